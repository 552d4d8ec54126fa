import { compareTexts, type Relation } from '#lib/import/content/shingles.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import type { WireState } from './wire-item.ts'

export type RelatedItem = {
  id: string
  headline: string
  state: WireState
  receivedAt: Date
  agency: string | null
  kind: Exclude<Relation['kind'], 'none'>
}

type Candidate = Omit<RelatedItem, 'kind'> & { paragraphs: string[] | null }

const CANDIDATES = 150
const DAYS = 30
const LONGEST = 30_000
const MOST = 6
/** Stock phrases of one desk are shared by all its copy; two accounts of one event share more than this. */
const LEAST_SHARED = 0.005

/** Copy of the same language that came in around the same time and shares text with this item, the closest first. It is a hint: nothing is merged. */
export async function listRelated(
  actor: Actor,
  item: { id: string; language: string; receivedAt: Date; paragraphs: readonly string[] },
): Promise<RelatedItem[]> {
  if (!can(actor, 'desk.read')) return []
  const text = textOf(item.paragraphs)
  const related = (await candidates(item)).flatMap(({ paragraphs, ...other }) => {
    const { kind, jaccard, containment } = compareTexts(text, textOf(paragraphs ?? []))
    if (kind === 'none' || (kind === 'related' && jaccard < LEAST_SHARED)) return []
    return [{ other: { ...other, kind }, closeness: Math.max(jaccard, containment / 2) }]
  })
  return related
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, MOST)
    .map(({ other }) => other)
}

/** The newest on either side of the item; only the paragraphs of a reading leave the database. */
function candidates(item: { id: string; language: string; receivedAt: Date }): Promise<Candidate[]> {
  const from = new Date(item.receivedAt.getTime() - DAYS * 24 * 3_600_000)
  const to = new Date(item.receivedAt.getTime() + DAYS * 24 * 3_600_000)
  return database().$queryRaw<Candidate[]>`
    select id, headline, state::text as state, "receivedAt", "agencyName" as agency,
      case when pg_column_size(parsed) < 200000 then parsed->'paragraphs' end as paragraphs
    from wire_item
    where language = ${item.language} and "receivedAt" between ${from} and ${to} and id <> ${item.id}::uuid
    order by "receivedAt" desc, id desc limit ${CANDIDATES}`
}

function textOf(paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n').slice(0, LONGEST)
}
