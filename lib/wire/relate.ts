import { compareShingles, type Relation, shinglesOf } from '#lib/import/content/shingles.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { WireRelation } from '#prisma/client/enums.ts'

/** An item about to be written: what it says, and the sketch it can be found by. */
export type Fresh = { id: string; copy: ParsedCopy; sketch: readonly number[] }

/** What an item resembles most, of the wire or of what is published, and how much. */
export type Found = { kind: WireRelation; resemblance: number; item: string | null; story: string | null }

type Other = { id: string; other: string; isStory: boolean; agency: string | null; text: string | null }

/** So many items are looked at for one number of a sketch. */
const NEWEST = 8
/** So many of what resembles a text most are compared with it word for word. */
const COMPARED = 3
const LONGEST = 30_000
/** Stock phrases of one desk are shared by all its copy; two accounts of one event share more than this. */
const LEAST_SHARED = 0.005

/**
 * Finds for items that are about to be written what they resemble most, in the whole wire and in what is published: the same text, another
 * version of it (by the same agency), syndicated copy (by another), or related. One query for all of them.
 */
export async function findRelations(tx: Tx, items: readonly Fresh[]): Promise<Map<string, Found>> {
  return bestOf(items, await findResembling(tx, items))
}

/** The same among items that come together: each is looked at beside those that stand before it. */
export function relateAmong(items: readonly Fresh[]): Map<string, Found> {
  const holders = new Map<number, Fresh[]>()
  const others: Other[] = []
  for (const item of items) {
    const shared = new Map<Fresh, number>()
    for (const key of item.sketch) {
      const before = holders.get(key) ?? []
      for (const other of before.slice(-NEWEST)) shared.set(other, (shared.get(other) ?? 0) + 1)
      holders.set(key, [...before.slice(-NEWEST), item])
    }
    const nearest = [...shared].sort((one, other) => other[1] - one[1]).slice(0, COMPARED)
    for (const [{ id, copy }] of nearest)
      others.push({ id: item.id, other: id, isStory: false, agency: copy.agency, text: textOf(copy.paragraphs) })
  }
  return bestOf(items, others)
}

function bestOf(items: readonly Fresh[], others: readonly Other[]): Map<string, Found> {
  const fresh = new Map(items.map(({ id, copy }) => [id, copy]))
  const runs = new Map<string, ReadonlySet<number>>()
  const runsOf = (id: string, text: string) => {
    const found = runs.get(id) ?? shinglesOf(text)
    runs.set(id, found)
    return found
  }
  const best = new Map<string, Found>()
  for (const { id, other, isStory, agency, text } of others) {
    const copy = fresh.get(id)
    if (!copy || text === null) continue
    const found = compareShingles(runsOf(id, textOf(copy.paragraphs)), runsOf(other, text))
    const kind = kindOf(found, copy.agency, agency)
    const resemblance = Math.max(found.jaccard, found.containment / 2)
    if (kind !== 'new' && resemblance > (best.get(id)?.resemblance ?? 0))
      best.set(id, { kind, resemblance, item: isStory ? null : other, story: isStory ? other : null })
  }
  return best
}

/** Writes what items resemble that came together, in one statement. What its guid made a version stays one. */
export async function writeRelations(tx: Tx, found: ReadonlyMap<string, Found>): Promise<void> {
  if (found.size === 0) return
  const rows = [...found].map(([id, relation]) => ({ id, ...relation }))
  await tx.$executeRaw`
    update wire_item set relation = r.kind::"WireRelation", resemblance = r.resemblance, "relatedToId" = r.item, "relatedStoryId" = r.story
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(id uuid, kind text, resemblance real, item uuid, story uuid)
    where wire_item.id = r.id`
}

/** What one text is to another: a changed text is a version where the same agency sent it, else somebody's copy of it. */
function kindOf({ kind, jaccard }: Relation, agency: string | null, otherAgency: string | null): WireRelation {
  if (kind === 'none' || (kind === 'related' && jaccard < LEAST_SHARED)) return 'new'
  const isOthers = agency !== null && otherAgency !== null && agency !== otherAgency
  if (isOthers) return kind === 'related' ? 'related' : 'syndicated'
  return kind === 'syndicated' && agency === otherAgency && jaccard >= 0.15 ? 'version' : kind
}

/**
 * The nearest by the numbers their sketches share, of what came in before and of what is published. Of each number only the
 * newest few are looked at, out of a sample where stock phrases make it common: bounded, however much alike a million texts may be.
 */
async function findResembling(tx: Tx, items: readonly Fresh[]): Promise<Other[]> {
  if (items.length === 0) return []
  const sketches = items.map(({ id, sketch }) => ({ id, sketch }))
  await tx.$executeRaw`set local gin_fuzzy_search_limit = 64`
  return tx.$queryRaw<Other[]>`
    with near as (
      select n.id, f.other, f.story, row_number() over (partition by n.id order by count(*) desc, max(f.at) desc) as place
      from json_to_recordset(${JSON.stringify(sketches)}::json) as n(id uuid, sketch int[]), unnest(n.sketch) key, lateral (
        (select w.id as other, false as story, w."receivedAt" as at from wire_item w
          where w.sketch @> array[key] order by w."receivedAt" desc limit ${NEWEST})
        union all
        (select s."articleId", true, s."sortAt" from search_entry s where s.sketch @> array[key] limit ${NEWEST})
      ) f
      group by n.id, f.other, f.story
    )
    select near.id, near.other, near.story as "isStory", coalesce(w."agencyName", a.name) as agency,
      left(coalesce(r.text, (select string_agg(p, E'\n\n') from jsonb_array_elements_text(w.parsed->'paragraphs') p)), ${LONGEST}) as text
    from near
    left join wire_item w on not near.story and w.id = near.other
    left join revision r on near.story and r."articleId" = near.other and r.state = 'published'
    left join agency a on a.id = r."agencyId"
    where near.place <= ${COMPARED}`
}

function textOf(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n').slice(0, LONGEST)
}
