import { database, type Tx } from '#lib/platform/db.ts'
import { hashOfKey, isSecretKey } from '#lib/platform/secret-key.ts'

export type OpenReset = { id: string; person: { id: string; name: string; email: string } }

/** The reset that a link's token stands for, if it can still be used; null when it is unknown, used, too old, or its person suspended. */
export async function findOpenReset(token: unknown, now = new Date(), db: Tx = database()): Promise<OpenReset | null> {
  if (!isSecretKey(token)) return null
  return db.passwordReset.findFirst({
    where: { tokenHash: hashOfKey(token), usedAt: null, expiresAt: { gt: now }, person: { suspendedAt: null } },
    select: { id: true, person: { select: { id: true, name: true, email: true } } },
  })
}
