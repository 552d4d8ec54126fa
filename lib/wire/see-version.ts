import { changeArticle } from '#lib/article/change.ts'
import { headlineToPublish } from '#lib/article/why-not-publish.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { type NewerCopy, newerCopyOf } from './newer-copy.ts'

/** Why someone cannot say that a newer version was dealt with: what an agency takes back is for those who may take it off the site. */
export function whyNotSee(actor: Actor, newer: Pick<NewerCopy, 'alarm'>): Reason[] {
  return newer.alarm === 'kill' && !can(actor, 'article.kill') ? [{ code: 'cancelIsForEditors' }] : []
}

/**
 * *Seen*: the story is brought up to this version, whatever of it was taken. The copy and all that came before it are the story's from
 * then on, with who said so and when; the next version is compared with this one.
 */
export function seeVersion(
  actor: Actor,
  input: { id: string; itemId: string },
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  return changeArticle(
    actor,
    'article.save',
    input.id,
    null,
    async ({ tx, now: time, article, actor: holder }) => {
      const newer = await newerCopyOf(tx, article.id)
      if (newer?.itemId !== input.itemId) return refuse('conflict', { code: 'wireMovedOn' })
      const reasons = whyNotSee(holder, newer)
      if (reasons.length > 0) return refuse('forbidden', ...reasons)
      await tx.wireItem.updateMany({
        where: { id: { in: newer.itemIds }, state: 'waiting' },
        data: { state: 'used', usedAt: time, usedById: actor.id, articleId: article.id },
      })
      await recordAudit(tx, actor, time, {
        verb: 'article.seeVersion',
        thing: 'article',
        thingId: article.id,
        label: headlineToPublish(article),
        detail: { itemId: newer.itemId },
      })
      return done({ id: article.id })
    },
    now,
  )
}
