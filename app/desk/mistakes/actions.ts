'use server'

import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { handleMistake } from '#lib/mistake/handle.ts'
import { formAction } from '#lib/web/form-action.ts'

export const handle = formAction('mistake.handle', z.strictObject({ id }), handleMistake, () => ({
  refresh: ['/desk/mistakes'],
}))
