import { type Actor, spokenLanguage } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { hashOfKey, isSecretKey } from '#lib/platform/secret-key.ts'
import { isLive } from './session.ts'

export type Signed = { actor: Actor; sessionId: string }

/** How much a session's last request may be out of date: one write a minute and person, not one a request. */
const SEEN_EVERY = 60_000

/**
 * Who holds this key now, with the role the database holds at this moment; null when the session is unknown, revoked or expired, or
 * its person suspended. `address` is the client's, from the door.
 */
export async function findSession(key: unknown, address?: string, now = new Date()): Promise<Signed | null> {
  if (!isSecretKey(key)) return null
  const session = await database().session.findUnique({
    where: { keyHash: hashOfKey(key) },
    select: {
      id: true,
      lastSeenAt: true,
      expiresAt: true,
      revokedAt: true,
      person: { select: { id: true, name: true, role: true, language: true, suspendedAt: true } },
    },
  })
  if (!session || !isLive(session, now) || session.person.suspendedAt !== null) return null
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY) {
    await database().session.updateMany({
      where: { id: session.id, lastSeenAt: { lt: now } },
      data: { lastSeenAt: now },
    })
  }
  const { id, name, role, language } = session.person
  return {
    sessionId: session.id,
    actor: { id, name, role, language: spokenLanguage(language), ...(address ? { address } : {}) },
  }
}
