import { recordAudit } from '#lib/audit/record.ts'
import { transaction } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { Actor } from './actor.ts'
import { mayInvite } from './invite.ts'

/** Makes an invitation's link useless. One that was accepted or revoked already is not found. */
export function revokeInvitation(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx, time) => {
    if (!(await mayInvite(tx, actor.id))) return refuse('forbidden', { code: 'forbidden' })
    const open = { id: input.id, acceptedAt: null, revokedAt: null }
    const invitation = isId(input.id) ? await tx.invitation.findFirst({ where: open }) : null
    if (!invitation) return refuse('not-found', { code: 'notFound' })
    const revoked = await tx.invitation.updateMany({ where: open, data: { revokedAt: time } })
    if (revoked.count === 0) return refuse('not-found', { code: 'notFound' })
    await recordAudit(tx, actor, time, {
      verb: 'person.revokeInvitation',
      thing: 'invitation',
      thingId: invitation.id,
      label: invitation.email,
    })
    return done({ id: invitation.id })
  }, now)
}
