import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { writeSearchEntry } from '#lib/search/write.ts'
import { nextState } from './article.ts'
import { type Change, changeArticle } from './change.ts'
import { changedTags } from './changed-tags.ts'
import type { DeskArticle } from './desk-article.ts'
import { type Moved, moveTo } from './move-to.ts'
import { wireDateSpan } from './wire-date.ts'

/** Why a withdrawn story cannot be put back now. A kill is not undone by one person. */
export function whyNotRestore(article: DeskArticle): Reason[] {
  if (nextState('restore', article.state) === null) return [{ code: 'notWithdrawn' }]
  return article.withdrawKind === 'killed' ? [{ code: 'killedNeedsTwo' }] : []
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
      const reasons = whyNotRestore(article)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await putBack(change)
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

async function putBack({ tx, article }: Change): Promise<void> {
  const last = await tx.revision.findFirst({
    where: { articleId: article.id, state: 'superseded' },
    orderBy: { number: 'desc' },
  })
  if (!last || article.firstPublishedAt === null) throw new Error(`withdrawn article ${article.id} was never published`)
  const archived = last.runAs === 'archive' && last.wireDate !== null ? wireDateSpan(last.wireDate) : null
  const sortAt = archived?.from ?? article.firstPublishedAt
  await tx.revision.update({ where: { id: last.id }, data: { state: 'published', sortAt } })
  await tx.revisionTag.updateMany({ where: { revisionId: last.id }, data: { publishedSortAt: sortAt } })
  await tx.revisionContributor.updateMany({ where: { revisionId: last.id }, data: { publishedSortAt: sortAt } })
  if (article.slug) await tx.redirect.deleteMany({ where: { from: `/news/${article.slug}` } })
}
