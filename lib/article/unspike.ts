import type { Actor } from '#lib/person/actor.ts'
import type { Outcome, Reason } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import type { DeskArticle } from './desk-article.ts'
import { type MoveInput, moveDraft } from './move-draft.ts'
import type { Moved } from './move-to.ts'

/** Why a story cannot be brought back from the spike now. */
export function whyNotUnspike(article: DeskArticle): Reason[] {
  return nextState('unspike', article.state) === null ? [{ code: 'notSpiked' }] : []
}

/** Brings a spiked story back as a draft. */
export function unspikeArticle(actor: Actor, input: MoveInput, now?: Date): Promise<Outcome<Moved>> {
  const story = () => ({ spikedAt: null, spikedById: null, spikeReason: null })
  return moveDraft(actor, input, { transition: 'unspike', whyNot: whyNotUnspike, story }, now)
}
