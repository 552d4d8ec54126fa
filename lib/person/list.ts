import { z } from 'zod'
import { slugOf } from '#lib/article/slug.ts'
import { database } from '#lib/platform/db.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Role } from '#prisma/client/enums.ts'
import type { Actor } from './actor.ts'
import type { Changeable } from './person.ts'
import { can } from './policy.ts'
import { roles } from './roles.ts'

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

/** The filters of the people page as they stand in the address; anything unknown is no filter. */
export const peopleFilter = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\0', '').toWellFormed().normalize('NFC').trim().slice(0, 100))
    .transform((text) => text || undefined)
    .optional()
    .catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  state: z.enum(['active', 'suspended']).optional().catch(undefined),
  after: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .optional()
    .catch(undefined),
})

export type PeopleFilter = z.output<typeof peopleFilter>

/**
 * The people of the newsroom by name, a page at a time; the key is the slug, which is the name in letters that sort and unique.
 * `next` is where the following page starts, or null.
 */
export async function listPeople(
  actor: Actor,
  filter: PeopleFilter = {},
): Promise<{ people: ListedPerson[]; next: string | null }> {
  if (!can(actor, 'person.change')) return { people: [], next: null }
  const rows = await database().person.findMany({
    where: { AND: [whereOf(filter), filter.after ? { slug: { gt: filter.after } } : {}] },
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

/** A name is found as it is written and by the plain letters of its slug; `%` and `_` are letters, not wildcards. */
function whereOf({ q, role, state }: PeopleFilter): Prisma.PersonWhereInput {
  const typed = q?.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  const plain = q ? slugOf(q) : ''
  return {
    ...(role ? { role } : {}),
    ...(state ? { suspendedAt: state === 'suspended' ? { not: null } : null } : {}),
    ...(typed
      ? {
          OR: [
            { name: { contains: typed, mode: 'insensitive' } },
            { email: { contains: typed, mode: 'insensitive' } },
            ...(plain ? [{ slug: { contains: plain } }] : []),
          ],
        }
      : {}),
  }
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
