import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { fold } from '#lib/search/fold.ts'
import type { TagKind } from '#prisma/client/enums.ts'

export type SuggestedTag = { id: string; name: string; kind: TagKind; alias: string | null }

/** Tags whose name or alias begins with what was typed, in any spelling that folds alike; at most ten. `alias` is the name that matched, if it is not the tag's own. */
export async function suggestTags(actor: Actor, typed: string): Promise<SuggestedTag[]> {
  const words = fold(typed.slice(0, 100))
  if (!can(actor, 'desk.read') || words === '') return []
  const rows = await database().tagName.findMany({
    // A range, so that the index on the folded name serves it whatever the database's collation.
    where: { folded: { gte: words, lt: `${words}\u{10ffff}` }, tag: { mergedIntoId: null } },
    select: { name: true, alias: true, tag: { select: { id: true, name: true, kind: true } } },
    orderBy: { folded: 'asc' },
    take: 30,
  })
  const seen = new Map<string, SuggestedTag>()
  for (const { name, alias, tag } of rows)
    if (!seen.has(tag.id)) seen.set(tag.id, { ...tag, alias: alias ? name : null })
  return [...seen.values()].slice(0, 10)
}
