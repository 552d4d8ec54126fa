import { expect, test } from 'vitest'
import { readingOf } from '../text/reading.ts'

const body =
  'WEXCOMBE, March 12 (Reuters) - The harbour of Wexcombe will reopen on Monday, the council said.\n\nFerries will sail every hour.'

test.each([
  ['FLASH', 1],
  ['МОЛНИЯ', 1],
  ['BULLETIN', 2],
  ['BREAKING NEWS', 3],
  ['URGENT - Harbour reopens', 3],
  ['СРОЧНО: Порт открыт', 3],
  ['TƏCİLİ! Liman açıldı', 3],
  ['SON DAKİKA: Liman açıldı', 3],
])('%s above the copy makes it urgency %i', (line, urgency) => {
  expect(readingOf(`${line}\n\n${body}`)).toMatchObject({ urgency, edNote: null })
})

test.each([
  ['UPDATE 2-Harbour reopens', 'UPDATE 2'],
  ['WRAPUP 3-Harbours reopen', 'WRAPUP 3'],
  ['RPT-Harbour reopens', 'RPT'],
  ['CORRECTED-Harbour reopens', 'CORRECTED'],
  ['(2nd LD) Harbour reopens', '(2nd LD)'],
])('%s says which version it is, and stays the headline', (headline, edNote) => {
  expect(readingOf(`${headline}\n\n${body}`)).toMatchObject({ headline, edNote })
})

test.each([
  '(Recasts, adds quote)',
  '(Corrects spelling of name in paragraph 3)',
  'CORRECTION: in para 3 read “Monday” instead of “Sunday”',
  'ПОПРАВКА: в третьем абзаце следует читать «в понедельник»',
  'DÜZƏLİŞ: üçüncü abzasda "bazar ertəsi" oxunmalıdır',
])('%s is a note to desks and neither headline nor text', (note) => {
  const copy = readingOf(`${note}\n\n${body}`)
  expect(copy).toMatchObject({ edNote: note, headlineOrigin: 'derived' })
  expect(copy.paragraphs).toHaveLength(2)
  expect(copy.removed[0]).toMatchObject({ text: note })
})

test('what is said to readers about a correction stays in the text', () => {
  const note = 'This story has been corrected to show that it reopens on Monday.'
  const copy = readingOf(`Harbour reopens\n\n${body}\n\n${note}`)
  expect(copy).toMatchObject({ edNote: note })
  expect(copy.paragraphs.at(-1)).toBe(note)
})
