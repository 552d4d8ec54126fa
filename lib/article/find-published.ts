import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'
import { type PublishedStory, revisionForReaders, toStory } from './published.ts'

/**
 * What stands at a story's address: the story; the notice that took its place, with the story that replaces it, if one does; or that
 * it is gone. Of a withdrawn story nothing but the notice and its dates is known here.
 */
export type AtAddress =
  | { kind: 'story'; story: PublishedStory }
  | { kind: 'withdrawn'; notice: string; withdrawnAt: Date; replacedBy: string | null }
  | { kind: 'gone' }

/** Finds what stands at `/news/{slug}`. Null where nothing ever was published; drafts are never looked at. */
export async function findPublished(slug: string): Promise<AtAddress | null> {
  if (slug.length > 200 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return null
  touch(`path:/news/${slug}`)
  const article = await database().article.findUnique({
    where: { slug },
    select: {
      id: true,
      state: true,
      translationOfId: true,
      firstPublishedAt: true,
      updatedAt: true,
      withdrawnAt: true,
      withdrawKind: true,
      withdrawNotice: true,
      replacedBy: { select: { slug: true, state: true } },
      revisions: { where: { state: 'published' }, select: revisionForReaders, take: 1 },
      corrections: { select: { id: true, kind: true, note: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
    },
  })
  if (!article) return null
  touch(`article:${article.id}`)
  const { id, state, translationOfId, firstPublishedAt, updatedAt, corrections, revisions } = article
  const revision = revisions[0]
  if (state === 'published' && revision && firstPublishedAt) {
    const story = toStory({ id, slug, translationOfId, firstPublishedAt, updatedAt, corrections }, revision)
    touch(...story.tags.map((tag) => `tag:${tag.id}`), ...story.contributors.map((person) => `person:${person.id}`))
    return { kind: 'story', story }
  }
  if (state !== 'withdrawn' || !article.withdrawnAt) return null
  if (article.withdrawKind === 'killed') return { kind: 'gone' }
  const { replacedBy } = article
  return {
    kind: 'withdrawn',
    notice: article.withdrawNotice ?? '',
    withdrawnAt: article.withdrawnAt,
    replacedBy: replacedBy?.state === 'published' ? replacedBy.slug : null,
  }
}
