import { expect, test } from 'vitest'
import type { ContentInput } from '#lib/article/content.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { mergeContent } from './merge.ts'

const base: ContentInput = {
  language: 'en',
  headline: 'Ferry late',
  standfirst: '',
  kicker: '',
  byline: 'Mara Quill',
  dateline: '',
  accordingTo: '',
  agencyId: null,
  sectionId: null,
  genre: 'news',
  urgency: 5,
  embargoedUntil: null,
  notForPublication: false,
  wireDate: null,
  leadMediaId: null,
  leadAlt: '',
  leadCaption: '',
  leadCredit: '',
  body: bodyFromParagraphs(['The ferry is late.']),
  tagIds: [],
  contributorIds: [],
}
const embargoedUntil = '2031-05-05T10:00:00.000Z'

test('what only the other changed goes on, whatever I wrote meanwhile', () => {
  const theirs = { ...base, embargoedUntil, notForPublication: true, tagIds: ['a'] }
  const mine = { ...base, standfirst: 'By two hours.' }
  expect(mergeContent(base, mine, theirs)).toEqual({
    merged: { ...theirs, standfirst: 'By two hours.' },
    taken: ['embargoedUntil', 'notForPublication', 'tagIds'],
    clashes: [],
  })
})

test('what both changed is a clash, in which mine goes on; the same change twice is none', () => {
  const theirs = { ...base, headline: 'Ferry two hours late', urgency: 2, body: bodyFromParagraphs(['Theirs.']) }
  const mine = { ...base, headline: 'Ferry three hours late', urgency: 2, body: bodyFromParagraphs(['Mine.']) }
  expect(mergeContent(base, mine, theirs)).toEqual({ merged: mine, taken: [], clashes: ['headline', 'body'] })
})

test('a text whose origin nobody knows takes nothing over unseen: every difference is a clash', () => {
  const theirs = { ...base, embargoedUntil, headline: 'Ferry two hours late' }
  expect(mergeContent(null, base, theirs)).toEqual({ merged: base, taken: [], clashes: ['headline', 'embargoedUntil'] })
})

test('spellings of one value are no change: white space around, composed letters, a zone, a tree’s own keys', () => {
  const body = structuredClone(base.body)
  const theirs = { ...base, headline: ' Ferry late ', byline: 'Mara Quill', body, embargoedUntil }
  const mine = { ...base, embargoedUntil: '2031-05-05T14:00:00+04:00' }
  expect(mergeContent(base, mine, theirs)).toMatchObject({ taken: [], clashes: [] })
})
