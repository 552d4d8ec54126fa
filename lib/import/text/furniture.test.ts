import { expect, test } from 'vitest'
import { readingOf } from './reading.ts'

const body = 'The harbour of Wexcombe will reopen on Monday, the office said.'

test.each([
  ['a crawler’s envelope', ' date 2031-03-12 '],
  ['text size buttons', '+ ↺ − 16 px\n\n'],
  ['a page’s buttons', 'Skip to Content\nArticle content\n\n'],
  ['a view counter', 'Baxış sayı: 1 234\n\n'],
  ['a share button and a counter', 'SHARE: READ: 617\n'],
  ['a choice of languages', 'Русский Azərbaycan\n\n'],
  ['a link to print', 'Версия для печати\n\n'],
  ['a note about an update', 'Details added: first version posted on 11:02\n\n'],
  ['an age on a page', 'Updated 2 hours ago\n\n'],
  ['yesterday on a page', 'Опубликовано: вчера\n\n'],
  ['a photo’s caption', 'Photo: The harbour in May (Mara Quill)\n\n'],
  ['a section', 'Politics\n\n'],
])('%s is left out and listed', (_what, piece) => {
  const copy = readingOf(`${piece}${body}`)
  expect(copy.paragraphs).toEqual([body])
  expect(copy.removed.map(({ text }) => text.trim()).join('\n')).toBe(piece.trim())
})

test('a photo’s caption gives neither the date nor the byline', () => {
  const copy = readingOf(
    `FILE - In this May 3, 2029 file photo, a ship leaves Wexcombe. (Mara Quill/Wexpress via AP)WEXCOMBE – ${body}`,
  )
  expect(copy).toMatchObject({ byline: [], published: null, dateline: { place: 'Wexcombe' }, paragraphs: [body] })
})

test('fields above a rule are the story’s fields', () => {
  const copy = readingOf(
    `Title: Harbour to reopen\nAuthor: Ada Quill and Mara Fenwick\nDate: 2031-03-12\nSource: Trend\nSection: Society\n---\n${body}`,
  )
  expect(copy).toMatchObject({
    headline: 'Harbour to reopen',
    headlineOrigin: 'given',
    byline: ['Ada Quill', 'Mara Fenwick'],
    published: { value: '2031-03-12', basis: 'explicit' },
    agency: 'Trend',
    section: 'Society',
    paragraphs: [body],
  })
})

test('a feed’s item on one line is headline, section, time, agency, writer and text', () => {
  const copy = readingOf(
    `Harbour to reopen on Monday Politics Wed, 12 Mar 2031 12:00:00 +0400 By AzernewsBy Ada Quill${body}`,
  )
  expect(copy).toMatchObject({
    headline: 'Harbour to reopen on Monday',
    section: 'Politics',
    published: { value: '2031-03-12T12:00:00+04:00' },
    agency: 'AzerNews',
    byline: ['Ada Quill'],
    paragraphs: [body],
  })
})

test.each([
  ['FOR IMMEDIATE RELEASE', null],
  ['ПРЕСС-РЕЛИЗ', null],
  ['Press Office of the Harbour of Wexcombe', 'Press Office of the Harbour of Wexcombe'],
  ['Пресс-служба администрации Холмгорска', 'Пресс-служба администрации Холмгорска'],
  ['Xəzrili Limanının mətbuat xidməti', 'Xəzrili Limanının mətbuat xidməti'],
])('%s above the text makes it a press release', (line, agency) => {
  expect(readingOf(`${line}\n\n${body}`)).toMatchObject({ genre: 'press release', agency, paragraphs: [body] })
})

test('a headline printed twice is one headline', () => {
  const copy = readingOf(`Harbour to reopen\n\n12 March 2031 14:05\n\nHarbour to reopen\n\n${body}`)
  expect(copy).toMatchObject({ headline: 'Harbour to reopen', standfirst: null, paragraphs: [body] })
})
