import { compareTexts, type Relation } from '#lib/import/content/shingles.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { WireRelation } from '#prisma/client/enums.ts'

/** An item that has just been written, and what it says. */
export type Fresh = { id: string; copy: ParsedCopy }

type Other = { id: string; other: string; isStory: boolean; agency: string | null; text: string | null }

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
  const texts = new Map(items.map(({ id, copy }) => [id, { text: textOf(copy.paragraphs), agency: copy.agency }]))
  const others = await findResembling(tx, [...texts.keys()])
  const best = new Map<string, { other: Other; kind: WireRelation; resemblance: number }>()
  for (const other of others) {
    const own = texts.get(other.id)
    if (!own || other.text === null) continue
    const found = compareTexts(own.text, other.text)
    const kind = kindOf(found, own.agency, other.agency)
    const resemblance = Math.max(found.jaccard, found.containment / 2)
    if (kind !== 'new' && resemblance > (best.get(other.id)?.resemblance ?? 0))
      best.set(other.id, { other, kind, resemblance })
  }
  for (const [id, { other, kind, resemblance }] of best)
    await tx.wireItem.updateMany({
      where: { id, relation: 'new' },
      data: {
        relation: kind,
        resemblance,
        ...(other.isStory ? { relatedStoryId: other.other } : { relatedToId: other.other }),
      },
    })
}

/** What one text is to another: a changed text is a version where the same agency sent it, else somebody's copy of it. */
function kindOf({ kind, jaccard }: Relation, agency: string | null, otherAgency: string | null): WireRelation {
  if (kind === 'none' || (kind === 'related' && jaccard < LEAST_SHARED)) return 'new'
  const isOthers = agency !== null && otherAgency !== null && agency !== otherAgency
  if (isOthers) return kind === 'related' ? 'related' : 'syndicated'
  return kind === 'syndicated' && agency === otherAgency && jaccard >= 0.15 ? 'version' : kind
}

/** The nearest by the bands they share, of what came in before the item and of what is published. */
async function findResembling(tx: Tx, ids: string[]): Promise<Other[]> {
  if (ids.length === 0) return []
  return tx.$queryRaw<Other[]>`
    select n.id, o.id as other, o.story as "isStory", o.agency, o.text
    from wire_item n cross join lateral (
      (select w.id, false as story, w."agencyName" as agency,
        (select left(string_agg(p, E'\n\n'), ${LONGEST}) from jsonb_array_elements_text(w.parsed->'paragraphs') p) as text
      from wire_item w
      where w.bands && n.bands and (w."receivedAt", w.id) < (n."receivedAt", n.id)
      order by (select count(*) from unnest(w.bands) b where b = any(n.bands)) desc limit ${COMPARED})
      union all
      (select r."articleId" as id, true as story, a.name as agency, left(r.text, ${LONGEST}) as text
      from search_entry s
      join revision r on r."articleId" = s."articleId" and r.state = 'published'
      left join agency a on a.id = r."agencyId"
      where s.bands && n.bands
      order by (select count(*) from unnest(s.bands) b where b = any(n.bands)) desc limit 1)
    ) o
    where n.id = any(${ids}::uuid[])`
}

function textOf(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n').slice(0, LONGEST)
}
