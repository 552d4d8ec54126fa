import { recordAudit } from '#lib/audit/record.ts'
import { type Tx, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { newSecretKey } from '#lib/platform/secret-key.ts'
import type { Role } from '#prisma/client/enums.ts'
import type { Actor } from './actor.ts'
import { holdRole } from './hold-role.ts'
import { can } from './policy.ts'

/** How long an invitation can be accepted. */
export const invitationDays = 7

/** `token` is told once; the database keeps its hash. */
export type InvitationLink = { id: string; token: string; email: string; role: Role; expiresAt: Date }

/**
 * Invites someone by e-mail address to join with a role. The link works once, for seven days. An earlier open invitation to the same
 * address stops working: this one replaces it.
 */
export function invitePerson(
  actor: Actor,
  input: { email: string; role: Role },
  now?: Date,
): Promise<Outcome<InvitationLink>> {
  return transaction(async (tx, time) => {
    if (!(await mayInvite(tx, actor.id))) return refuse('forbidden', { code: 'forbidden' })
    if (await tx.person.findUnique({ where: { email: input.email } })) {
      return refuse('conflict', { code: 'emailTaken', field: 'email' })
    }
    await tx.invitation.updateMany({
      where: { email: input.email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: time },
    })
    const { key, hash } = newSecretKey()
    const id = newId(time.getTime())
    const expiresAt = new Date(time.getTime() + invitationDays * 86_400_000)
    const { email, role } = input
    await tx.invitation.create({
      data: { id, email, role, tokenHash: hash, invitedById: actor.id, createdAt: time, expiresAt },
    })
    await recordAudit(tx, actor, time, {
      verb: 'person.invite',
      thing: 'invitation',
      thingId: id,
      label: email,
      detail: { role },
    })
    return done({ id, token: key, email, role, expiresAt })
  }, now)
}

/** Whether this person may invite at this moment, by the role in the database; held still until the transaction ends. */
export async function mayInvite(tx: Tx, personId: string): Promise<boolean> {
  const role = await holdRole(tx, personId)
  return role !== null && can({ id: personId, name: '', role, language: 'en' }, 'person.invite')
}
