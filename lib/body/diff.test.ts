import { expect, test } from 'vitest'
import type { Body } from './body.ts'
import { bodyDiff } from './diff.ts'
import { touchedFacts } from './sensitive.ts'

const body = (...blocks: [string, string][]): Body => ({
  type: 'doc',
  content: blocks.map(([id, text]) => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] })),
})

test('a changed word is shown as removed and added inside its block', () => {
  const [first, second] = bodyDiff(
    body(['a', 'Ten boats left.'], ['b', 'They came back.']),
    body(['a', 'Nine boats left.'], ['b', 'They came back.']),
  )
  expect(first?.segments.filter((segment) => segment.kind !== 'same')).toEqual([
    { kind: 'removed', text: 'Ten' },
    { kind: 'added', text: 'Nine' },
  ])
  expect(second?.kind).toBe('same')
})

test('added and removed blocks are whole', () => {
  expect(bodyDiff(body(['a', 'One.']), body(['a', 'One.'], ['b', 'Two.'])).map((one) => one.kind)).toEqual([
    'same',
    'added',
  ])
  expect(bodyDiff(body(['a', 'One.'], ['b', 'Two.']), body(['b', 'Two.'])).map((one) => one.kind)).toEqual([
    'removed',
    'same',
  ])
})

const story = (text: string, headline = 'Port opens') => ({ headline, text })

test.each([
  ['a number', story('It cost 4 million.'), story('It cost 5 million.'), ['number']],
  ['a name', story('said minister Aydin Soltan today'), story('said minister Aydan Soltan today'), ['name']],
  ['a quotation', story('He said “we will open”.'), story('He said “we may open”.'), ['quote']],
  ['a Russian quotation', story('Он сказал: «Откроем».'), story('Он сказал: «Закроем».'), ['quote']],
  ['the headline', story('Text.'), story('Text.', 'Port closes'), ['headline']],
  ['only wording', story('The port opened early.'), story('The port has opened early.'), []],
])('a change of %s is told', (_what, before, after, facts) => {
  expect(touchedFacts(before, after)).toEqual(facts)
})
