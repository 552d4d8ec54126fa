import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { changeArticle } from './change.ts'
import { changedTags } from './changed-tags.ts'
import type { DeskArticle } from './desk-article.ts'
import { type Moved, moveTo } from './move-to.ts'
import { takeDown } from './take-down.ts'

/** Why a story cannot be killed now. */
export function whyNotKill(article: DeskArticle): Reason[] {
  if (nextState('kill', article.state) === null) return [{ code: 'notPublished' }]
  return article.withdrawKind === 'killed' ? [{ code: 'alreadyKilled' }] : []
}

/** Takes a story away for good: its address answers 410 from the next request on. One editor suffices, a reason is required. */
export async function killArticle(
  actor: Actor,
  input: { id: string; seen: number; reason: string },
  now?: Date,
): Promise<Outcome<Moved>> {
  if (input.reason === '') return refuse('invalid', { code: 'reasonRequired', field: 'reason' })
  return changeArticle(
    actor,
    'article.kill',
    input.id,
    input.seen,
    async (change) => {
      const { tx, now: time, article } = change
      const reasons = whyNotKill(article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await takeDown(change)
      const from = `/news/${article.slug}`
      await tx.redirect.upsert({ where: { from }, create: { from, to: null, createdAt: time }, update: { to: null } })
      const moved = await moveTo(actor, change, 'kill', {
        withdrawnAt: time,
        withdrawnById: actor.id,
        withdrawKind: 'killed',
        withdrawReason: input.reason,
        withdrawNotice: '',
        replacedById: null,
      })
      await recordAudit(tx, actor, time, {
        verb: 'article.kill',
        thing: 'article',
        thingId: article.id,
        label: article.working.headline,
        detail: { reason: input.reason },
      })
      await recordChange(tx, changedTags(article))
      return done(moved)
    },
    now,
  )
}
