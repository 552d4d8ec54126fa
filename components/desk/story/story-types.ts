import type { ArticleState } from '#lib/article/article.ts'
import type { ContentInput } from '#lib/article/content.ts'
import type { Proposal } from '#lib/article/proposal.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { StoryRule } from '#lib/rule/of-story.ts'
import type { Alarm } from '#lib/wire/wire-item.ts'

/** A story as the editor's screen gets it: plain data only. */
export type StoryProps = {
  id: string
  version: number
  state: ArticleState
  hasDraft: boolean
  submitted: boolean
  slug: string | null
  startedBy: string
  savedBy: string
  savedAt: string
  firstPublishedAt: string | null
  sentBack: { note: string; by: string } | null
  plan: { at: string; by: string; byRule: boolean } | null
  held: { for: string; reasons: Reason[] } | null
  withdrawn: { kind: 'notice' | 'replaced' | 'killed'; reason: string } | null
  content: ContentInput
  proposed: Proposal
  tags: ChosenTag[]
  contributors: Named[]
  leadMedia: { id: string; width: number; height: number } | null
  published: { revisionId: string; headline: string; text: string } | null
  /** What the draft changes of what readers see: asked about on the sheet. */
  facts: string[]
  asksHowToRun: boolean
  checks: Reason[]
  original: { id: string; what: 'behind' | 'withdrawn' | 'killed' } | null
  newerCopy: { alarm: Alarm | null } | null
  /** The rule that made it, while it has not been published, and why none published it. */
  madeBy: StoryRule | null
}

export type Named = { id: string; name: string }
export type ChosenTag = { id: string; name: string; kind: 'person' | 'organisation' | 'place' | 'event' | 'topic' }

/** What the fields offer to choose from. */
export type StoryChoices = {
  sections: Named[]
  agencies: Named[]
  people: Named[]
  languages: { code: string; name: string }[]
  translations: { id: string; language: string; state: string; headline: string; behind: boolean }[]
}

/** What the actor may do now, and why not where not: from the same pure functions that refuse the command. */
export type StoryCommands = Record<
  | 'save'
  | 'submit'
  | 'recall'
  | 'sendBack'
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'discard'
  | 'withdraw'
  | 'kill'
  | 'restore'
  | 'spike'
  | 'unspike'
  | 'translate'
  | 'seal',
  { allowed: boolean; reasons: Reason[] }
>
