import { expect, test } from 'vitest'
import { readingOf } from './reading.ts'

const body = 'The harbour of Wexcombe will reopen on Monday, the office said.\n\nThree ships are waiting.'

test.each([
  ['above an empty line and the text', `Harbour to reopen on Monday\n\n${body}`],
  ['above a byline', `Harbour to reopen on Monday\nBy Ada Quill\n\n${body}`],
  ['above a name', `Harbour to reopen on Monday\n\nAda Quill\n\n${body}`],
  ['above a date', `Harbour to reopen on Monday\n12 March 2031\n\n${body}`],
  ['above a dateline', `Harbour to reopen on Monday\n\nLONDON, March 12 (Reuters) - ${body}`],
  ['below a byline', `By Ada Quill\n\nHarbour to reopen on Monday\n\n${body}`],
  ['behind an envelope', ` date 2031-03-12 Harbour to reopen on Monday\n\n${body}`],
  ['glued to a dateline', `Harbour to reopen on Monday LONDON (Reuters) - ${body}`],
])('a short line %s is the headline', (_where, text) => {
  const copy = readingOf(text)
  expect(copy).toMatchObject({ headline: 'Harbour to reopen on Monday', headlineOrigin: 'given', standfirst: null })
  expect(copy.paragraphs).toHaveLength(2)
})

test('a second such line is the standfirst', () => {
  expect(readingOf(`Harbour to reopen on Monday\nThree ships wait outside the wall\n\n${body}`)).toMatchObject({
    headline: 'Harbour to reopen on Monday',
    standfirst: 'Three ships wait outside the wall',
  })
})

test.each([
  ['a sentence', 'Ships came.'],
  ['a quotation', '“We will open the harbour on Monday”'],
  ['an opening of a list', 'Three ships are waiting:'],
])('%s in front of the text is text', (_what, line) => {
  const copy = readingOf(`${line}\n\n${body}`)
  expect(copy.headlineOrigin).not.toBe('given')
  expect(copy.paragraphs).toHaveLength(3)
})

test('lines broken at a fixed width are no headline', () => {
  const wrapped =
    'The harbour of Wexcombe will reopen on Monday after eleven\nweeks of work on its southern wall, the office said, and\nthree ships that have been waiting outside since the\nstorm may come in.'
  expect(readingOf(`${wrapped}\n\nMore follows.`).headlineOrigin).not.toBe('given')
})
