import { z } from 'zod'
import { id, typed } from '#lib/article/content.ts'
import { knownZone } from '#lib/setting/zone.ts'
import { rhythms } from './channel-kinds.ts'

const none = (text: string) => (text === '' ? null : text)

const facts = {
  name: typed(120),
  everyMinutes: z
    .string()
    .transform(Number)
    .refine((minutes) => rhythms.some((one) => one === minutes), 'invalid'),
  sectionId: z.union([z.literal(''), id], 'invalid').transform(none),
  language: typed(10)
    .pipe(z.union([z.literal(''), z.string().regex(/^[a-z]{2,3}$/, 'invalid')], 'invalid'))
    .transform(none),
  zone: typed(60)
    .refine((zone) => zone === '' || knownZone(zone), 'unknownZone')
    .transform(none),
}

/** A password is taken as it is typed: white space at its ends may be part of it. */
const password = z
  .string()
  .max(2_000, 'tooLong')
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'brokenText')

const url = typed(2_000)
  .pipe(z.string().min(1, 'required'))
  .refine((address) => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol), 'feedAddress')
  .transform((address) => new URL(address))
  .refine((address) => address.username === '' && address.password === '', 'fetchUserInAddress')
  .transform((address) => {
    address.hash = ''
    return address.href
  })

const feed = { url, user: typed(300), password }

const host = typed(255)
  .pipe(z.string().min(1, 'required'))
  .refine(
    (text) =>
      /^[\p{L}\p{N}.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/iu.test(text) && URL.canParse(`imaps://${text}`),
    'invalid',
  )

const mailbox = { host, user: typed(300).pipe(z.string().min(1, 'required')), folder: typed(300), password }

/** A channel as its form sends it, by its kind. Of a password nothing ever comes back: left empty in a change, it stays what it is. */
export const addChannelInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('feed'), agencyId: id, ...facts, ...feed }),
  z.strictObject({
    kind: z.literal('mailbox'),
    agencyId: id,
    ...facts,
    ...mailbox,
    password: password.pipe(z.string().min(1, 'required')),
  }),
  z.strictObject({
    kind: z.literal('folder'),
    agencyId: id,
    ...facts,
    path: typed(1_000).pipe(z.string().min(1, 'required')),
  }),
  z.strictObject({ kind: z.literal('token'), agencyId: id, ...facts }),
])
export type AddChannelInput = z.output<typeof addChannelInput>

export const changeChannelInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('feed'), id, ...facts, ...feed, forget: z.literal('on').optional() }),
  z.strictObject({ kind: z.literal('mailbox'), id, ...facts, ...mailbox }),
  z.strictObject({ kind: z.literal('folder'), id, ...facts, path: typed(1_000).pipe(z.string().min(1, 'required')) }),
  z.strictObject({ kind: z.literal('token'), id, ...facts }),
])
export type ChangeChannelInput = z.output<typeof changeChannelInput>

/** What is tried before it is kept. `id` is the channel whose stored password serves where none is typed. */
export const tryFeedInput = z.strictObject({ ...feed, id: z.union([z.literal(''), id], 'invalid') })
export type TryFeedInput = z.output<typeof tryFeedInput>

export const channelInput = z.strictObject({ id })
