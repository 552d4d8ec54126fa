import { recordAudit } from '#lib/audit/record.ts'
import { isDuplicate, type Tx, transaction } from '#lib/platform/db.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { hashPassword } from '#lib/platform/passwords.ts'
import { hashOfKey } from '#lib/platform/secret-key.ts'
import type { Visitor } from '#lib/session/session.ts'
import { type StartedSession, startSession } from '#lib/session/start.ts'
import type { Language } from './actor.ts'
import { writePerson } from './create-person.ts'
import { findOpenInvitation } from './find-invitation.ts'
import { mayInvite } from './invite.ts'

export type Acceptance = { token: string; name: string; password: string; language: Language }

/**
 * Accepts an invitation: makes the person and signs them in. Address and role come from the invitation alone; it counts only while
 * whoever sent it may still invite, and only once.
 */
export async function acceptInvitation(
  input: Acceptance,
  visitor: Visitor,
  now?: Date,
): Promise<Outcome<StartedSession>> {
  // Only a link that looks good is worth a hash; what counts is asked again under the lock.
  if (!(await findOpenInvitation(input.token, now))) return gone()
  const passwordHash = await hashPassword(input.password)
  try {
    return await transaction((tx, time) => accept(tx, input, passwordHash, visitor, time), now)
  } catch (error) {
    if (isDuplicate(error)) return gone()
    throw error
  }
}

async function accept(
  tx: Tx,
  input: Acceptance,
  passwordHash: string,
  visitor: Visitor,
  now: Date,
): Promise<Outcome<StartedSession>> {
  await tx.$queryRaw`select 1 from invitation where "tokenHash" = ${hashOfKey(input.token)} for update`
  const invitation = await findOpenInvitation(input.token, now, tx)
  if (!invitation) return gone()
  if (!(await mayInvite(tx, invitation.invitedById))) return gone()
  const { email, role } = invitation
  if (await tx.person.findUnique({ where: { email } })) return gone()
  const { name, language } = input
  const id = await writePerson(tx, { email, name, role, language }, passwordHash, now)
  await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: now, acceptedById: id } })
  await recordAudit(tx, { id, name, address: visitor.address }, now, {
    verb: 'person.acceptInvitation',
    thing: 'person',
    thingId: id,
    label: name,
    detail: { role, invitedBy: invitation.invitedBy.name },
  })
  return done(await startSession(tx, id, visitor, now))
}

function gone() {
  return refuse('not-found', { code: 'linkGone' })
}
