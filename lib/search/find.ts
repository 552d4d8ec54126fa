import { type Teaser, type TeaserRow, teaserColumns, teaserJoins, toTeasers } from '#lib/article/teaser.ts'
import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'
import { type Cursor, cursorOf } from '#lib/platform/page.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Query } from './query.ts'

/** So many of the newest stories are looked through one after the other; words that are frequent are found there. */
const WALK = 3_000
/** So many stories are taken from the index of words, for words that are rare. */
const MOST = 3_000

export type Found = { stories: Teaser[]; next: string | null }

type Hit = { articleId: string; sortAt: Date }

/**
 * Published stories with all of the words, or words that begin with them, in headline, standfirst, byline or text, newest first, one page by key. Nothing is counted or
 * ranked without a limit: first the newest stories are walked; only if they do not fill the page, the index of words is asked, and then
 * for no more than 3,000 stories, so of a word that filled the past and left the present the answer may be incomplete.
 */
export async function searchPublished(query: Query, before: Cursor | null, take: number): Promise<Found> {
  touch('search')
  const walked = await walkNewest(query, before, take + 1)
  const hits = walked.length > take ? walked : await askIndex(query, before, take + 1)
  const shown = hits.slice(0, take)
  const last = shown.at(-1)
  return {
    stories: await teasersOf(shown.map((hit) => hit.articleId)),
    next: hits.length > take && last ? cursorOf(last.sortAt, last.articleId) : null,
  }
}

/**
 * The question as Postgres asks it. Words of four letters and more also find what begins with them, since Azerbaijani and Russian bend
 * their words at the end; whoever types quotation marks means the words as they are.
 */
function asked({ words }: Query): Prisma.Sql {
  const exact = Prisma.sql`websearch_to_tsquery('simple', ${words})`
  if (words.includes('"')) return exact
  return Prisma.sql`regexp_replace(${exact}::text, ${LONG_WORD}, ${BEGINS_SO}, 'g')::tsquery`
}

/** A word of four letters and more as Postgres writes it in a tsquery, and the same as the beginning of a word. */
const LONG_WORD = "'([^']{4,})'"
const BEGINS_SO = "'\\1':*"

function older(before: Cursor | null): Prisma.Sql {
  return before ? Prisma.sql`("sortAt", "articleId") < (${before.at}, ${before.id}::uuid)` : Prisma.sql`true`
}

function walkNewest(query: Query, before: Cursor | null, take: number): Promise<Hit[]> {
  return database().$queryRaw<Hit[]>`
    select "articleId", "sortAt" from (
      select "articleId", "sortAt", words from search_entry where ${older(before)} order by "sortAt" desc, "articleId" desc limit ${WALK}
    ) newest
    where words @@ ${asked(query)} order by "sortAt" desc, "articleId" desc limit ${take}`
}

async function askIndex(query: Query, before: Cursor | null, take: number): Promise<Hit[]> {
  const [, hits] = await database().$transaction([
    // Leaves only the index of words: for words it believes to be frequent the planner would otherwise read story after story.
    database().$queryRaw`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)`,
    database().$queryRaw<Hit[]>`
      select "articleId", "sortAt" from (
        select "articleId", "sortAt" from search_entry where words @@ ${asked(query)} and ${older(before)} limit ${MOST}
      ) hits
      order by "sortAt" desc, "articleId" desc limit ${take}`,
  ])
  return hits
}

async function teasersOf(articleIds: readonly string[]): Promise<Teaser[]> {
  if (articleIds.length === 0) return []
  const rows = await database().$queryRaw<TeaserRow[]>`
    select ${teaserColumns} from revision r ${teaserJoins}
    where r.state = 'published' and r."articleId" = any(${[...articleIds]}::uuid[])`
  const found = new Map(toTeasers(rows).map((story) => [story.articleId, story]))
  return articleIds.map((id) => found.get(id)).filter((story) => story !== undefined)
}
