import type { Actor } from '#lib/person/actor.ts'
import type { Outcome, Reason } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { type DeskArticle, hasDraft } from './desk-article.ts'
import { type MoveInput, moveDraft } from './move-draft.ts'
import type { Moved } from './move-to.ts'
import { whyNotWhilePlanned } from './plan.ts'

/** Why the changes to a published story cannot be dropped now. */
export function whyNotDiscard(article: DeskArticle): Reason[] {
  const isThere = nextState('discard', article.state) !== null && hasDraft(article)
  return isThere ? whyNotWhilePlanned(article) : [{ code: 'nothingToDiscard' }]
}

/** Drops the working draft of a published story; readers see what they saw. The text is kept in the history. */
export function discardChanges(actor: Actor, input: MoveInput, now?: Date): Promise<Outcome<Moved>> {
  return moveDraft(
    actor,
    input,
    {
      transition: 'discard',
      whyNot: whyNotDiscard,
      draft: () => ({ state: 'aside', submittedAt: null, submittedById: null }),
      story: ({ article }) => backTo(article),
    },
    now,
  )
}

function backTo({ id, published }: DeskArticle) {
  if (!published) throw new Error(`published article ${id} has no published revision`)
  return { workingId: published.id, language: published.language, sectionId: published.sectionId }
}
