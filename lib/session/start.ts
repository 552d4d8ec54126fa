import type { Tx } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { newSecretKey } from '#lib/platform/secret-key.ts'
import { lastsFor, type Visitor } from './session.ts'

export type StartedSession = { id: string; key: string; expiresAt: Date }

/**
 * Opens a session for a person, in the transaction of the verb that let them in. The key is new each time and given out once;
 * the row keeps only its hash, so that nobody who reads the database can sign in.
 */
export async function startSession(tx: Tx, personId: string, visitor: Visitor, now: Date): Promise<StartedSession> {
  const { key, hash } = newSecretKey()
  const id = newId(now.getTime())
  const expiresAt = new Date(now.getTime() + lastsFor)
  await tx.session.create({
    data: {
      id,
      keyHash: hash,
      personId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      address: visitor.address ?? null,
      userAgent: visitor.userAgent?.slice(0, 300) ?? null,
    },
  })
  return { id, key, expiresAt }
}
