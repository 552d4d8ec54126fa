import { z } from 'zod'
import { id, typed } from '#lib/article/content.ts'

/** A day at most: what waits longer is forgotten by those who could still stop it. */
export const LONGEST_WAIT = 1_440

const none = (text: string) => (text === '' ? null : text)
const chosen = z
  .union([z.literal(''), id], 'invalid')
  .default('')
  .transform(none)
const number = (least: number, most: number) =>
  z
    .string()
    .default('')
    .transform((text) => text.trim())
    .refine(
      (text) => text === '' || (/^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most),
      'invalid',
    )
    .transform((text) => (text === '' ? null : Number(text)))

const lines = typed(2_000)
  .default('')
  .transform((text) => [...new Set(text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()))].filter(Boolean))
  .pipe(z.array(z.string().min(2, 'ruleWordShort').max(80, 'tooLong')).max(50, 'tooMany'))

const fields = {
  name: typed(80).pipe(z.string().min(2, 'required')),
  agencyId: chosen,
  channelId: chosen,
  words: lines,
  tag: typed(120).default('').transform(none),
  urgencyAtMost: number(1, 9),
  language: z
    .union([z.literal(''), z.string().regex(/^[a-z]{2,3}$/)], 'invalid')
    .default('')
    .transform(none),
  sectionId: chosen,
  tagIds: z.array(id).max(20, 'tooMany').default([]),
  assignToId: chosen,
  use: z
    .union([z.literal('on'), z.literal('')], 'invalid')
    .default('')
    .transform((on) => on === 'on'),
  publishAfterMinutes: number(0, LONGEST_WAIT),
}

type Typed = {
  agencyId: unknown
  channelId: unknown
  words: readonly string[]
  tag: unknown
  urgencyAtMost: unknown
  language: unknown
  sectionId: unknown
  tagIds: readonly string[]
  assignToId: unknown
  use: boolean
  publishAfterMinutes: unknown
}

const asks = ({ agencyId, channelId, words, tag, urgencyAtMost, language }: Typed) =>
  words.length > 0 || [agencyId, channelId, tag, urgencyAtMost, language].some((one) => one !== null)
const does = ({ sectionId, tagIds, assignToId, use }: Typed) =>
  use || tagIds.length > 0 || sectionId !== null || assignToId !== null

/** What makes a rule of what was typed: it asks for something, does something, and publishes only what it uses. */
function whole<S extends z.ZodType<Typed>>(schema: S) {
  return schema
    .refine((rule) => asks(rule), { message: 'ruleAsksNothing', path: ['words'] })
    .refine((rule) => does(rule) || rule.publishAfterMinutes !== null, { message: 'ruleDoesNothing', path: ['use'] })
    .refine((rule) => rule.use || rule.publishAfterMinutes === null, { message: 'rulePublishNeedsUse', path: ['use'] })
}

/** A rule as its form sends it. */
export const ruleInput = whole(z.strictObject(fields))
export type RuleInput = z.output<typeof ruleInput>

export const changeRuleInput = whole(z.strictObject({ ...fields, id }))
export type ChangeRuleInput = z.output<typeof changeRuleInput>

/** The same before it is saved: whoever tries a rule out has perhaps not named it yet. */
export const tryRuleInput = whole(z.strictObject({ ...fields, name: typed(80).default('') }))
export type TryRuleInput = z.output<typeof tryRuleInput>

export const oneRule = z.strictObject({ id })
export const moveRuleInput = z.strictObject({ id, by: z.union([z.literal(-1), z.literal(1)]) })
export const enableRuleInput = z.strictObject({ id, on: z.boolean() })
