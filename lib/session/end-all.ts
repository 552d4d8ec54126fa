import type { Tx } from '#lib/platform/db.ts'

/** Revokes every session of a person, or all but one, in the transaction of a verb. Returns how many were open. */
export async function endSessions(tx: Tx, personId: string, now: Date, exceptId?: string): Promise<number> {
  const ended = await tx.session.updateMany({
    where: { personId, revokedAt: null, expiresAt: { gt: now }, ...(exceptId ? { NOT: { id: exceptId } } : {}) },
    data: { revokedAt: now },
  })
  return ended.count
}
