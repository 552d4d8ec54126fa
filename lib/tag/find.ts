import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'

/** A tag with its names and its newest stories, for the desk. A merged tag gives the one it was merged into. */
export async function findTag(actor: Actor, id: string) {
  if (!can(actor, 'desk.read') || !isId(id)) return null
  const merged = await database().tag.findUnique({ where: { id }, select: { mergedIntoId: true } })
  return database().tag.findUnique({
    where: { id: merged?.mergedIntoId ?? id },
    include: {
      names: { orderBy: [{ alias: 'asc' }, { name: 'asc' }] },
      revisions: {
        where: { publishedSortAt: { not: null } },
        select: { revision: { select: { headline: true, articleId: true } } },
        orderBy: { publishedSortAt: 'desc' },
        take: 20,
      },
    },
  })
}
