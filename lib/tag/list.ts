import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { fold } from '#lib/search/fold.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { TagKind } from '#prisma/client/enums.ts'
import { hasWords, startsWith } from './matches.ts'

const PAGE = 50

/** Stories of a tag are counted to this number and no further. */
export const MOST_COUNTED = 1_000

/** A tag in a list: `stories` counts published ones, at most `MOST_COUNTED`; `alias` is the name it was found by, if not its own. */
export type ListedTag = { id: string; name: string; kind: TagKind; stories: number; alias: string | null }

type Row = Omit<ListedTag, 'alias'> & { found: string; alias: boolean; folded: string; nameId: string }

/**
 * The newsroom's tags by name, or those one of whose names begins with `q` or has words that do. A page at a time: `next` is given back
 * as `after`.
 */
export async function listTags(
  actor: Actor,
  filter: { q?: string; kind?: TagKind; after?: string },
): Promise<{ tags: ListedTag[]; next: string | null }> {
  if (!can(actor, 'desk.read')) return { tags: [], next: null }
  const rows = await database().$queryRaw<Row[]>`
    select p.*, (select count(*)::int from (
      select 1 from revision_tag r where r."tagId" = p.id and r."publishedSortAt" is not null limit ${MOST_COUNTED}
    ) counted) as stories
    from (
      select t.id, t.name, t.kind, n.name as found, n.alias, n.folded, n.id as "nameId"
      from tag_name n join tag t on t.id = n."tagId"
      where t."mergedIntoId" is null and ${named(filter.q)} and ${behind(filter.after)}
        ${filter.kind ? Prisma.sql`and t.kind = ${filter.kind}::"TagKind"` : Prisma.empty}
      order by n.folded collate "C", n.id limit ${PAGE + 1}
    ) p order by p.folded collate "C", p."nameId"`
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  const tags = shown.map(({ id, name, kind, stories, found, alias }) => ({
    id,
    name,
    kind,
    stories,
    alias: alias ? found : null,
  }))
  const unique = [...new Map(tags.toReversed().map((tag) => [tag.id, tag])).values()].toReversed()
  return { tags: unique, next: rows.length > PAGE && last ? `${last.nameId}.${last.folded}` : null }
}

function named(q: string | undefined): Prisma.Sql {
  const words = fold((q ?? '').replaceAll('\0', '').toWellFormed())
  return words === '' ? Prisma.sql`not n.alias` : Prisma.sql`(${startsWith(words)} or ${hasWords(words)})`
}

/** The names behind the one a page ended with; what is no such place begins at the beginning. */
function behind(after: string | undefined): Prisma.Sql {
  const nameId = after?.slice(0, 36) ?? ''
  const folded = after?.slice(37) ?? ''
  if (!isId(nameId) || folded.includes('\0') || !folded.isWellFormed()) return Prisma.sql`true`
  return Prisma.sql`(n.folded collate "C", n.id) > (${folded}, ${nameId}::uuid)`
}
