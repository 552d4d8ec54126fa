import type { Actor } from '#lib/person/actor.ts'
import type { Outcome, Reason } from '#lib/platform/outcome.ts'
import { type DeskArticle, isSubmitted } from './desk-article.ts'
import { type MoveInput, moveDraft } from './move-draft.ts'
import type { Moved } from './move-to.ts'

/** Why a story cannot be taken back from the editors now. */
export function whyNotRecall(article: DeskArticle): Reason[] {
  return isSubmitted(article) ? [] : [{ code: 'notSubmitted' }]
}

/** Takes the draft back from the editors, to write on. */
export function recallArticle(actor: Actor, input: MoveInput, now?: Date): Promise<Outcome<Moved>> {
  const draft = () => ({ submittedAt: null, submittedById: null })
  return moveDraft(actor, input, { transition: 'recall', whyNot: whyNotRecall, draft }, now)
}
