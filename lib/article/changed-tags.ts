import type { DeskArticle } from './desk-article.ts'

/**
 * Every page that may show this story, before or after the change: its own, the front, the lists of its sections, tags and people,
 * its translations, feeds, sitemap and search. The door drops exactly the pages whose reads touched one of these.
 */
export function changedTags(article: DeskArticle): string[] {
  const tags = [
    'front',
    'lists',
    'search',
    `article:${article.id}`,
    ...(article.slug ? [`path:/news/${article.slug}`] : []),
  ]
  if (article.translationOfId) tags.push(`article:${article.translationOfId}`)
  for (const revision of [article.working, article.published]) {
    if (!revision) continue
    if (revision.sectionId) tags.push(`section:${revision.sectionId}`)
    for (const { tagId } of revision.tags) tags.push(`tag:${tagId}`)
    for (const { personId } of revision.contributors) tags.push(`person:${personId}`)
  }
  return tags
}
