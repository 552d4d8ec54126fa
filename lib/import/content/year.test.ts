import { expect, test } from 'vitest'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { copyOf } from '../copy-of.ts'
import { readingOf } from '../text/reading.ts'

const years = ({ warnings }: { warnings: { rule: string; message: string }[] }) =>
  warnings.filter(({ rule }) => rule === 'year').map(({ message }) => message)

test.each([
  ['The harbour closed on July 12, 2031 and nobody said why.', []],
  ['The harbour closed on July 12 and nobody said why.', ['A day without a year: “July 12”.']],
  [
    'From July 12 to September 27 the harbour was closed; July 12 was a Saturday.',
    ['A day without a year: “July 12”, “September 27”.'],
  ],
  ['Порт закрыт с 12 июля, откроется 3 августа.', ['A day without a year: “12 июля”, “3 августа”.']],
  [
    'Ships came on May 1, May 2, May 3, May 4 and never again.',
    ['A day without a year: “May 1”, “May 2”, “May 3” and more.'],
  ],
])('%s: the days that lack a year are told as they stand', (text, told) => {
  expect(years(readingOf(text))).toEqual(told)
})

test('a document with fields of its own is warned of in the same words', () => {
  const bytes = new Uint8Array()
  const body = bodyFromParagraphs(['The harbour closed on July 12.'])
  expect(years(copyOf({ body }, { format: 'html', bytes, encoding: 'utf-8' }))).toEqual([
    'A day without a year: “July 12”.',
  ])
})
