import { expect, test } from 'vitest'
import { readingOf } from '../text/reading.ts'

const body = 'The harbour will reopen on Monday, the minister said.'

test.each([
  ['EMBARGOED UNTIL 18:00 GMT, 26 November 2031', '2031-11-26T18:00:00.000Z'],
  ['Embargo: 26 November 2031 18:00 (UTC+04:00)', '2031-11-26T14:00:00.000Z'],
  ['ЭМБАРГО до 26 ноября 2031, 18:00 МСК', '2031-11-26T15:00:00.000Z'],
])('%s ends at %s', (line, until) => {
  expect(readingOf(`${line}\n\n${body}`)).toMatchObject({ embargoedUntil: until, pubStatus: 'withheld' })
})

test('without a zone of its own an embargo is in the agency’s', () => {
  const copy = readingOf(`EMBARGOED UNTIL 26 November 2031 18:00\n\nBAKU, Nov. 25 (Trend) -- ${body}`)
  expect(copy.embargoedUntil).toBe('2031-11-26T14:00:00.000Z')
})

test.each(['STRICTLY EMBARGOED', 'EMBARGOED UNTIL 26 November 2031', 'EMBARGOED UNTIL MONDAY NOON'])(
  '%s binds although no moment follows from it',
  (line) => {
    expect(readingOf(`${line}\n\n${body}`)).toMatchObject({ embargoedUntil: null, pubStatus: 'withheld' })
  },
)
