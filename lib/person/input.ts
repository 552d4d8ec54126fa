import { z } from 'zod'
import { id, typed } from '#lib/article/content.ts'
import { passwordProblem } from '#lib/platform/passwords.ts'
import { isSecretKey } from '#lib/platform/secret-key.ts'
import { languages } from './actor.ts'
import { roles } from './roles.ts'

export const personId = id

/**
 * One bare address (RFC 5321 §4.5.3.1.3 allows 254 characters), lower-cased: nobody tells two colleagues apart by capitals.
 * Lists, display names, comments and line breaks are no address.
 */
export const email = z
  .string('required')
  .max(400, 'emailInvalid')
  .transform((text) => text.trim().normalize('NFC').toLowerCase())
  .pipe(z.string().min(1, 'required'))
  .pipe(z.email('emailInvalid').max(254, 'emailInvalid'))

export const personName = typed(80).pipe(z.string().min(1, 'required'))

/** A password being chosen. It is kept as typed: no trimming, spaces count. */
export const newPassword = z.string('required').superRefine((text, context) => {
  const problem = passwordProblem(text)
  if (problem) context.addIssue({ code: 'custom', message: problem })
})

/** A password being told: only its size is looked at, the rest is the hash's business. */
export const toldPassword = z.string('required').min(1, 'required').max(10_000, 'passwordLong')

export const role = z.enum(roles, 'invalid')
export const language = z.enum(languages, 'invalid')
export const reason = typed(500).pipe(z.string().min(1, 'reasonRequired'))

/** The secret part of a one-time link; what has another form was never one. */
const linkToken = z.string('linkGone').refine(isSecretKey, 'linkGone')

export const emailInput = z.strictObject({ email })
export const createInput = z.strictObject({ email, name: personName, role })
export const inviteInput = z.strictObject({ email, role })
export const acceptInput = z.strictObject({ token: linkToken, name: personName, password: newPassword, language })
export const changeRoleInput = z.strictObject({ id: personId, role })
export const suspendInput = z.strictObject({ id: personId, reason })
export const personInput = z.strictObject({ id: personId })
export const renameInput = z.strictObject({ name: personName })
export const changeLanguageInput = z.strictObject({ language })
export const changePasswordInput = z.strictObject({ currentPassword: toldPassword, password: newPassword })
export const resetInput = z.strictObject({ token: linkToken, password: newPassword })
export const signInInput = z.strictObject({ email, password: toldPassword })
