import { z } from 'zod'
import { id } from '#lib/article/content.ts'
import { habitKinds } from '#lib/import/habit.ts'

/** What an editor shows in a piece of copy: whose it is follows from the item, the pattern from the words. */
export const habitInput = z.strictObject({
  id,
  kind: z.enum(habitKinds),
  text: z
    .string('required')
    .max(2_000, 'tooLong')
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'brokenText'),
})
export type HabitInput = z.output<typeof habitInput>

export const forgetInput = z.strictObject({ id })
