import { z } from 'zod'
import { id, typed } from '#lib/article/content.ts'
import { genres } from '#lib/article/genre.ts'
import { knownZone } from '#lib/setting/zone.ts'

const none = (text: string) => (text === '' ? null : text)

/** One name a line; empty lines and repetitions are left out. */
const names = typed(4_000)
  .transform((text) => [...new Set(text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()))].filter(Boolean))
  .pipe(z.array(z.string().max(120, 'tooLong')).max(40, 'tooMany'))

/** An agency as its form sends it. */
export const agencyInput = z.strictObject({
  name: typed(120).pipe(z.string().min(2, 'required')),
  aliases: names,
  language: typed(10)
    .pipe(z.union([z.literal(''), z.string().regex(/^[a-z]{2,3}$/, 'invalid')], 'invalid'))
    .transform(none),
  zone: typed(60)
    .refine((zone) => zone === '' || knownZone(zone), 'unknownZone')
    .transform(none),
  genre: z.union([z.literal(''), z.enum(genres)], 'invalid').transform((genre) => genre || null),
  website: typed(300)
    .refine((address) => address === '' || isWebAddress(address), 'invalid')
    .transform(none),
})
export type AgencyInput = z.output<typeof agencyInput>

export const changeAgencyInput = agencyInput.extend({ id })

/** A box that is ticked is sent, one that is not is not. */
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** An agency's rights as their form sends them. */
export const rightsInput = z.strictObject({
  id,
  mayFeed: ticked,
  mayApi: ticked,
  mayDiff: ticked,
  until: typed(10)
    .pipe(z.union([z.literal(''), z.iso.date('dayForm').regex(/^(?:20|21)/, 'dayForm')], 'dayForm'))
    .transform(none),
})
export type RightsInput = z.output<typeof rightsInput>

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
