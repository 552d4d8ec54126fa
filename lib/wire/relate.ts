import { compareShingles, type Relation, shinglesOf } from '#lib/import/content/shingles.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { WireRelation } from '#prisma/client/enums.ts'

/** An item that has just been written, and what it says. */
export type Fresh = { id: string; copy: ParsedCopy }

type Other = { id: string; other: string; isStory: boolean; agency: string | null; text: string | null }

/** So many items are looked at for one number of a sketch. */
const NEWEST = 8
/** So many of what resembles a text most are compared with it word for word. */
const COMPARED = 3
const LONGEST = 30_000
/** Stock phrases of one desk are shared by all its copy; two accounts of one event share more than this. */
const LEAST_SHARED = 0.005

/**
 * Finds for items that have just come in what they resemble most, in the whole wire and in what is published, and writes it into their
 * rows: the same text, another version of it (by the same agency), syndicated copy (by another), or related. One query for all of them.
 * Items that are known as a version by their guid are left as they are.
 */
export async function relate(tx: Tx, items: readonly Fresh[]): Promise<void> {
  const fresh = new Map(items.map((item) => [item.id, item.copy]))
  const runs = new Map<string, ReadonlySet<string>>()
  const runsOf = (id: string, text: string) => {
    const found = runs.get(id) ?? shinglesOf(text)
    runs.set(id, found)
    return found
  }
  const best = new Map<string, { other: Other; kind: WireRelation; resemblance: number }>()
  for (const other of await findResembling(tx, [...fresh.keys()])) {
    const copy = fresh.get(other.id)
    if (!copy || other.text === null) continue
    const found = compareShingles(runsOf(other.id, textOf(copy.paragraphs)), runsOf(other.other, other.text))
    const kind = kindOf(found, copy.agency, other.agency)
    const resemblance = Math.max(found.jaccard, found.containment / 2)
    if (kind !== 'new' && resemblance > (best.get(other.id)?.resemblance ?? 0))
      best.set(other.id, { other, kind, resemblance })
  }
  await writeRelations(tx, best)
}

/** One statement for all: an import may bring hundreds. What its guid made a version stays one. */
async function writeRelations(
  tx: Tx,
  best: ReadonlyMap<string, { other: Other; kind: WireRelation; resemblance: number }>,
): Promise<void> {
  const rows = [...best].map(([id, { other, kind, resemblance }]) => ({
    id,
    kind,
    resemblance,
    item: other.isStory ? null : other.other,
    story: other.isStory ? other.other : null,
  }))
  if (rows.length === 0) return
  await tx.$executeRaw`
    update wire_item set relation = r.kind::"WireRelation", resemblance = r.resemblance, "relatedToId" = r.item, "relatedStoryId" = r.story
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(id uuid, kind text, resemblance real, item uuid, story uuid)
    where wire_item.id = r.id and wire_item.relation = 'new'`
}

/** What one text is to another: a changed text is a version where the same agency sent it, else somebody's copy of it. */
function kindOf({ kind, jaccard }: Relation, agency: string | null, otherAgency: string | null): WireRelation {
  if (kind === 'none' || (kind === 'related' && jaccard < LEAST_SHARED)) return 'new'
  const isOthers = agency !== null && otherAgency !== null && agency !== otherAgency
  if (isOthers) return kind === 'related' ? 'related' : 'syndicated'
  return kind === 'syndicated' && agency === otherAgency && jaccard >= 0.15 ? 'version' : kind
}

/**
 * The nearest by the numbers their sketches share, of what came in before the item and of what is published. Of each number only the
 * newest few are looked at, out of a sample where stock phrases make it common: bounded, however much alike a million texts may be.
 */
async function findResembling(tx: Tx, ids: string[]): Promise<Other[]> {
  if (ids.length === 0) return []
  await tx.$executeRaw`set local gin_fuzzy_search_limit = 64`
  return tx.$queryRaw<Other[]>`
    with near as (
      select n.id, f.other, f.story, row_number() over (partition by n.id order by count(*) desc, max(f.at) desc) as place
      from wire_item n, unnest(n.sketch) key, lateral (
        (select w.id as other, false as story, w."receivedAt" as at from wire_item w
          where w.sketch @> array[key] and (w."receivedAt", w.id) < (n."receivedAt", n.id)
          order by w."receivedAt" desc limit ${NEWEST})
        union all
        (select s."articleId", true, s."sortAt" from search_entry s where s.sketch @> array[key] limit ${NEWEST})
      ) f
      where n.id = any(${ids}::uuid[])
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
