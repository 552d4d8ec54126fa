import { z } from 'zod'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { after, cursorOf, readCursor } from '#lib/platform/page.ts'
import type { Prisma } from '#prisma/client/client.ts'

const PAGE = 50

const day = z.iso.date().optional().catch(undefined)

/** The filters of the audit log, as they stand in the address; anything unknown is no filter. Days are those of UTC, both included. */
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

/** What was done, the newest first, a page at a time. `next` is the cursor of the following page, or null. */
export async function listAudit(
  actor: Actor,
  filter: AuditFilter,
): Promise<{ events: ListedEvent[]; next: string | null }> {
  if (!can(actor, 'audit.read')) return { events: [], next: null }
  const cursor = readCursor(filter.before)
  const rows = await database().auditEvent.findMany({
    where: { AND: [whereOf(filter), ...(cursor ? [after('at', cursor)] : [])] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  })
  const events = rows.slice(0, PAGE).map((row) => ({ ...row, detail: plainDetail(row.detail) }))
  const last = events.at(-1)
  return { events, next: rows.length > PAGE && last ? cursorOf(last.at, last.id) : null }
}

function whereOf({ person, verb, thing, from, to }: AuditFilter): Prisma.AuditEventWhereInput {
  const at = {
    ...(from ? { gte: new Date(`${from}T00:00:00Z`) } : {}),
    ...(to ? { lt: new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000) } : {}),
  }
  return {
    ...(person ? { actorId: person } : {}),
    ...(verb ? { verb } : {}),
    ...(thing ? { thingId: thing } : {}),
    ...(from || to ? { at } : {}),
  }
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
