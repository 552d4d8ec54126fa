import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { after, cursorOf, readCursor } from '#lib/platform/page.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { WireRelation } from '#prisma/client/enums.ts'
import type { WireFilter } from './filter.ts'
import { OPENING, openingOf } from './opening.ts'
import { type Alarm, alarmOf, type WireState } from './wire-item.ts'

const PAGE = 40

const row = {
  id: true,
  state: true,
  fileName: true,
  receivedAt: true,
  headline: true,
  language: true,
  wireDate: true,
  agencyName: true,
  agency: { select: { name: true } },
  alarm: true,
  relation: true,
  embargoedUntil: true,
  articleId: true,
  usedBy: { select: { name: true } },
  dismissedBy: { select: { name: true } },
  assignedTo: { select: { name: true } },
} as const satisfies Prisma.WireItemSelect

/**
 * A line of the wire list: what the copy is and who has it. `proposed` names what the copy does not say itself; `opening` are the first
 * words of its text, by which one knows it where nothing gives it a headline.
 */
export type ListedItem = {
  id: string
  state: WireState
  fileName: string | null
  receivedAt: Date
  headline: string
  opening: string
  language: string
  wireDate: string | null
  agency: string | null
  alarm: Alarm | null
  relation: WireRelation
  embargoedUntil: Date | null
  articleId: string | null
  usedBy: string | null
  dismissedBy: string | null
  /** Whom the copy is for, by a rule. */
  assignedTo: string | null
  proposed: { headline: boolean; wireDate: boolean }
}

const newestFirst = [{ receivedAt: 'desc' }, { id: 'desc' }] satisfies Prisma.WireItemOrderByWithRelationInput[]

/**
 * Copy that came in, newest first, a page at a time by key. Which items those are is told by the index `wire_item_list` alone, which
 * holds every column a filter names; the rows, each with its whole reading, are touched only for the page.
 * `next` is the cursor of the following page, or null.
 */
export async function listWire(
  actor: Actor,
  filter: WireFilter,
): Promise<{ items: ListedItem[]; next: string | null }> {
  if (!can(actor, 'desk.read')) return { items: [], next: null }
  const cursor = readCursor(filter.before)
  const places = await database().wireItem.findMany({
    where: { AND: [whereOf(filter), cursor ? after('receivedAt', cursor) : {}] },
    select: { id: true },
    orderBy: newestFirst,
    take: PAGE + 1,
  })
  const items = await load(places.slice(0, PAGE))
  const last = items.at(-1)
  return { items, next: places.length > PAGE && last ? cursorOf(last.receivedAt, last.id) : null }
}

/** The newest copy that nobody has used or dismissed, for the desk's first page. */
export async function listNewCopy(actor: Actor, count = 8): Promise<ListedItem[]> {
  if (!can(actor, 'desk.read')) return []
  const where = { state: 'waiting' } as const
  return load(await database().wireItem.findMany({ where, select: { id: true }, orderBy: newestFirst, take: count }))
}

/** The newest copy that waits for a person by a rule's assignment, for their first page. */
export async function listAssigned(actor: Actor, count = 8): Promise<ListedItem[]> {
  if (!can(actor, 'desk.read')) return []
  const where = { state: 'waiting', assignedToId: actor.id } as const
  return load(await database().wireItem.findMany({ where, select: { id: true }, orderBy: newestFirst, take: count }))
}

/** What the filter lets through, but for its page. */
export function whereOf(filter: WireFilter): Prisma.WireItemWhereInput {
  return {
    AND: [
      filter.state === 'all' ? {} : { state: filter.state },
      filter.agency ? { agencyId: filter.agency } : {},
      filter.language ? { language: filter.language } : {},
      filter.person ? { usedById: filter.person } : {},
      filter.for ? { assignedToId: filter.for } : {},
      filter.q ? { headline: { contains: asLiteral(filter.q), mode: 'insensitive' } } : {},
      filter.from ? datedFrom(filter.from) : {},
      filter.to ? datedUntil(filter.to) : {},
    ],
  }
}

/** `%` and `_` are letters here, not wildcards: Prisma hands the text to ILIKE as it is. */
function asLiteral(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** Copy without a date of its own counts by the day it came in. A wire date is text that sorts as it reads. */
function datedFrom(day: string): Prisma.WireItemWhereInput {
  return { OR: [{ wireDate: { gte: day } }, { wireDate: null, receivedAt: { gte: new Date(day) } }] }
}

function datedUntil(day: string): Prisma.WireItemWhereInput {
  const end = new Date(Date.parse(day) + 24 * 3_600_000)
  return { OR: [{ wireDate: { lt: end.toISOString().slice(0, 10) } }, { wireDate: null, receivedAt: { lt: end } }] }
}

type Origin = { id: string; headlineOrigin: string | null; dateGiven: boolean | null; opening: string | null }

/** Which headlines and dates are only proposed stands in the reading; three short texts a row are taken from it, not the whole. */
async function load(places: { id: string }[]): Promise<ListedItem[]> {
  const ids = places.map((place) => place.id)
  const rows = await database().wireItem.findMany({ where: { id: { in: ids } }, select: row, orderBy: newestFirst })
  const origins = await database().$queryRaw<Origin[]>`
    select id, parsed->>'headlineOrigin' as "headlineOrigin", parsed->'published'->>'basis' = 'explicit' and parsed->'published'->>'disagree' = 'false' as "dateGiven",
      left(parsed->'paragraphs'->>0, ${OPENING + 1}) as opening
    from wire_item where id = any(${ids}::uuid[])`
  const byId = new Map(origins.map((origin) => [origin.id, origin]))
  return rows.map(({ agency, agencyName, usedBy, dismissedBy, assignedTo, ...item }) => ({
    ...item,
    opening: openingOf(byId.get(item.id)?.opening ?? ''),
    agency: agency?.name ?? agencyName,
    alarm: alarmOf(item.alarm),
    usedBy: usedBy?.name ?? null,
    dismissedBy: dismissedBy?.name ?? null,
    assignedTo: assignedTo?.name ?? null,
    proposed: {
      headline: byId.get(item.id)?.headlineOrigin === 'derived',
      wireDate: item.wireDate !== null && byId.get(item.id)?.dateGiven === false,
    },
  }))
}
