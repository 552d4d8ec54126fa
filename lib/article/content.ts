import { z } from 'zod'
import { isId } from '#lib/platform/ids.ts'
import { genres } from './genre.ts'
import { wireDateText } from './wire-date.ts'

/** Text as a person may type it: NFC, no NUL, no half of a surrogate pair (Postgres and JSON refuse both). */
export function typed(longest: number) {
  return z
    .string('required')
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'brokenText')
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().max(longest, 'tooLong'))
}

export const id = z.string('required').refine(isId, 'invalid')

/** What a story says, as a form or an autosave sends it. Nothing but these keys is ever written. */
export const contentInput = z.strictObject({
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'invalid'),
  headline: typed(300),
  standfirst: typed(1_000),
  kicker: typed(80),
  byline: typed(200),
  dateline: typed(120),
  accordingTo: typed(200),
  agencyId: id.nullable(),
  sectionId: id.nullable(),
  genre: z.enum(genres),
  urgency: z.int().min(1).max(9),
  embargoedUntil: z.iso.datetime({ offset: true }).nullable(),
  notForPublication: z.boolean(),
  wireDate: wireDateText.nullable(),
  leadMediaId: id.nullable(),
  leadAlt: typed(500),
  leadCaption: typed(1_000),
  leadCredit: typed(200),
  body: z.unknown(),
  tagIds: z.array(id).max(50, 'tooMany'),
  contributorIds: z.array(id).max(20, 'tooMany'),
})

export type ContentInput = z.output<typeof contentInput>

export const saveInput = z.strictObject({
  id,
  seen: z.int().min(1),
  content: contentInput,
  /** What the other person saved meanwhile is kept beside, and this text goes on top. */
  keepTheirs: z.boolean().optional(),
})
