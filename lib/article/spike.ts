import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { changeArticle } from './change.ts'
import type { DeskArticle } from './desk-article.ts'
import { moveTo } from './move-to.ts'
import type { Moved } from './submit.ts'

/** Why a story cannot be spiked now. */
export function whyNotSpike(article: DeskArticle): Reason[] {
  return nextState('spike', article.state) === null ? [{ code: 'onlyUnpublishedIsSpiked' }] : []
}

/** Drops an unpublished story; it can be brought back. A reason is welcome, not required. */
export async function spikeArticle(
  actor: Actor,
  input: { id: string; seen: number; reason: string },
  now?: Date,
): Promise<Outcome<Moved>> {
  return changeArticle(
    actor,
    'article.spike',
    input.id,
    input.seen,
    async (change) => {
      const reasons = whyNotSpike(change.article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await change.tx.revision.update({
        where: { id: change.article.working.id },
        data: { submittedAt: null, submittedById: null },
      })
      await recordAudit(change.tx, actor, change.now, {
        verb: 'article.spike',
        thing: 'article',
        thingId: input.id,
        label: change.article.working.headline,
        detail: { reason: input.reason },
      })
      return done(
        await moveTo(actor, change, 'spike', { spikedAt: change.now, spikedById: actor.id, spikeReason: input.reason }),
      )
    },
    now,
  )
}
