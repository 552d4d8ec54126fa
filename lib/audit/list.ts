import { z } from 'zod'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { after, cursorOf, readCursor } from '#lib/platform/page.ts'
import { isoInZone } from '#lib/setting/zone.ts'
import type { Prisma } from '#prisma/client/client.ts'

const PAGE = 50

/** Years that Postgres, JavaScript and people agree on. */
const day = z.iso
  .date()
  .regex(/^(19|20|21)/)
  .optional()
  .catch(undefined)

/** The filters of the audit log, as they stand in the address; anything unknown is no filter. Both days are included. */
export const auditFilter = z.object({
  person: z.string().refine(isId).optional().catch(undefined),
  verb: z
    .string()
    .regex(/^[a-z]+\.[A-Za-z]+$/)
    .max(60)
    .optional()
    .catch(undefined),
  thing: z.string().refine(isId).optional().catch(undefined),
  from: day,
  to: day,
  before: z.string().max(200).optional().catch(undefined),
})

export type AuditFilter = z.output<typeof auditFilter>

export type ListedEvent = {
  id: string
  at: Date
  actorId: string | null
  actorName: string
  verb: string
  thing: string
  thingId: string | null
  label: string
  detail: Record<string, string | number>
  address: string | null
}

/** What was done, the newest first, a page at a time; days are those of the zone. `next` is the cursor of the following page, or null. */
export async function listAudit(
  actor: Actor,
  filter: AuditFilter,
  zone = 'UTC',
): Promise<{ events: ListedEvent[]; next: string | null }> {
  if (!can(actor, 'audit.read')) return { events: [], next: null }
  const cursor = readCursor(filter.before)
  const rows = await database().auditEvent.findMany({
    where: { AND: [whereOf(filter, zone), ...(cursor ? [after('at', cursor)] : [])] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const events = rows.slice(0, PAGE).map((row) => ({ ...row, detail: plainDetail(row.detail) }))
  const last = events.at(-1)
  return { events, next: rows.length > PAGE && last ? cursorOf(last.at, last.id) : null }
}

function whereOf({ person, verb, thing, from, to }: AuditFilter, zone: string): Prisma.AuditEventWhereInput {
  const at = { ...(from ? { gte: dayStart(from, zone) } : {}), ...(to ? { lt: dayStart(dayAfter(to), zone) } : {}) }
  return {
    ...(person ? { actorId: person } : {}),
    ...(verb ? { verb } : {}),
    ...(thing ? { thingId: thing } : {}),
    ...(from || to ? { at } : {}),
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The moment a day begins in a zone: midnight UTC, moved by the zone's offset about then. */
function dayStart(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const moved = (at: number) => midnight - (Date.parse(`${isoInZone(new Date(at), zone).slice(0, 19)}Z`) - at)
  return new Date(moved(moved(midnight)))
}

/** Of an event's detail what a sentence can say: words and numbers, not structures. */
function plainDetail(detail: Prisma.JsonValue): Record<string, string | number> {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return {}
  return Object.fromEntries(
    Object.entries(detail).filter(
      (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
    ),
  )
}
