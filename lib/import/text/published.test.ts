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

test('an envelope to the month and a dateline in that month make the day; in another month they do not', () => {
  const of = (envelope: string) => readingOf(` date ${envelope} LONDON, March 12 (Reuters) - ${body}`).published
  expect(of('2031-03')).toMatchObject({ value: '2031-03-12', precision: 'day', basis: 'explicit' })
  expect(of('2031')).toMatchObject({ value: '2031-03-12', precision: 'day' })
  expect(of('2031-04')).toMatchObject({ value: '2031-04', precision: 'month' })
})

test('figures that may be two days are a proposal with both, and a person is asked', () => {
  const { published } = readingOf(`Harbour reopens\n03/04/2031\n\n${body}`)
  expect(published).toMatchObject({ value: '2031-04-03', basis: 'inferred', confidence: 0.5, disagree: true })
  expect(published?.reasons).toContain('day and month may stand the other way round: 2031-03-04')
})

test.each([
  ['only one order is a day', '03/25/2031', body, '2031-03-25'],
  ['dots stand behind the day', '03.04.2031', body, '2031-04-03'],
  ['both are the same', '03/03/2031', body, '2031-03-03'],
  ['the clock is American', '03/04/2031 2:05 PM EST', body, '2031-03-04T14:05:00-05:00'],
  ['the text names the day', '03/04/2031', 'On March 4 the harbour reopened, the office said.', '2031-03-04'],
  ['a second date says it', '03/04/2031\n4 March 2031 10:30', body, '2031-03-04T10:30:00'],
  ['the other one is still to come', '11/12/2031', body, '2031-11-12'],
  ['the language has one order', '03/04/2031', 'Порт откроется скоро, сообщил мэр города.', '2031-04-03'],
])('figures are one day where %s', (_why, date, text, value) => {
  expect(readingOf(`Harbour reopens\n${date}\n\n${text}`).published).toMatchObject({
    value,
    basis: 'explicit',
    disagree: false,
  })
})

test.each([
  'On Monday the harbour reopened, the mayor said.',
  'The harbour reopened yesterday, the mayor said.',
  'The harbour reopened last week, and again this morning.',
  'Порт открылся вчера, сообщил мэр.',
  'Liman dünən açılıb, deyib mer.',
  'Liman dün açıldı, dedi başkan.',
])('%s: a weekday or “yesterday” alone is no date', (text) => {
  expect(readingOf(text)).toMatchObject({ published: null, warnings: [{ rule: 'date' }] })
})

test('a first sentence that names the year too needs no guess at it', () => {
  const { published } = readingOf('On October 8, 2028, the harbour reopened, the mayor said.')
  expect(published).toMatchObject({ value: '2028-10-08', basis: 'inferred' })
  expect(published?.reasons).toEqual(['the first sentence tells of that day'])
})

test('the day of an event people are called to is not the day of publication', () => {
  expect(
    readingOf(`Harbour reopens\n\nDate: 12 March 2031\nTime: 10:00\nPlace: Pier 1\n\n${body}`).published,
  ).toBeNull()
})

test.each([
  ['October 8 and Oct. 9, 10 October 2030, the 11th of October', ['10-08', '10-09', '10-10', '10-11']],
  ['Oktyabrın 8-də, 9 oktyabrda, 10 oktyabr 2030-cu il, 11-ci oktyabr', ['10-08', '10-09', '10-10', '10-11']],
  ['8 октября, 9 октября 2030 года и 10.10.2030', ['10-08', '10-09', '10-10']],
  ['8 Ekim’de, Ekim’in 9’unda, 10 Kasım 2030’da', ['10-08', '10-09', '11-10']],
  ['Am 8. Oktober, le 9 octobre, el 10 de octubre de 2030', ['10-08', '10-09', '10-10']],
  ['He ate 12 may pies on march 3 miles; 45 March; 30 years; 12:30', []],
])('%s names those days', (text, days) => {
  const copy = readingOf(` date 2031-03-12 By Ada Quill\n\n${text}.`)
  expect(copy.dates.map(({ value }) => value?.slice(5))).toEqual(days)
})
