import { z } from 'zod'
import { reasonSchema } from '#lib/platform/outcome.ts'

/** Members of an archive or a letter that could not be read while others were. */
const refused = z.array(z.object({ file: z.string(), reason: reasonSchema })).default([])
const items = z.array(z.object({ id: z.string(), headline: z.string() }))

/**
 * What became of one file that came in. `known` means that the same bytes had come before: `items` are those of then. `lost` is
 * what did not come along.
 * `file` is the name it came with, empty for pasted text.
 */
export const receiptSchema = z.discriminatedUnion('outcome', [
  z.object({
    file: z.string(),
    outcome: z.enum(['imported', 'known']),
    items,
    refused,
    lost: z.array(reasonSchema).default([]),
  }),
  z.object({ file: z.string(), outcome: z.literal('refused'), reason: reasonSchema }),
])
export type Receipt = z.output<typeof receiptSchema>
