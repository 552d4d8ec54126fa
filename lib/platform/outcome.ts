import { z } from 'zod'

/** Why something was refused: a code whose words stand in the message files, the field it concerns, and the values the words need. */
export type Reason = z.output<typeof reasonSchema>

/** The same as an answer of the server brings it to the browser. */
export const reasonSchema = z.object({
  code: z.string(),
  field: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

export type Refusal = 'not-found' | 'forbidden' | 'conflict' | 'invalid'

/** What a verb returns: its result, or why not. Bugs are thrown, never returned. */
export type Outcome<T> = { ok: true; value: T } | Refused

export type Refused = { ok: false; refusal: Refusal; reasons: Reason[] }

export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refuse(refusal: Refusal, ...reasons: Reason[]): Refused {
  return { ok: false, refusal, reasons }
}
