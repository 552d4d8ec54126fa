import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { changeArticle } from './change.ts'
import { contentOf } from './content-of.ts'
import { type Created, insertArticle } from './create.ts'

/**
 * Starts a linked translation as the actor's draft, with picture, tags, section and credits of the original and the original's text to
 * write over. A translation of a translation is linked to the original. There is one translation a language: if it exists, it is returned.
 */
export async function translateArticle(
  actor: Actor,
  input: { id: string; language: string },
  now?: Date,
): Promise<Outcome<Created>> {
  return changeArticle(
    actor,
    'article.translate',
    input.id,
    null,
    async ({ tx, now: time, article }) => {
      const originalId = article.translationOfId ?? article.id
      await tx.$queryRaw`select 1 from article where id = ${originalId}::uuid for update`
      const group = await tx.article.findMany({
        where: { OR: [{ id: originalId }, { translationOfId: originalId }] },
        select: { id: true, language: true, version: true, state: true },
      })
      const there = group.find((one) => one.language === input.language && one.state !== 'spiked')
      if (there?.id === article.id) return refuse('invalid', { code: 'sameLanguage', field: 'language' })
      if (there) return done({ id: there.id, version: there.version })
      const from = article.working
      const created = await insertArticle(tx, actor, time, {
        ...contentOf(from),
        language: input.language,
        contributorIds: [],
        ...(from.wireDateBasis ? { wireDateBasis: from.wireDateBasis } : {}),
        translationOfId: originalId,
        translatedFromNumber: from.number ?? article.published?.number ?? 0,
      })
      await recordAudit(tx, actor, time, {
        verb: 'article.translate',
        thing: 'article',
        thingId: created.id,
        label: from.headline,
        detail: { of: originalId, language: input.language },
      })
      return done(created)
    },
    now,
  )
}
