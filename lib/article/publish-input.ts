import { z } from 'zod'
import { id, typed } from './content.ts'

/** What the publish sheet sends: what stood there when Publish was pressed, and the answers that were asked for. */
export const publishInput = z.strictObject({
  id,
  seen: z.int().min(1),
  /** The proposed headline and date that stood filled in; pressing Publish accepts exactly these. */
  accepts: z.strictObject({ headline: typed(300).nullable(), wireDate: z.string().max(40).nullable() }),
  runAs: z.enum(['new', 'archive']).nullable(),
  change: z
    .strictObject({ kind: z.enum(['minor', 'correction', 'clarification', 'update']), note: typed(500) })
    .nullable(),
})

export type PublishInput = z.output<typeof publishInput>

/** What was decided on the sheet, without which story and version of it: a plan keeps it. */
export const decided = publishInput.omit({ id: true, seen: true })
export type Decided = z.output<typeof decided>

export const scheduleInput = publishInput.extend({ at: z.iso.datetime({ offset: true }) })
export type ScheduleInput = z.output<typeof scheduleInput>
