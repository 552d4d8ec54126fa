import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { fold } from '#lib/search/fold.ts'
import type { TagKind } from '#prisma/client/enums.ts'

const PAGE = 50
const MOST = 1_000

export type ListedTag = { id: string; name: string; kind: TagKind; slug: string; stories: number }

/** The newsroom's tags by name, those that fold like `q` begins first page by page; `stories` counts published ones, at most a thousand. */
export async function listTags(
  actor: Actor,
  filter: { q?: string; kind?: TagKind; after?: string },
): Promise<{ tags: ListedTag[]; next: string | null }> {
  if (!can(actor, 'desk.read')) return { tags: [], next: null }
  const words = fold(filter.q ?? '')
  const rows = await database().tagName.findMany({
    where: {
      AND: [
        words ? { folded: { gte: words, lt: `${words}\u{10ffff}` } } : { alias: false },
        filter.after ? { folded: { gt: filter.after } } : {},
      ],
      tag: { mergedIntoId: null, ...(filter.kind ? { kind: filter.kind } : {}) },
    },
    select: { folded: true, tag: { select: { id: true, name: true, kind: true, slug: true } } },
    orderBy: [{ folded: 'asc' }, { id: 'asc' }],
    take: PAGE + 1,
  })
  const shown = rows.slice(0, PAGE)
  const unique = [...new Map(shown.map((row) => [row.tag.id, row.tag])).values()]
  const tags = await Promise.all(unique.map(async (tag) => ({ ...tag, stories: await countStories(tag.id) })))
  return { tags, next: rows.length > PAGE ? (shown.at(-1)?.folded ?? null) : null }
}

async function countStories(tagId: string): Promise<number> {
  const rows = await database().revisionTag.findMany({
    where: { tagId, publishedSortAt: { not: null } },
    select: { tagId: true },
    take: MOST,
  })
  return rows.length
}
