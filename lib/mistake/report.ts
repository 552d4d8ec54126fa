import { z } from 'zod'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { countAttempt } from '#lib/platform/throttle.ts'
import { MISTAKE_LIMITS } from './limits.ts'

const text = z.string().refine((value) => value.isWellFormed() && !value.includes('\0'))

/** What the form under a story sends. `website` is hidden from people: only a program fills it in. */
export const mistakeInput = z.object({
  story: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(200),
  message: text.transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim()),
  contact: text.transform((value) => value.normalize('NFC').trim()).default(''),
  website: z.string().default(''),
})

export type MistakeInput = z.output<typeof mistakeInput>

const PER_ADDRESS = { most: 6, minutes: 60 }
const PER_STORY = { most: 60, minutes: 60 }

/**
 * Puts a reader's report on the desk's list. `address` is the reader's as the door saw it. Refused with `notFound`, `empty`, `tooLong` or
 * `tooMany` (six an hour from one address, sixty about one story). What a program sent is answered as if it had been accepted.
 */
export async function reportMistake(input: MistakeInput, address: string): Promise<Outcome<{ id: string | null }>> {
  if (input.website !== '') return done({ id: null })
  if (input.message === '') return refuse('invalid', { code: 'empty' })
  const isLong = input.message.length > MISTAKE_LIMITS.message || input.contact.length > MISTAKE_LIMITS.contact
  if (isLong) return refuse('invalid', { code: 'tooLong' })
  const article = await database().article.findUnique({
    where: { slug: input.story },
    select: { id: true, state: true },
  })
  if (article?.state !== 'published') return refuse('not-found', { code: 'notFound' })
  if (await isTooMany(address, article.id)) return refuse('conflict', { code: 'tooMany' })
  const id = newId()
  const { message, contact } = input
  await database().mistakeReport.create({
    data: { id, articleId: article.id, message, contact, createdAt: new Date() },
  })
  return done({ id })
}

async function isTooMany(address: string, articleId: string): Promise<boolean> {
  const own = await countAttempt({ key: `mistake:from:${address}`, ...PER_ADDRESS })
  if (!own.allowed) return true
  const about = await countAttempt({ key: `mistake:about:${articleId}`, ...PER_STORY })
  return !about.allowed
}
