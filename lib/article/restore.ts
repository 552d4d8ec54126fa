import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { writeSearchEntry } from '#lib/search/write.ts'
import type { Revision } from '#prisma/client/client.ts'
import { nextState } from './article.ts'
import { type Change, changeArticle } from './change.ts'
import { changedTags } from './changed-tags.ts'
import type { DeskArticle } from './desk-article.ts'
import { type Moved, moveTo } from './move-to.ts'
import { wireDateSpan } from './wire-date.ts'

/** Why a withdrawn story cannot be put back now. A kill is not undone by one person, a seal by nobody. */
export function whyNotRestore(article: DeskArticle, lastSeen: { sealedAt: Date | null } = article.working): Reason[] {
  if (nextState('restore', article.state) === null) return [{ code: 'notWithdrawn' }]
  if (article.withdrawKind === 'killed') return [{ code: 'killedNeedsTwo' }]
  return lastSeen.sealedAt === null ? [] : [{ code: 'sealedNotRestored' }]
}

/** Puts a withdrawn story back as readers last saw it. */
export async function restoreArticle(
  actor: Actor,
  input: { id: string; seen: number },
  now?: Date,
): Promise<Outcome<Moved>> {
  return changeArticle(
    actor,
    'article.restore',
    input.id,
    input.seen,
    async (change) => {
      const { tx, now: time, article } = change
      const last = await findLastSeen(change)
      const reasons = whyNotRestore(article, last ?? undefined)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await putBack(change, last)
      const moved = await moveTo(actor, change, 'restore', {
        withdrawnAt: null,
        withdrawnById: null,
        withdrawKind: null,
        withdrawReason: null,
        withdrawNotice: null,
        replacedById: null,
      })
      await writeSearchEntry(tx, article.id)
      await recordAudit(tx, actor, time, {
        verb: 'article.restore',
        thing: 'article',
        thingId: article.id,
        label: article.working.headline,
      })
      await recordChange(tx, changedTags(article))
      return done(moved)
    },
    now,
  )
}

/** What readers saw when the story was withdrawn; null for a story they never saw, or still see. */
async function findLastSeen({ tx, article }: Change): Promise<Revision | null> {
  return tx.revision.findFirst({ where: { articleId: article.id, state: 'superseded' }, orderBy: { number: 'desc' } })
}

async function putBack({ tx, article }: Change, last: Revision | null): Promise<void> {
  if (!last || article.firstPublishedAt === null) throw new Error(`withdrawn article ${article.id} was never published`)
  const archived = last.runAs === 'archive' && last.wireDate !== null ? wireDateSpan(last.wireDate) : null
  const sortAt = archived?.from ?? article.firstPublishedAt
  await tx.revision.update({ where: { id: last.id }, data: { state: 'published', sortAt } })
  await tx.revisionTag.updateMany({ where: { revisionId: last.id }, data: { publishedSortAt: sortAt } })
  await tx.revisionContributor.updateMany({ where: { revisionId: last.id }, data: { publishedSortAt: sortAt } })
  if (article.slug) await tx.redirect.deleteMany({ where: { from: `/news/${article.slug}` } })
}
