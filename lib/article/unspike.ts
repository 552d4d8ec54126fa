import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { changeArticle } from './change.ts'
import type { DeskArticle } from './desk-article.ts'
import { moveTo } from './move-to.ts'
import type { Moved } from './submit.ts'

/** Why a story cannot be brought back from the spike now. */
export function whyNotUnspike(article: DeskArticle): Reason[] {
  return nextState('unspike', article.state) === null ? [{ code: 'notSpiked' }] : []
}

/** Brings a spiked story back as a draft. */
export async function unspikeArticle(
  actor: Actor,
  input: { id: string; seen: number },
  now?: Date,
): Promise<Outcome<Moved>> {
  return changeArticle(
    actor,
    'article.unspike',
    input.id,
    input.seen,
    async (change) => {
      const reasons = whyNotUnspike(change.article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await recordAudit(change.tx, actor, change.now, {
        verb: 'article.unspike',
        thing: 'article',
        thingId: input.id,
        label: change.article.working.headline,
      })
      return done(await moveTo(actor, change, 'unspike', { spikedAt: null, spikedById: null, spikeReason: null }))
    },
    now,
  )
}
