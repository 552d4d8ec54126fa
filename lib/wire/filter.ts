import { z } from 'zod'
import { isId } from '#lib/platform/ids.ts'
import { wireStates } from './wire-item.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .optional()
  .catch(undefined)
const identifier = z.string().refine(isId).optional().catch(undefined)

/** The filters of the wire list as they stand in the address; anything unknown is no filter. Waiting copy is what one comes for. */
export const wireFilter = z.object({
  state: z
    .enum([...wireStates, 'all'])
    .default('waiting')
    .catch('waiting'),
  agency: identifier,
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
  person: identifier,
  /** Whom the copy is assigned to. */
  for: identifier,
  from: day,
  to: day,
  q: z
    .string()
    .transform((text) => text.replaceAll('\0', '').toWellFormed().normalize('NFC').trim().slice(0, 200))
    .transform((text) => text || undefined)
    .optional()
    .catch(undefined),
  before: z.string().max(200).optional().catch(undefined),
})

export type WireFilter = z.output<typeof wireFilter>

/** The filter as the query of an address, without what says nothing; `change` replaces parts of it. */
export function wireQuery(filter: WireFilter, change: Partial<WireFilter> = {}): string {
  const entries = Object.entries({ ...filter, before: undefined, ...change })
  const said = entries.filter(([name, value]) => value !== undefined && !(name === 'state' && value === 'waiting'))
  const query = new URLSearchParams(said.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return query === '' ? '/desk/wire' : `/desk/wire?${query}`
}

/** Whether anything but the state narrows the list. */
export function isNarrowed(filter: WireFilter): boolean {
  return [filter.agency, filter.language, filter.person, filter.for, filter.from, filter.to, filter.q].some(
    (value) => value !== undefined,
  )
}
