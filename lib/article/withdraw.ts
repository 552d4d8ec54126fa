import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { type Change, changeArticle } from './change.ts'
import { changedTags } from './changed-tags.ts'
import type { DeskArticle } from './desk-article.ts'
import { moveTo } from './move-to.ts'
import type { Moved } from './submit.ts'
import { takeDown } from './take-down.ts'

export type WithdrawInput = { id: string; seen: number; reason: string; notice: string; replacedById: string | null }

/** Why a story cannot be withdrawn now. */
export function whyNotWithdraw(article: DeskArticle): Reason[] {
  return nextState('withdraw', article.state) === null ? [{ code: 'notPublished' }] : []
}

/**
 * Takes a published story's text away: at its address stands a notice, or, if another story replaces it, a redirect to that one.
 * Needs a reason, takes effect at once, and can be undone by *restore*.
 */
export async function withdrawArticle(actor: Actor, input: WithdrawInput, now?: Date): Promise<Outcome<Moved>> {
  if (input.reason === '') return refuse('invalid', { code: 'reasonRequired', field: 'reason' })
  return changeArticle(
    actor,
    'article.withdraw',
    input.id,
    input.seen,
    async (change) => {
      const reasons = whyNotWithdraw(change.article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      const to = input.replacedById ? await addressOf(change, input.replacedById) : null
      if (input.replacedById && to === null) return refuse('invalid', { code: 'replacementNotPublished', field: 'replacedById' })
      return done(await withdraw(actor, change, input, to))
    },
    now,
  )
}

async function withdraw(actor: Actor, change: Change, input: WithdrawInput, to: string | null): Promise<Moved> {
  const { tx, now, article } = change
  await takeDown(change)
  if (to !== null && article.slug) {
    const from = `/news/${article.slug}`
    await tx.redirect.upsert({ where: { from }, create: { from, to, createdAt: now }, update: { to } })
    await tx.redirect.updateMany({ where: { to: from }, data: { to } })
  }
  const moved = await moveTo(actor, change, 'withdraw', {
    withdrawnAt: now,
    withdrawnById: actor.id,
    withdrawKind: to === null ? 'notice' : 'replaced',
    withdrawReason: input.reason,
    withdrawNotice: input.notice,
    replacedById: input.replacedById,
  })
  await recordAudit(tx, actor, now, {
    verb: 'article.withdraw',
    thing: 'article',
    thingId: article.id,
    label: article.working.headline,
    detail: { reason: input.reason, replacedBy: to },
  })
  await recordChange(tx, changedTags(article))
  return moved
}

/** Where readers are led instead: the address of another story that readers can see. */
async function addressOf({ tx, article }: Change, id: string): Promise<string | null> {
  if (id === article.id) return null
  const other = await tx.article.findFirst({ where: { id, state: 'published' }, select: { slug: true } })
  return other?.slug ? `/news/${other.slug}` : null
}
