import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { type DeskArticle, isSealedFor, loadArticle } from './desk-article.ts'

/** A story for the desk, drafts included; null if there is none, or the actor may not read the desk, or what it says now is sealed for them. */
export async function findArticleForDesk(actor: Actor, id: string): Promise<DeskArticle | null> {
  if (!can(actor, 'desk.read') || !isId(id)) return null
  const article = await loadArticle(database(), id)
  return article && isSealedFor(actor, article.working) ? null : article
}

export type Translation = {
  id: string
  language: string
  slug: string | null
  state: string
  headline: string
  behind: boolean
}

/**
 * The other languages of a story, for the desk. `behind` says that the original was published again since the translation was made.
 */
export async function listTranslations(actor: Actor, article: DeskArticle): Promise<Translation[]> {
  if (!can(actor, 'desk.read')) return []
  const originalId = article.translationOfId ?? article.id
  const group = await database().article.findMany({
    where: { OR: [{ id: originalId }, { translationOfId: originalId }], NOT: { id: article.id } },
    select: {
      id: true,
      language: true,
      slug: true,
      state: true,
      translatedFromNumber: true,
      working: { select: { headline: true, sealedAt: true } },
    },
    orderBy: { id: 'asc' },
    take: 50,
  })
  const original = await latestNumber(originalId)
  return group.map(({ working, translatedFromNumber, ...one }) => ({
    ...one,
    headline: working && !isSealedFor(actor, working) ? working.headline : '',
    behind: translatedFromNumber !== null && translatedFromNumber < original,
  }))
}

/** What became of a translation's original: published again since, withdrawn, or killed. */
export type OriginalNews = { id: string; what: 'behind' | 'withdrawn' | 'killed' }

/** What whoever looks after a translation must know of its original; null where there is nothing, or no original. */
export async function findOriginalNews(article: DeskArticle): Promise<OriginalNews | null> {
  if (article.translationOfId === null) return null
  const id = article.translationOfId
  const original = await database().article.findUnique({ where: { id }, select: { withdrawKind: true } })
  if (original?.withdrawKind) return { id, what: original.withdrawKind === 'killed' ? 'killed' : 'withdrawn' }
  const isBehind = article.translatedFromNumber !== null && article.translatedFromNumber < (await latestNumber(id))
  return isBehind ? { id, what: 'behind' } : null
}

async function latestNumber(articleId: string): Promise<number> {
  const last = await database().revision.aggregate({ where: { articleId }, _max: { number: true } })
  return last._max.number ?? 0
}
