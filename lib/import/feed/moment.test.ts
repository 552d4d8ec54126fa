import { expect, test } from 'vitest'
import { readMoment } from './moment.ts'

const minute = (value: string) => ({ value, precision: 'minute' })
const day = (value: string) => ({ value, precision: 'day' })

test.each([
  ['Thu, 12 Mar 2031 14:05:00 GMT', minute('2031-03-12T14:05:00+00:00')],
  ['Thu, 12 Mar 2031 14:05:00 UT', minute('2031-03-12T14:05:00+00:00')],
  ['12 Mar 2031 14:05 +0400', minute('2031-03-12T14:05:00+04:00')],
  ['Wednesday, 12 March 2031 14:05:00 EST', minute('2031-03-12T14:05:00-05:00')],
  ['Wed, 12 Mar 31 14:05:09 Z', minute('2031-03-12T14:05:09+00:00')],
  ['Wed,12 Mar 2031 14:05:09 GMT+1', minute('2031-03-12T14:05:09+01:00')],
  ['Wed, 12-Mar-2031 2:05 PM PDT', minute('2031-03-12T14:05:00-07:00')],
  ['Mar 12, 2031 14:05:00 Etc/GMT', minute('2031-03-12T14:05:00+00:00')],
  ['Wed Mar 12 14:05:09 2031', minute('2031-03-12T14:05:09')],
  ['Wed Mar 12 14:05:09 EDT 2031', minute('2031-03-12T14:05:09-04:00')],
  ['Пн, 12 марта 2031 14:05:00 +0300', minute('2031-03-12T14:05:00+03:00')],
  ['2031-03-12T14:05:09.123Z', minute('2031-03-12T14:05:09+00:00')],
  ['2031-03-12T14:05+04:00', minute('2031-03-12T14:05:00+04:00')],
  ['2031-03-12 14:05:09 +0400', minute('2031-03-12T14:05:09+04:00')],
  ['Wed, 2031/03/12 14:05:09 EDT', minute('2031-03-12T14:05:09-04:00')],
  ['20310312T140509Z', minute('2031-03-12T14:05:09+00:00')],
  ['2031-03-12T24:00:00Z', minute('2031-03-13T00:00:00+00:00')],
  ['2031-03-12T14:05:60Z', minute('2031-03-12T14:05:59+00:00')],
  ['Thu, 01 Jan 04 19:48:21 GMT', minute('2004-01-01T19:48:21+00:00')],
  ['Thu, 01 Jan 87 19:48:21 GMT', minute('1987-01-01T19:48:21+00:00')],
  ['2031-03-12', day('2031-03-12')],
  ['2031-071', day('2031-03-12')],
  ['12 Mar 2031', day('2031-03-12')],
  ['2031-03', { value: '2031-03', precision: 'month' }],
  ['2031', { value: '2031', precision: 'year' }],
])('“%s” is a moment', (text, moment) => {
  expect(readMoment(text)).toEqual(moment)
})

test.each(['', 'soon', '31 Feb 2031', '2031-02-30', '03/04/2031', 'Thu, 99 Mar 2031', '0000-00-00T00:00:00Z'])(
  '“%s” is none',
  (text) => {
    expect(readMoment(text)).toBeNull()
  },
)

test('a zone that nobody knows leaves the time without an offset', () => {
  expect(readMoment('Wed, 12 Mar 2031 14:05:00 QQT')).toEqual(minute('2031-03-12T14:05:00'))
  expect(readMoment('Wed, 12 Mar 2031 14:05:00 +9900')).toEqual(minute('2031-03-12T14:05:00'))
})
