import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { fold } from '#lib/search/fold.ts'
import type { TagKind } from '#prisma/client/enums.ts'
import { hasWords, startsWith } from './matches.ts'

export type SuggestedTag = { id: string; name: string; kind: TagKind; alias: string | null }

type Row = { id: string; name: string; kind: TagKind; found: string; folded: string; alias: boolean }

const MOST = 10

/**
 * Tags one of whose names begins with what was typed, or has words that begin so (a surname), in any spelling that folds alike; at most
 * ten, the nearest first. `alias` is the name that matched, if it is not the tag's own.
 */
export async function suggestTags(actor: Actor, typed: string): Promise<SuggestedTag[]> {
  const words = fold(typed.slice(0, 100).replaceAll('\0', '').toWellFormed())
  if (!can(actor, 'desk.read') || words === '') return []
  const rows = await database().$queryRaw<Row[]>`
    (select t.id, t.name, t.kind, n.name as found, n.folded, n.alias from tag_name n join tag t on t.id = n."tagId"
      where t."mergedIntoId" is null and ${startsWith(words)} order by n.folded collate "C", n.id limit 30)
    union
    (select t.id, t.name, t.kind, n.name, n.folded, n.alias from tag_name n join tag t on t.id = n."tagId"
      where t."mergedIntoId" is null and ${hasWords(words)} limit 200)`
  const near = rows.toSorted((one, other) => distance(one, words) - distance(other, words))
  const tags = new Map<string, SuggestedTag>()
  for (const { id, name, kind, found, alias } of near)
    if (!tags.has(id)) tags.set(id, { id, name, kind, alias: alias ? found : null })
  return [...tags.values()].slice(0, MOST)
}

/** The very name comes before what begins with it, that before what only has it inside; of the like, the shorter. */
function distance({ folded, alias }: Row, words: string): number {
  const place = folded === words ? 0 : folded.startsWith(words) ? 1_000 : 2_000
  return place + (alias ? 500 : 0) + folded.length
}
