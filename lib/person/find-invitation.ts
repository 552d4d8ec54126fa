import { database, type Tx } from '#lib/platform/db.ts'
import { hashOfKey, isSecretKey } from '#lib/platform/secret-key.ts'
import type { Role } from '#prisma/client/enums.ts'

export type OpenInvitation = { id: string; email: string; role: Role; invitedById: string; invitedBy: { name: string } }

/** The invitation that a link's token stands for, if it can still be accepted; null when it is unknown, used, revoked or too old. */
export async function findOpenInvitation(
  token: unknown,
  now = new Date(),
  db: Tx = database(),
): Promise<OpenInvitation | null> {
  if (!isSecretKey(token)) return null
  return db.invitation.findFirst({
    where: { tokenHash: hashOfKey(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true, email: true, role: true, invitedById: true, invitedBy: { select: { name: true } } },
  })
}
