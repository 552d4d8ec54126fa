import { recordAudit } from '#lib/audit/record.ts'
import { transaction } from '#lib/platform/db.ts'
import { hashOfKey, isSecretKey } from '#lib/platform/secret-key.ts'

/** Ends the session that a key belongs to. A key nobody has, or one that was revoked already, changes nothing. */
export async function signOut(key: unknown, address?: string, now?: Date): Promise<void> {
  if (!isSecretKey(key)) return
  await transaction(async (tx, time) => {
    const session = await tx.session.findUnique({
      where: { keyHash: hashOfKey(key) },
      select: { id: true, person: { select: { id: true, name: true } } },
    })
    if (!session) return
    const ended = await tx.session.updateMany({ where: { id: session.id, revokedAt: null }, data: { revokedAt: time } })
    if (ended.count === 0) return
    const { id, name } = session.person
    await recordAudit(tx, { id, name, address }, time, {
      verb: 'session.signOut',
      thing: 'session',
      thingId: id,
      label: name,
    })
  }, now)
}
