import { expect, test } from 'vitest'
import type { Block } from '#lib/body/body.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { openingOf } from './opening.ts'

const sentence = 'The harbour of Port Halden opens to cargo ships on Monday. '
const paragraph = sentence.repeat(4).trim()

test('a story opens with as many of its first paragraphs as fill the place under a headline', () => {
  expect(openingOf(bodyFromParagraphs([paragraph, paragraph, paragraph, paragraph]))).toEqual([paragraph, paragraph])
  expect(openingOf(bodyFromParagraphs(['It rains.']))).toEqual(['It rains.'])
  expect(openingOf(bodyFromParagraphs([]))).toEqual([])
})

test('a first paragraph that is too long ends with a whole word, and says that it goes on', () => {
  const [only = ''] = openingOf(bodyFromParagraphs([sentence.repeat(40)]))
  expect(only.length).toBeLessThan(700)
  expect(only).toMatch(/[a-z.]…$/)
  expect(sentence.repeat(40)).toContain(only.slice(0, -1))
})

test('what is no paragraph ends the opening: a list or a heading has no place under a headline', () => {
  const [first, second] = bodyFromParagraphs(['It rains.', 'It rained.']).content
  const rule: Block = { type: 'horizontalRule', attrs: { id: 'r' } }
  if (!first || !second) throw new Error('no paragraphs')
  expect(openingOf({ type: 'doc', content: [first, rule, second] })).toEqual(['It rains.'])
})
