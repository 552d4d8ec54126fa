import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'

/** Another language a story can be read in. */
export type OtherLanguage = { groupId: string; slug: string; language: string }

/**
 * The published members of groups of translations, the given groups' own stories among them, in the order they were begun.
 * `groupIds` are the ids of the originals.
 */
export async function listLanguages(groupIds: readonly string[]): Promise<OtherLanguage[]> {
  touch(...groupIds.map((id) => `article:${id}`))
  if (groupIds.length === 0) return []
  const wanted = [...new Set(groupIds)]
  return database().$queryRaw<OtherLanguage[]>`
    select coalesce("translationOfId", id) as "groupId", slug, language from article
    where state = 'published' and (id = any(${wanted}::uuid[]) or "translationOfId" = any(${wanted}::uuid[]))
    order by id`
}
