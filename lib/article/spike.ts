import type { Actor } from '#lib/person/actor.ts'
import type { Outcome, Reason } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import type { DeskArticle } from './desk-article.ts'
import { type MoveInput, moveDraft } from './move-draft.ts'
import type { Moved } from './move-to.ts'

/** Why a story cannot be spiked now. */
export function whyNotSpike(article: DeskArticle): Reason[] {
  return nextState('spike', article.state) === null ? [{ code: 'onlyUnpublishedIsSpiked' }] : []
}

/** Drops an unpublished story; it can be brought back. A reason is welcome, not required. */
export function spikeArticle(actor: Actor, input: MoveInput & { reason: string }, now?: Date): Promise<Outcome<Moved>> {
  const { reason } = input
  return moveDraft(
    actor,
    input,
    {
      transition: 'spike',
      whyNot: whyNotSpike,
      draft: () => ({ submittedAt: null, submittedById: null }),
      story: (change) => ({ spikedAt: change.now, spikedById: actor.id, spikeReason: reason }),
      detail: { reason },
    },
    now,
  )
}
