'use server'

import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { handleMistake } from '#lib/mistake/handle.ts'
import { reopenMistake } from '#lib/mistake/reopen.ts'
import { formAction } from '#lib/web/form-action.ts'

const one = z.strictObject({ id })
const again = () => ({ refresh: ['/desk/mistakes'] })

export const handle = formAction('mistake.handle', one, handleMistake, again)
export const reopen = formAction('mistake.handle', one, reopenMistake, again)
