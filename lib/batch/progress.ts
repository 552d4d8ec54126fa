import { z } from 'zod'
import { reasonSchema } from '#lib/platform/outcome.ts'

export const batchStates = ['receiving', 'running', 'paused', 'finished', 'cancelled', 'undone'] as const

/**
 * How far a batch is. `expected` files were announced, `received` are here; `items` are the pieces of copy that came in by it, of which a
 * file may hold many. `mayChange` says whether the one who asks may pause, cancel or undo it.
 */
export const batchProgress = z.object({
  id: z.string(),
  label: z.string(),
  by: z.string(),
  createdAt: z.coerce.date(),
  overAt: z.coerce.date().nullable(),
  state: z.enum(batchStates),
  expected: z.number(),
  received: z.number(),
  imported: z.number(),
  known: z.number(),
  refused: z.number(),
  items: z.number(),
  mayChange: z.boolean(),
})
export type BatchProgress = z.output<typeof batchProgress>

const fileReport = z.object({
  position: z.number(),
  path: z.string(),
  outcome: z.enum(['imported', 'known', 'refused']).nullable(),
  reason: reasonSchema.nullable(),
  lost: z.array(reasonSchema),
  refused: z.array(z.object({ file: z.string(), reason: reasonSchema })),
  items: z.array(z.object({ id: z.string(), headline: z.string() })),
  count: z.number(),
})
/**
 * What became of one file: `outcome` is null while it waits. `items` are the first pieces of copy that it brought or that had come before,
 * of `count` in all; `lost` did not come along; `refused` are members of an archive that could not be read.
 */
export type FileReport = z.output<typeof fileReport>

export const batchReport = z.object({ files: z.array(fileReport), next: z.number().nullable() })
export type BatchReport = z.output<typeof batchReport>

/** What the desk's screens are told when they ask how far a batch is. */
export const batchAnswer = z.object({ batch: batchProgress, report: batchReport.nullable() })
