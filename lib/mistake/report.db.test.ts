import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { article } from '#prisma/factories/article.ts'
import { mistakeInput, reportMistake } from './report.ts'

const story = await article({ state: 'published', headline: 'A story with a mistake' })

const input = (fields: Record<string, string> = {}) =>
  mistakeInput.parse({ story: story.slug, message: 'The bridge has eleven piers.', ...fields })

test('a report reaches the desk’s list', async () => {
  const outcome = await reportMistake(input({ contact: 'reader@example.test' }), '192.0.2.1')
  expect(outcome.ok).toBe(true)
  expect(await database().mistakeReport.findMany()).toMatchObject([
    { articleId: story.id, message: 'The bridge has eleven piers.', contact: 'reader@example.test', handledAt: null },
  ])
})

test('what a program fills in is thanked for and not kept', async () => {
  const before = await database().mistakeReport.count()
  expect(await reportMistake(input({ website: 'https://example.test' }), '192.0.2.2')).toEqual({
    ok: true,
    value: { id: null },
  })
  expect(await database().mistakeReport.count()).toBe(before)
})

test('an empty report, one too long and one about a draft are refused, each with its reason', async () => {
  const draft = await article({ state: 'draft', slug: 'not-out-yet' })
  const reason = async (fields: Record<string, string>) => {
    const outcome = await reportMistake(input(fields), '192.0.2.3')
    return outcome.ok ? null : outcome.reasons[0]?.code
  }
  expect(await reason({ message: ' \n ' })).toBe('empty')
  expect(await reason({ message: 'x'.repeat(4_001) })).toBe('tooLong')
  expect(await reason({ story: draft.slug ?? '' })).toBe('notFound')
  expect(await reason({ story: 'never-was' })).toBe('notFound')
})

test('of a hundred reports at once from one address six are kept', async () => {
  const flooded = await article({ state: 'published' })
  const sent = Array.from({ length: 100 }, () => reportMistake(input({ story: flooded.slug ?? '' }), '192.0.2.9'))
  const outcomes = await Promise.all(sent)
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(6)
  expect(await database().mistakeReport.count({ where: { articleId: flooded.id } })).toBe(6)
  expect((await reportMistake(input({ story: flooded.slug ?? '' }), '192.0.2.10')).ok).toBe(true)
})
