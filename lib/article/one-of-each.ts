import { Prisma } from '#prisma/client/client.ts'

/**
 * Keeps one story of a group of translations in a list: the one in the site's language, else the original, else whatever is published.
 * The others are linked from it. Goes with an article `a`.
 */
export function oneOfEach(language: string): Prisma.Sql {
  return Prisma.sql`(a.language = ${language} or (
    not exists (select 1 from article o where o.id = a."translationOfId" and o.state = 'published')
    and not exists (select 1 from article t where t."translationOfId" = coalesce(a."translationOfId", a.id)
      and t.language = ${language} and t.state = 'published')))`
}
