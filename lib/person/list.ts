import { database } from '#lib/platform/db.ts'
import type { Role } from '#prisma/client/enums.ts'
import type { Actor } from './actor.ts'
import type { Changeable } from './person.ts'
import { can } from './policy.ts'

const PAGE = 50

/** Someone on the people page. `lastSeenAt` is their last request in any session, null if there was none. */
export type ListedPerson = Changeable & {
  name: string
  email: string
  slug: string
  role: Role
  createdAt: Date
  suspendedBy: { name: string } | null
  lastSeenAt: Date | null
}

/**
 * The people of the newsroom by name, a page at a time; the key is the slug, which is the name in letters that sort and unique.
 * `next` is where the following page starts, or null.
 */
export async function listPeople(
  actor: Actor,
  after?: string,
): Promise<{ people: ListedPerson[]; next: string | null }> {
  if (!can(actor, 'person.change')) return { people: [], next: null }
  const rows = await database().person.findMany({
    where: after && /^[a-z0-9-]{1,120}$/.test(after) ? { slug: { gt: after } } : {},
    select: {
      id: true,
      name: true,
      email: true,
      slug: true,
      role: true,
      createdAt: true,
      suspendedAt: true,
      suspendedBy: { select: { name: true } },
    },
    orderBy: { slug: 'asc' },
    take: PAGE + 1,
  })
  const shown = rows.slice(0, PAGE)
  const [seen, admins] = await Promise.all([lastSeen(shown.map(({ id }) => id)), activeAdmins()])
  const people = shown.map((row) => ({
    ...row,
    lastSeenAt: seen.get(row.id) ?? null,
    lastAdmin: admins.length === 1 && admins[0] === row.id,
  }))
  return { people, next: rows.length > PAGE ? (shown.at(-1)?.slug ?? null) : null }
}

async function lastSeen(ids: string[]): Promise<Map<string, Date>> {
  const rows = await database().session.groupBy({
    by: ['personId'],
    where: { personId: { in: ids } },
    _max: { lastSeenAt: true },
  })
  return new Map(rows.flatMap(({ personId, _max }) => (_max.lastSeenAt ? [[personId, _max.lastSeenAt] as const] : [])))
}

/** At most two: whether there is another one is all that matters. */
async function activeAdmins(): Promise<string[]> {
  const rows = await database().person.findMany({
    where: { role: 'admin', suspendedAt: null },
    select: { id: true },
    take: 2,
  })
  return rows.map((row) => row.id)
}
