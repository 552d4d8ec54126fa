import { recordAudit } from '#lib/audit/record.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { hashPassword, verifyPassword } from '#lib/platform/passwords.ts'
import { countAttempt, uncountAttempt } from '#lib/platform/throttle.ts'
import { endSessions } from '#lib/session/end-all.ts'
import type { Visitor } from '#lib/session/session.ts'
import { signInLimits } from '#lib/session/sign-in.ts'
import { type StartedSession, startSession } from '#lib/session/start.ts'
import type { Actor } from './actor.ts'

/**
 * Changes the actor's own password, with the present one as proof, counted like a sign-in. All their sessions end, open reset links
 * too, and a new session takes the place of the one they are in.
 */
export async function changePassword(
  actor: Actor,
  input: { currentPassword: string; password: string },
  visitor: Visitor,
  now?: Date,
): Promise<Outcome<StartedSession>> {
  const key = `change-password:${actor.id}`
  const attempt = await countAttempt({ key, most: signInLimits.account, minutes: signInLimits.minutes })
  if (!attempt.allowed) return refuse('forbidden', { code: 'throttled', values: { minutes: attempt.minutesLeft } })

  const known = await database().person.findUnique({ where: { id: actor.id }, select: { passwordHash: true } })
  const before = known?.passwordHash ?? null
  if (!(await verifyPassword(input.currentPassword, before))) {
    return refuse('invalid', { code: 'wrongPassword', field: 'currentPassword' })
  }
  if (input.password.normalize('NFC') === input.currentPassword.normalize('NFC')) {
    return refuse('invalid', { code: 'samePassword', field: 'password' })
  }
  await uncountAttempt(key)
  const passwordHash = await hashPassword(input.password)
  return transaction(async (tx, time) => {
    const changed = await tx.person.updateMany({
      where: { id: actor.id, passwordHash: before, suspendedAt: null },
      data: { passwordHash, passwordChangedAt: time },
    })
    if (changed.count === 0) return refuse('conflict', { code: 'conflict' })
    await tx.passwordReset.updateMany({ where: { personId: actor.id, usedAt: null }, data: { usedAt: time } })
    await endSessions(tx, actor.id, time)
    await recordAudit(tx, actor, time, {
      verb: 'person.changePassword',
      thing: 'person',
      thingId: actor.id,
      label: actor.name,
    })
    return done(await startSession(tx, actor.id, visitor, time))
  }, now)
}
