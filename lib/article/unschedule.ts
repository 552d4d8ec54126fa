import type { Actor } from '#lib/person/actor.ts'
import { unqueue } from '#lib/platform/jobs.ts'
import type { Outcome, Reason } from '#lib/platform/outcome.ts'
import type { Change } from './change.ts'
import type { DeskArticle } from './desk-article.ts'
import { type MoveInput, moveDraft } from './move-draft.ts'
import type { Moved } from './move-to.ts'
import { planKey } from './plan.ts'

/** Why a story has no plan that could be taken back. */
export function whyNotUnschedule(article: DeskArticle): Reason[] {
  return article.scheduledFor === null ? [{ code: 'notPlanned' }] : []
}

/** Takes a plan back: the story is a draft again, or the draft of a published one, and can be written on. */
export function unscheduleArticle(actor: Actor, input: MoveInput, now?: Date): Promise<Outcome<Moved>> {
  const after = ({ tx, article }: Change) => unqueue(tx, planKey(article.id))
  return moveDraft(actor, input, { transition: 'unschedule', whyNot: whyNotUnschedule, after }, now)
}
