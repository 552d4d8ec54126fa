import { expect, test } from 'vitest'
import { readTimestamp } from './timestamp.ts'

test.each([
  ['12 March 2031 14:05 (UTC+04:00)', '2031-03-12T14:05:00+04:00'],
  ['12 March 2031 14:05 (UTC +04:00)', '2031-03-12T14:05:00+04:00'],
  ['March 12, 2031 - 20:45 AMT', '2031-03-12T20:45:00+04:00'],
  ['12 марта 2031, 14:05 МСК', '2031-03-12T14:05:00+03:00'],
  ['12 марта 2031 г., 14:05', '2031-03-12T14:05:00'],
  ['12 mart 2031-ci il', '2031-03-12'],
  ['3 İyun 2031, 09:00', '2031-06-03T09:00:00'],
  ['Wed 12 Mar 2031 14.05 GMT', '2031-03-12T14:05:00+00:00'],
  ['March 12, 2031 Wednesday 2:10 PM GMT', '2031-03-12T14:10:00+00:00'],
  ['March 12, 2031 at 9:41 a.m. EDT', '2031-03-12T09:41:00-04:00'],
  ['01:10 PM | 12 Mar, 2031', '2031-03-12T13:10:00'],
  ['1405 GMT March 12, 2031', '2031-03-12T14:05:00+00:00'],
  ['2031-03-12T14:05:30+04:00', '2031-03-12T14:05:30+04:00'],
  ['12.03.2031 [14:05]', '2031-03-12T14:05:00'],
  ['12 March 2031 14:05 GMT+4', '2031-03-12T14:05:00+04:00'],
  ['12.03.2031 14:05 (UTC+4)', '2031-03-12T14:05:00+04:00'],
  ['12 March 2031 14:05 UTC−3', '2031-03-12T14:05:00-03:00'],
  ['12 March 2031 14:05 Baku time', '2031-03-12T14:05:00+04:00'],
  ['12 марта 2031 14:05 по московскому времени', '2031-03-12T14:05:00+03:00'],
  ['12 mart 2031, 14:05 Bakı vaxtı ilə', '2031-03-12T14:05:00+04:00'],
  ['March 12, 2031 4:40 PM ET', '2031-03-12T16:40:00-04:00'],
  ['December 12, 2031 4:40 PM ET', '2031-12-12T16:40:00-05:00'],
  ['12 March 2031 14:05 London time', '2031-03-12T14:05:00+00:00'],
  ['2:05 PM EDT, March 12, 2031', '2031-03-12T14:05:00-04:00'],
  ['March 12, 2031 at 9 p.m.', '2031-03-12T21:00:00'],
  ['12.03.2031, 14:05 Uhr', '2031-03-12T14:05:00'],
  ['12 mars 2031 à 09h30', '2031-03-12T09:30:00'],
  ['12 de marzo de 2031', '2031-03-12'],
  ['12-Mar-2031 14:05', '2031-03-12T14:05:00'],
  ['2031年3月12日 14:05', '2031-03-12T14:05:00'],
  ['2031-03-12T14:05:33.123Z', '2031-03-12T14:05:33+00:00'],
  ['Çarşamba, 12 Mart 2031', '2031-03-12'],
  ['12 March 2031 14:05 local time', '2031-03-12T14:05:00'],
  ['2031 March 12 ( Wednesday )  11:37:49', '2031-03-12T11:37:49'],
])('%s is %s', (text, value) => {
  expect(readTimestamp(text)).toMatchObject({ value, length: text.length })
})

test('of two figures that could both be the month the first is the day, unless it cannot be', () => {
  expect(readTimestamp('03.04.2031')?.value).toBe('2031-04-03')
  expect(readTimestamp('03.29.2031')?.value).toBe('2031-03-29')
})

test('a day that no calendar has is no date', () => {
  expect(readTimestamp('31 February 2031')).toBeNull()
  expect(readTimestamp('32.13.2031')).toBeNull()
})

test('the next line’s first letter is no zone', () => {
  expect(readTimestamp('9 March 2031, 08:30\n\nZinc prices rose.')?.value).toBe('2031-03-09T08:30:00')
})

test('a day and a time without a year are kept as what they are', () => {
  expect(readTimestamp('30 june — 12:28')).toMatchObject({ value: null, partial: { month: 6, day: 30 } })
})
