import { recordAudit } from '#lib/audit/record.ts'
import { transaction } from '#lib/platform/db.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { hashPassword } from '#lib/platform/passwords.ts'
import { hashOfKey } from '#lib/platform/secret-key.ts'
import { forgetAttempts } from '#lib/platform/throttle.ts'
import { endSessions } from '#lib/session/end-all.ts'
import type { Visitor } from '#lib/session/session.ts'
import { type StartedSession, startSession } from '#lib/session/start.ts'
import { accountKey } from '#lib/session/throttle-keys.ts'
import { findOpenReset } from './find-reset.ts'

/**
 * Uses a reset link: the new password counts, every session and every other link of the person ends, the account is no longer
 * throttled, and the person is signed in. A second use of the link finds nothing.
 */
export async function setPassword(
  input: { token: string; password: string },
  visitor: Visitor,
  now?: Date,
): Promise<Outcome<StartedSession>> {
  const gone = refuse('not-found', { code: 'linkGone' })
  if (!(await findOpenReset(input.token, now))) return gone
  const passwordHash = await hashPassword(input.password)
  return transaction(async (tx, time) => {
    await tx.$queryRaw`select 1 from password_reset where "tokenHash" = ${hashOfKey(input.token)} for update`
    const reset = await findOpenReset(input.token, time, tx)
    if (!reset) return gone
    const { id, name, email } = reset.person
    await tx.person.update({ where: { id }, data: { passwordHash, passwordChangedAt: time } })
    await tx.passwordReset.updateMany({ where: { personId: id, usedAt: null }, data: { usedAt: time } })
    await endSessions(tx, id, time)
    await forgetAttempts(accountKey(email), tx)
    await recordAudit(tx, { id, name, address: visitor.address }, time, {
      verb: 'person.setPassword',
      thing: 'person',
      thingId: id,
      label: name,
    })
    return done(await startSession(tx, id, visitor, time))
  }, now)
}
