import { transaction } from '#lib/platform/db.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { type ResetLink, whyNotResetPassword, writeReset } from './reset-password.ts'

/** Makes a reset link for whoever sits at the server's command line and has lost every other way in. */
export function resetByEmail(input: { email: string }, now?: Date): Promise<Outcome<ResetLink>> {
  return transaction(async (tx, time) => {
    const person = await tx.person.findUnique({ where: { email: input.email } })
    if (!person) return refuse('not-found', { code: 'emailUnknown' })
    const reasons = whyNotResetPassword({ ...person, lastAdmin: false })
    if (reasons.length > 0) return refuse('invalid', ...reasons)
    return done(await writeReset(tx, { name: 'command line' }, person, time))
  }, now)
}
