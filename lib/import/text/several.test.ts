import { expect, test } from 'vitest'
import type { ParsedCopy } from '../parsed-copy.ts'
import { readText } from './read.ts'

function copiesIn(text: string): ParsedCopy[] {
  const result = readText(new TextEncoder().encode(text), { now: new Date('2031-11-23T12:00:00Z') })
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.copies
}

const ferry =
  'Port Halden sells its only ferry\n\nBy Mara Quill\n\nPORT HALDEN, Nov. 3, 2031 (Reuters) - The town sold its only ferry on Monday, the harbour office said, after forty years in the bay.\n\nIslanders must go by road.\n'
const tram =
  'Last tram of Wexcombe runs\n\nBy Ada Fenwick\n\nWEXCOMBE, Nov. 4, 2031 (Reuters) - The last tram of Wexcombe ran on Tuesday, the town council said, and nobody knows what comes next.\n\nIts bell goes to the museum.\n'

test.each([
  ['telegraph frames', `ZCZC HNA001\n${ferry}\nNNNN\n\nZCZC HNA002\n${tram}\nNNNN\n`],
  ['a frame that was cut off', `ZCZC HNA001\n${ferry}\nZCZC HNA002\n${tram}`],
  ['rules', `${ferry}\n==========\n\n${tram}`],
  ['rules at both ends', `----------\n${ferry}\n----------\n${tram}\n----------\n`],
  ['the letters that end a telegraph', `${ferry}\nNNNN\n${tram}\nNNNN\n`],
  ['long dashes', `${ferry}\n${'—'.repeat(20)}\n${tram}`],
  ['form feeds', `${ferry}\f${tram}`],
  ['end marks', `${ferry}\n-30-\n\n${tram}\n-30-\n`],
  [
    'frames with line ends of telegraphs',
    `ZCZC HNA001\r\n${ferry.replaceAll('\n', '\r\n')}NNNN\r\nZCZC HNA002\r\n${tram.replaceAll('\n', '\r\n')}NNNN\r\n`,
  ],
])('stories between %s are a copy each', (_, text) => {
  const copies = copiesIn(text)
  expect(copies.map(({ index, headline, byline }) => [index, headline, byline])).toEqual([
    [0, 'Port Halden sells its only ferry', ['Mara Quill']],
    [1, 'Last tram of Wexcombe runs', ['Ada Fenwick']],
  ])
  expect(copies.map(({ paragraphs }) => paragraphs.at(-1))).toEqual([
    'Islanders must go by road.',
    'Its bell goes to the museum.',
  ])
  expect(new Set(copies.map(({ sha256 }) => sha256)).size).toBe(1)
})

test('places in the raw text are those of the whole file', () => {
  const text = `ZCZC HNA001\n${ferry}\nNNNN\nZCZC HNA002\n${tram}\nNNNN\n`
  const [, second] = copiesIn(text)
  const [span] = second?.rawSpans ?? []
  expect(span && text.slice(...span)).toMatch(/^The last tram/)
  for (const { text: piece, span } of second?.removed ?? []) expect(text.slice(...span)).toBe(piece)
  const headline = second?.fields.headline?.span
  expect(headline && text.slice(...headline)).toBe('Last tram of Wexcombe runs')
})

test.each([
  [
    'a rule before its notes',
    `${ferry}\n----------\nNotes: the ferry was built in 1990 and will be broken up in spring, as the yard says.\n`,
  ],
  ['a rule under its headline', `Port Halden sells its only ferry\n==========\n\n${ferry}`],
  [
    'stars between its parts',
    `${ferry}\n********\n\nOn the other shore the tram has been waiting for a buyer since the spring, and nobody came.\n`,
  ],
  ['the end mark of its agency', `${ferry}\n-30-\n`],
  ['a table of dashes', `${ferry}\n----------\nAdults 4\n----------\nChildren 2\n----------\n`],
])('a story with %s stays one', (_, text) => {
  expect(copiesIn(text)).toHaveLength(1)
})

test('a file of nothing but rules or frames is soon told to be no copy', () => {
  for (const text of ['==========\n'.repeat(100_000), 'ZCZC\nNNNN\n'.repeat(100_000)]) {
    const result = readText(new TextEncoder().encode(text), { now: new Date('2031-11-23T12:00:00Z') })
    expect(result.ok ? result.copies.length : 0).toBeLessThanOrEqual(1)
  }
})
