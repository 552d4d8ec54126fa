import type { Work } from './plan.ts'

/** What readers saw leaves every list, feed and the search; the revision itself stays in the history. */
export async function takeDown({ tx, article }: Work): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { articleId: article.id } })
  if (!article.published) return
  const revisionId = article.published.id
  await tx.revision.update({ where: { id: revisionId }, data: { state: 'superseded', sortAt: null } })
  await tx.revisionTag.updateMany({ where: { revisionId }, data: { publishedSortAt: null } })
  await tx.revisionContributor.updateMany({ where: { revisionId }, data: { publishedSortAt: null } })
}
