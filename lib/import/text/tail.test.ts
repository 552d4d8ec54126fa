import { expect, test } from 'vitest'
import { readingOf } from './reading.ts'

const body = 'The harbour of Wexcombe will reopen on Monday, the office said.\n\nThree ships are waiting.'

test.each([
  ['---'],
  ['***'],
  ['-30-'],
  ['-0-'],
  ['-02D-'],
  ['END'],
  ['КОНЕЦ'],
  ['© Wexpress 2031. All rights reserved.'],
  ['Все права защищены.'],
  ['(Reporting by Ada Quill; Editing by Mara Fenwick)'],
  ['---\n\nFollow us on Twitter @wexpress'],
  ['Bizi Facebookda izləyin'],
])('%j ends the copy and is listed as left out', (tail) => {
  const copy = readingOf(`${body}\n\n${tail}`)
  expect(copy.paragraphs).toHaveLength(2)
  expect(copy.removed.map(({ text }) => text).join('\n\n')).toBe(tail)
})

test.each([
  ['Source: Xinhua', 'Xinhua'],
  ['Mənbə: APA', 'APA'],
  ['Источник: ТАСС', 'TASS'],
  ['/APA/', 'APA'],
  ['(AFP)', 'AFP'],
  ['Follow us on Twitter @AzerNewsAz', 'AzerNews'],
])('%j names the agency', (tail, agency) => {
  expect(readingOf(`${body}\n\n${tail}`)).toMatchObject({ agency, byline: [] })
  expect(readingOf(`${body}\n\n${tail}`).paragraphs).toHaveLength(2)
})

test('an agency behind the last full stop is a credit, a dash inside a sentence is none', () => {
  expect(readingOf(`${body} — AP`)).toMatchObject({ agency: 'AP' })
  expect(readingOf(`${body} He works for the — AP`).agency).toBeNull()
})

test('a name on the last line is the byline only where the header has none', () => {
  expect(readingOf(`${body}\n\nAda Quill`).byline).toEqual(['Ada Quill'])
  expect(readingOf(`By Mara Fenwick\n\n${body}\n\nAda Quill`).byline).toEqual(['Mara Fenwick'])
})

test('the only line of a text is its text, whatever it looks like', () => {
  expect(readingOf('Reporting by Ada Quill has shown that ships wait for days.').paragraphs).toHaveLength(1)
})
