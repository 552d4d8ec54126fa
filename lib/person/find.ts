import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { idleFor } from '#lib/session/session.ts'
import type { Actor } from './actor.ts'
import type { Changeable } from './person.ts'
import { can } from './policy.ts'

/** Someone as those who look after the people see them. */
export type FoundPerson = Changeable & {
  name: string
  email: string
  createdAt: Date
  suspendedBy: { name: string } | null
  lastSeenAt: Date | null
  openSessions: number
}

/** One person with what may be done with them; null if there is none or the actor may not know. */
export async function findPerson(actor: Actor, id: string, now = new Date()): Promise<FoundPerson | null> {
  if (!can(actor, 'person.change') || !isId(id)) return null
  const person = await database().person.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      createdAt: true,
      suspendedAt: true,
      suspendedBy: { select: { name: true } },
    },
  })
  if (!person) return null
  const idleSince = new Date(now.getTime() - idleFor)
  const [seen, openSessions, otherAdmins] = await Promise.all([
    database().session.aggregate({ where: { personId: id }, _max: { lastSeenAt: true } }),
    database().session.count({
      where: { personId: id, revokedAt: null, expiresAt: { gt: now }, lastSeenAt: { gt: idleSince } },
    }),
    database().person.count({ where: { role: 'admin', suspendedAt: null, NOT: { id } } }),
  ])
  const lastAdmin = person.role === 'admin' && otherAdmins === 0
  return { ...person, lastSeenAt: seen._max.lastSeenAt, openSessions, lastAdmin }
}
