import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { nextState } from './article.ts'
import { type Change, changeArticle } from './change.ts'
import { changedTags } from './changed-tags.ts'
import type { DeskArticle } from './desk-article.ts'
import { type Moved, moveTo } from './move-to.ts'
import { takeDown } from './take-down.ts'

export type WithdrawInput = { id: string; seen: number; reason: string; notice: string; replacement: string }

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
      const other = await findReplacement(change, input.replacement)
      if (input.replacement !== '' && other === null)
        return refuse('invalid', { code: 'replacementNotPublished', field: 'replacement' })
      return done(await withdraw(actor, change, input, other))
    },
    now,
  )
}

async function withdraw(actor: Actor, change: Change, input: WithdrawInput, other: Replacement | null): Promise<Moved> {
  const { tx, now, article } = change
  const to = other && `/news/${other.slug}`
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
    replacedById: other?.id ?? null,
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

type Replacement = { id: string; slug: string }

/** The story readers are led to instead, by its address as it stands in the browser; only one that readers can see. */
async function findReplacement({ tx, article }: Change, address: string): Promise<Replacement | null> {
  const slug = /(?:^|\/news\/)([a-z0-9-]+)\/?$/.exec(address)?.[1]
  if (!slug || slug === article.slug) return null
  const other = await tx.article.findFirst({ where: { slug, state: 'published' }, select: { id: true, slug: true } })
  return other?.slug ? { id: other.id, slug: other.slug } : null
}
