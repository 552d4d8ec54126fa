'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '#lib/person/actor.ts'
import { changeLanguage as speak } from '#lib/person/change-language.ts'
import { changePassword as change } from '#lib/person/change-password.ts'
import { findMe } from '#lib/person/find-me.ts'
import { changeLanguageInput, changePasswordInput, personInput, renameInput } from '#lib/person/input.ts'
import { renameSelf } from '#lib/person/rename.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { revokeOtherSessions, revokeSession } from '#lib/session/revoke.ts'
import { signOut as endSession } from '#lib/session/sign-out.ts'
import { tellPasswordChanged } from '#lib/web/deliver-link.ts'
import { formAction } from '#lib/web/form-action.ts'
import { clearSessionKey, findSigned, findVisitor, readSessionKey, writeSessionKey } from '#lib/web/session.ts'

const everywhere = () => ({ refresh: ['/desk'] })
const here = () => ({ refresh: ['/desk/me'] })

/** The browser gets the new session's key in the same answer: whoever else held the old one is out. */
async function changeAndRotate(
  actor: Actor,
  input: z.output<typeof changePasswordInput>,
): Promise<Outcome<Record<never, never>>> {
  const outcome = await change(actor, input, await findVisitor())
  if (!outcome.ok) return outcome
  await writeSessionKey(outcome.value.key)
  await tellPasswordChanged((await findMe(actor)).email, actor.language)
  return done({})
}

async function endOthers(actor: Actor): Promise<Outcome<{ count: number }>> {
  const signed = await findSigned()
  return signed ? revokeOtherSessions(actor, signed.sessionId) : refuse('forbidden', { code: 'signedOut' })
}

export const rename = formAction('self.change', renameInput, renameSelf, everywhere)
export const changeLanguage = formAction('self.change', changeLanguageInput, speak, everywhere)
export const changePassword = formAction('self.change', changePasswordInput, changeAndRotate, here)
export const revoke = formAction('self.change', personInput, revokeSession, here)
export const revokeOthers = formAction('self.change', z.strictObject({}), endOthers, here)

/** Signing out asks nobody's permission: it ends the session in the cookie, if there is one. */
export async function signOut(): Promise<void> {
  await endSession(await readSessionKey(), (await findVisitor()).address)
  await clearSessionKey()
  redirect('/sign-in')
}
