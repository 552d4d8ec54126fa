import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { idleFor } from './session.ts'

export type ListedSession = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  address: string | null
  userAgent: string | null
}

/** The actor's own open sessions, the one used last first; at most a hundred. */
export function listMySessions(actor: Actor, now = new Date()): Promise<ListedSession[]> {
  return database().session.findMany({
    where: {
      personId: actor.id,
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - idleFor) },
    },
    select: { id: true, createdAt: true, lastSeenAt: true, address: true, userAgent: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
}
