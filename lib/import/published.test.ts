import { expect, test } from 'vitest'
import { readingOf } from './reading.ts'

const now = new Date('2031-11-23T12:00:00Z')
const body = 'The harbour will reopen soon, the office said.'

test('a date that stands in the copy is explicit, to the precision it stands there', () => {
  expect(readingOf(` date 2031-03 ${body}`).published).toMatchObject({ value: '2031-03', precision: 'month' })
  expect(readingOf(` date 2031-03-12 ${body}`).published).toMatchObject({
    value: '2031-03-12',
    precision: 'day',
    basis: 'explicit',
  })
})

test('a line that a label makes a date is never the headline, whatever stands behind the date', () => {
  expect(readingOf(`By Ada Quill\nPublished: 12 March 2031 16:40, Wexcombe newsroom\n\n${body}`)).toMatchObject({
    headlineOrigin: 'derived',
    published: { value: '2031-03-12T16:40:00', basis: 'explicit' },
    paragraphs: [body],
  })
})

test('a dateline’s day without a year is proposed in the latest year in which it is not to come', () => {
  const published = (text: string, at = now) => readingOf(`${text}${body}`, { now: at }).published
  expect(published('BAKU, Nov. 3 (Trend) -- ')).toMatchObject({ value: '2031-11-03', basis: 'inferred' })
  expect(published('BAKU, Dec. 3 (Trend) -- ')).toMatchObject({ value: '2030-12-03', basis: 'inferred' })
  expect(published('BAKU, Nov. 3 (Trend) -- ')?.reasons).toHaveLength(2)
})

test('just after midnight in Baku today’s copy is today’s, though it is yesterday in Greenwich', () => {
  const midnight = new Date('2031-11-02T20:30:00Z')
  expect(readingOf(`BAKU, Nov. 3 (Trend) -- ${body}`, { now: midnight }).published?.value).toBe('2031-11-03')
})

test('29 February is proposed in a year that has one', () => {
  expect(readingOf(`BAKU, Feb. 29 (Trend) -- ${body}`).published?.value).toBe('2028-02-29')
})

test.each([
  ['The harbour reopened on October 8, the mayor said.', '2031-10-08'],
  ['Порт открылся 8 октября, сообщил мэр.', '2031-10-08'],
  ['Liman oktyabrın 8-də açılıb, deyib mer.', '2031-10-08'],
])('%s: the day the first sentence tells of is proposed', (text, value) => {
  expect(readingOf(text).published).toMatchObject({ value, basis: 'inferred', precision: 'day' })
})

test.each([
  'The harbour will reopen on October 8, the mayor said.',
  'The harbour stays closed until October 8, the mayor said.',
  'Порт откроется до 8 октября, сообщил мэр.',
  'Liman oktyabrın 8-də açılacaq, deyib mer.',
  'Up to may 30 ships came in, the mayor said.',
])('%s: a day to come says nothing about the day of publication', (text) => {
  expect(readingOf(text).published).toBeNull()
})

test('other copy of the same writer settles the year', () => {
  const text = `By Ada Quill\n\nThe harbour reopened on October 8, the mayor said.`
  const siblings = [{ byline: 'Ada Quill', date: '2027-09-30' }]
  expect(readingOf(text, { siblings }).published).toMatchObject({
    value: '2027-10-08',
    reasons: expect.arrayContaining(['the same writer’s copy is dated 2027-09-30']),
  })
})

test('a page’s own clock beats the day on which a crawler came by; an envelope far from it leaves the choice to a person', () => {
  const page = (first: string) => `${first}\n\nHarbour trade grows\n\n17 August 2028 15:09 (UTC+04:00)\n\n${body}`
  expect(readingOf(page('Saturday April 20 2030')).published).toMatchObject({
    value: '2028-08-17T15:09:00+04:00',
    disagree: false,
  })
  expect(readingOf(` date 2030-04-20 ${page('')}`).published).toMatchObject({ value: '2030-04-20', disagree: true })
})

test('days in the text get their year from the publication: the last one before it, or the next where the text looks ahead', () => {
  const copy = readingOf(
    ' date 2031-03-12 By Ada Quill\n\nThe wall fell on July 12. It will be opened on July 1. It was built on May 5, 1990.',
  )
  expect(copy.dates.map(({ text, value, basis }) => [text, value, basis])).toEqual([
    ['July 12', '2030-07-12', 'inferred'],
    ['July 1', '2031-07-01', 'inferred'],
    ['May 5, 1990', '1990-05-05', 'explicit'],
  ])
})
