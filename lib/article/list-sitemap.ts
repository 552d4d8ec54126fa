import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'

/** Addresses in one part. The standard allows five times as many; this keeps a part near a megabyte. */
const A_PART = 10_000
const TWO_DAYS = 2 * 24 * 3_600_000
/** As many as the news sitemap's standard allows. */
const NEWS = 1_000

export type ListedStory = { slug: string; changedAt: Date }
export type NewsStory = { slug: string; headline: string; language: string; firstPublishedAt: Date }

/** The ids at which the parts of the sitemap begin; a part holds the published stories from its id on. */
export async function listSitemapParts(): Promise<string[]> {
  touch('lists')
  const rows = await database().$queryRaw<{ id: string }[]>`
    select id from (select id, row_number() over (order by id) as place from article where state = 'published') numbered
    where (place - 1) % ${A_PART}::int = 0 order by id`
  return rows.map((row) => row.id)
}

/** One part of the sitemap: published stories from this id on, in the order they were begun. */
export function listSitemapPart(fromId: string): Promise<ListedStory[]> {
  touch('lists')
  return database().$queryRaw<ListedStory[]>`
    select slug, coalesce("updatedAt", "firstPublishedAt") as "changedAt" from article
    where state = 'published' and id >= ${fromId}::uuid order by id limit ${A_PART}`
}

/** What was first published in the last two days: neither archive copy nor what somebody paid for. */
export function listLatestNews(now: Date): Promise<NewsStory[]> {
  touch('lists')
  return database().$queryRaw<NewsStory[]>`
    select a.slug, r.headline, r.language, a."firstPublishedAt" from revision r join article a on a.id = r."articleId"
    where r.state = 'published' and r."runAs" is distinct from 'archive' and r."sortAt" > ${new Date(now.getTime() - TWO_DAYS)}
      and r.genre <> 'advertising'
    order by r."sortAt" desc, r.id desc limit ${NEWS}`
}
