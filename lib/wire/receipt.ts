import { z } from 'zod'
import { reasonSchema } from '#lib/platform/outcome.ts'

const items = z.array(z.object({ id: z.string(), headline: z.string() }))

/**
 * What became of one file that came in. `known` means that the same bytes had come before: `items` are those of then.
 * `file` is the name it came with, empty for pasted text.
 */
export const receiptSchema = z.discriminatedUnion('outcome', [
  z.object({ file: z.string(), outcome: z.enum(['imported', 'known']), items }),
  z.object({ file: z.string(), outcome: z.literal('refused'), reason: reasonSchema }),
])
export type Receipt = z.output<typeof receiptSchema>
