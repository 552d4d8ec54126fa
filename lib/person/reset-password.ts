import { recordAudit } from '#lib/audit/record.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { newSecretKey } from '#lib/platform/secret-key.ts'
import type { Person } from '#prisma/client/client.ts'
import { type Actor, type Language, spokenLanguage } from './actor.ts'
import { changePerson } from './change.ts'
import type { Changeable } from './person.ts'

/** How long a reset link works. */
export const resetMinutes = 30

/** `token` is told once; the database keeps its hash. */
export type ResetLink = { id: string; token: string; email: string; name: string; language: Language; expiresAt: Date }

/** Why nobody can be sent a reset link; empty when they can. */
export function whyNotResetPassword(person: Changeable): Reason[] {
  return person.suspendedAt !== null ? [{ code: 'suspendedNoReset' }] : []
}

/** Makes a link with which a person sets a new password, once, within half an hour. Links made before stop working; the password stays until then. */
export function resetPassword(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<ResetLink>> {
  return changePerson(
    actor,
    'person.change',
    input.id,
    async ({ tx, now: time, person, lastAdmin }) => {
      const reasons = whyNotResetPassword({ ...person, lastAdmin })
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      return done(await writeReset(tx, actor, person, time))
    },
    now,
  )
}

/** The reset itself, for whoever was found to be allowed: an admin on the desk, or the person at the server's command line. */
export async function writeReset(
  tx: Tx,
  by: { id?: string; name: string; address?: string },
  person: Person,
  now: Date,
): Promise<ResetLink> {
  const { key, hash } = newSecretKey()
  const expiresAt = new Date(now.getTime() + resetMinutes * 60_000)
  await tx.passwordReset.updateMany({ where: { personId: person.id, usedAt: null }, data: { usedAt: now } })
  await tx.passwordReset.create({
    data: {
      id: newId(now.getTime()),
      personId: person.id,
      tokenHash: hash,
      createdById: by.id ?? person.id,
      createdAt: now,
      expiresAt,
    },
  })
  const { id, email, name, language } = person
  await recordAudit(tx, by, now, { verb: 'person.resetPassword', thing: 'person', thingId: id, label: name })
  return { id, token: key, email, name, language: spokenLanguage(language), expiresAt }
}
