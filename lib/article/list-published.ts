import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'
import { type Cursor, cursorOf } from '#lib/platform/page.ts'
import { Prisma } from '#prisma/client/client.ts'
import { oneOfEach } from './one-of-each.ts'
import { type Teaser, type TeaserRow, teaserColumns, teaserJoins, toTeasers } from './teaser.ts'

/** Which list: everything, a section's, a tag's or a person's. */
export type ListOf = { everything: true } | { sectionId: string } | { tagId: string } | { personId: string }

export type StoryPage = { stories: Teaser[]; next: string | null }

type Wanted = { of: ListOf; before: Cursor | null; take: number; oneOfEachIn?: string; forFeed?: boolean }

/**
 * Published stories, newest first, one page by key. `oneOfEachIn` names the site's language where a story and its translations shall
 * stand once; without it every one is listed. `forFeed` leaves out old copy, and that of agencies which do not
 * let theirs go into feeds. `next` is the cursor of the following page.
 */
export async function listPublished(wanted: Wanted): Promise<StoryPage> {
  touch(...touchedBy(wanted.of))
  const rows = await database().$queryRaw<TeaserRow[]>`
    select ${teaserColumns} ${source(wanted)} order by ${order(wanted.of)} limit ${wanted.take + 1}`
  const stories = toTeasers(rows.slice(0, wanted.take))
  const last = stories.at(-1)
  return { stories, next: rows.length > wanted.take && last ? cursorOf(last.sortAt, last.revisionId) : null }
}

function touchedBy(of: ListOf): string[] {
  if ('sectionId' in of) return [`section:${of.sectionId}`]
  if ('tagId' in of) return [`tag:${of.tagId}`]
  if ('personId' in of) return [`person:${of.personId}`]
  return ['lists']
}

/** Each list reads the one index made for it, and nothing it does not print. */
function source({ of, before, oneOfEachIn, forFeed }: Wanted): Prisma.Sql {
  const kept = Prisma.sql`${oneOfEachIn === undefined ? Prisma.empty : Prisma.sql`and ${oneOfEach(oneOfEachIn)}`}
    ${forFeed ? Prisma.sql`and r."runAs" is distinct from 'archive' and (g.id is null or g."mayFeed")` : Prisma.empty}`
  if ('tagId' in of) {
    return Prisma.sql`from revision_tag l join revision r on r.id = l."revisionId" ${teaserJoins}
      where l."tagId" = ${of.tagId}::uuid and ${linkPlace(before)} ${kept}`
  }
  if ('personId' in of) {
    return Prisma.sql`from revision_contributor l join revision r on r.id = l."revisionId" ${teaserJoins}
      where l."personId" = ${of.personId}::uuid and ${linkPlace(before)} ${kept}`
  }
  const section = 'sectionId' in of ? Prisma.sql`and r."sectionId" = ${of.sectionId}::uuid` : Prisma.empty
  const place = before ? Prisma.sql`and (r."sortAt", r.id) < (${before.at}, ${before.id}::uuid)` : Prisma.empty
  return Prisma.sql`from revision r ${teaserJoins} where r.state = 'published' ${section} ${place} ${kept}`
}

function linkPlace(before: Cursor | null): Prisma.Sql {
  return before
    ? Prisma.sql`r.state = 'published' and (l."publishedSortAt", l."revisionId") < (${before.at}, ${before.id}::uuid)`
    : Prisma.sql`r.state = 'published' and l."publishedSortAt" is not null`
}

function order(of: ListOf): Prisma.Sql {
  return 'tagId' in of || 'personId' in of
    ? Prisma.sql`l."publishedSortAt" desc, l."revisionId" desc`
    : Prisma.sql`r."sortAt" desc, r.id desc`
}
