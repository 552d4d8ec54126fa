import { expect, test } from 'vitest'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { readingOf } from '#lib/import/text/reading.ts'
import {
  decide,
  matches,
  type Rule,
  type RuleAsks,
  type Standing,
  seenOf,
  whyNotPublishBy,
  whyNotUseBy,
} from './rule.ts'

const now = new Date('2031-03-12T12:00:00Z')

const copy = readingOf(
  `Wexcombe wins the ferry cup
12 March 2031 09:30

By Mara Quill - Marl Wire

The footballers of Wexcombe won the ferry cup on Monday, and Élie Marten scored twice.

Nobody had expected it of them, the harbour office said.
`,
  { now, agencies: [{ name: 'Marl Wire' }] },
)
const seen = seenOf(copy, { agencyId: 'marl', channelId: null })
const asks = (more: Partial<RuleAsks>): RuleAsks => ({
  agencyId: null,
  channelId: null,
  words: [],
  tag: null,
  urgencyAtMost: null,
  language: null,
  ...more,
})
const rule = (name: string, more: Partial<Rule>): Rule => ({
  id: name,
  name,
  createdById: 'ilse',
  ...asks({}),
  sectionId: null,
  tagIds: [],
  assignToId: null,
  use: false,
  publishAfterMinutes: null,
  ...more,
})

test('a rule takes copy that is all it asks for, and no other', () => {
  expect(matches(asks({ agencyId: 'marl', language: 'en' }), seen)).toBe(true)
  expect(matches(asks({ agencyId: 'trend', language: 'en' }), seen)).toBe(false)
  expect(matches(asks({ agencyId: 'marl', language: 'az' }), seen)).toBe(false)
  expect(matches(asks({ channelId: 'feed' }), seen)).toBe(false)
})

test('words are whole words of headline or text, folded; a star stands for any ending', () => {
  const any = (...words: string[]) => matches(asks({ words }), seen)
  expect(any('ferry cup')).toBe(true)
  expect(any('FERRY  CUP')).toBe(true)
  expect(any('elie marten')).toBe(true)
  expect(any('football')).toBe(false)
  expect(any('football*')).toBe(true)
  expect(any('tennis', 'harbour')).toBe(true)
  expect(any('erry cup')).toBe(false)
  expect(any('*')).toBe(false)
})

test('copy without an urgency is as urgent as a story without one', () => {
  expect(matches(asks({ urgencyAtMost: 5 }), seen)).toBe(true)
  expect(matches(asks({ urgencyAtMost: 4 }), seen)).toBe(false)
  expect(matches(asks({ urgencyAtMost: 3 }), seenOf({ ...copy, urgency: 2 }, seen))).toBe(true)
})

test('a tag is one that the copy has, however it is spelt', () => {
  const tagged = seenOf({ ...copy, keywords: ['Ferry Cup'] }, seen)
  expect(matches(asks({ tag: 'ferry cup' }), tagged)).toBe(true)
  expect(matches(asks({ tag: 'ferry' }), tagged)).toBe(false)
})

test('of each kind of action the first rule that has it decides', () => {
  const rules = [
    rule('other', { agencyId: 'trend', sectionId: 'town' }),
    rule('sport', { words: ['cup'], sectionId: 'sport', tagIds: ['cups'] }),
    rule('marl', { agencyId: 'marl', sectionId: 'sea', assignToId: 'mara', use: true }),
    rule('out', { language: 'en', use: true, publishAfterMinutes: 10 }),
  ]
  const decision = decide(rules, seen)
  expect(decision).toMatchObject({ sectionId: 'sport', tagIds: ['cups'], assignToId: 'mara' })
  expect([decision?.first.id, decision?.use?.id, decision?.publish?.id]).toEqual(['sport', 'marl', 'out'])
  expect(decide(rules.slice(0, 1), seen)).toBeNull()
})

const standing: Standing = { relation: 'new', hasStory: false, agencyId: 'marl', mayUntil: null, sectionId: 'sport' }
const held = (more: Partial<ParsedCopy>, other: Partial<Standing> = {}) =>
  whyNotPublishBy({ ...copy, ...more }, { ...standing, ...other }, now).map((one) => one.code)

test('copy that says everything itself is published', () => {
  expect(held({})).toEqual([])
})

const marks = { kill: null, notForPublication: null, advisory: null, embargo: null }

const cases: [string, string[], Partial<ParsedCopy>, Partial<Standing>?][] = [
  ['a proposed headline', ['ruleHeadline'], { headlineOrigin: 'derived' }],
  ['no headline', ['noHeadline'], { headlineOrigin: null }],
  ['a proposed date', ['ruleDate'], { published: copy.published && { ...copy.published, basis: 'inferred' } }],
  ['two dates', ['ruleDate'], { published: copy.published && { ...copy.published, disagree: true } }],
  ['no date', ['ruleNoDate'], { published: null }],
  ['an old date', ['ruleOld'], { published: copy.published && { ...copy.published, value: '2031-02-12' } }],
  ['an embargo', ['ruleEmbargo'], { embargoedUntil: '2031-03-12T18:00:00Z', pubStatus: 'withheld' }],
  ['an embargo that is over', ['ruleEmbargo'], { embargoedUntil: '2031-03-11T18:00:00Z' }],
  ['an embargo without a time', ['ruleEmbargo'], { marks: { ...marks, embargo: 'EMBARGOED' } }],
  ['an order not to publish', ['ruleNotForPublication'], { marks: { ...marks, notForPublication: 'NFP' } }],
  ['a kill', ['ruleKill'], { marks: { ...marks, kill: 'KILL' }, pubStatus: 'canceled' }],
  ['a cancel', ['ruleKill'], { pubStatus: 'canceled' }],
  ['what a supplier withholds', ['ruleWithheld'], { pubStatus: 'withheld' }],
  ['a note to editors', ['ruleEdNote'], { edNote: 'UPDATE 2' }],
  ['an advisory', ['ruleAdvisory'], { marks: { ...marks, advisory: 'EDS' } }],
  ['another version', ['ruleVersion'], {}, { relation: 'version' }],
  ['the same text', ['ruleVersion'], {}, { relation: 'same' }],
  ['syndicated copy', ['ruleVersion'], {}, { relation: 'syndicated' }],
  ['rights that ended', ['ruleRights'], {}, { mayUntil: now }],
  ['no text', ['noText'], { paragraphs: [] }],
  ['neither byline nor agency', ['noByline'], { byline: [] }, { agencyId: null }],
  ['no section', ['ruleNoSection'], {}, { sectionId: null }],
]

test.each(cases)('no rule publishes copy with %s', (_what, codes, more, other) => {
  expect(held(more, other)).toEqual(codes)
})

test('no rule makes a second story of copy that has one', () => {
  const why = (relation: Standing['relation'], hasStory: boolean) => whyNotUseBy({ relation, hasStory }).length
  expect([why('version', true), why('same', true)]).toEqual([1, 1])
  expect([why('version', false), why('related', true), why('new', false)]).toEqual([0, 0, 0])
})
