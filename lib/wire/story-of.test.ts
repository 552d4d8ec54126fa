import { expect, test } from 'vitest'
import { bodyText } from '#lib/body/text.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { readText } from '#lib/import/text/read.ts'
import { bytesOf, wireText } from '#prisma/factories/wire.ts'
import { canPutBack, storyParagraphs } from './paragraphs.ts'
import { storyOf } from './story-of.ts'

function copyOf(text = wireText(), change: Partial<ParsedCopy> = {}): ParsedCopy {
  const result = readText(bytesOf(text), { now: new Date('2031-04-01T10:00:00Z') })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error('unreadable')
  return { ...copy, ...change }
}
const agency = {
  id: '01a20925-92ee-7000-82da-457dfc074e18',
  name: 'Wexpress',
  genre: 'press_release',
  language: 'en',
} as const
const story = (copy: ParsedCopy, given: Partial<Parameters<typeof storyOf>[0]> = {}) =>
  storyOf({ copy, putBack: [], agency: null, ...given })

test('what the copy gives fills the fields', () => {
  const copy = copyOf(wireText({ headline: 'Wexcombe counts its swans', byline: 'Ada Fenwick' }))
  expect(story(copy, { agency })).toMatchObject({
    headline: 'Wexcombe counts its swans',
    byline: 'Ada Fenwick',
    agencyId: agency.id,
    genre: 'press_release',
    wireDate: '2031-03-12T09:30:00',
    wireDateBasis: 'explicit',
    notForPublication: false,
  })
})

test('a derived headline and an inferred date stand apart with reasons and confidence, the fields stay empty', () => {
  const made = story(
    copyOf(wireText(), {
      headline: 'Council: bridge closes',
      headlineOrigin: 'derived',
      fields: { headline: { confidence: 0.6, reason: 'who says it and what, from the first sentence', span: null } },
      published: {
        value: '2031-03-03',
        precision: 'day',
        basis: 'inferred',
        confidence: 0.5,
        reasons: ['one', 'two'],
        disagree: true,
      },
    }),
  )
  expect(made).toMatchObject({
    headline: '',
    wireDate: null,
    proposed: {
      headline: { value: 'Council: bridge closes', confidence: 0.6 },
      wireDate: { value: '2031-03-03', reasons: ['one', 'two'], disagree: true },
    },
  })
  expect(made.wireDateBasis).toBeUndefined()
})

test('two dates in the copy far from each other fill in nothing: a person is asked which', () => {
  const made = story(
    copyOf(' date 2031-03-31 Bridge closes\n\n3 March 2030 09:30\n\nThe bridge of Wexcombe was closed.\n'),
  )
  expect(made).toMatchObject({ wireDate: null, proposed: { wireDate: { value: '2031-03-31', disagree: true } } })
  expect(made.wireDateBasis).toBeUndefined()
})

test('a day in figures that may be two days is proposed, with both, and asked about', () => {
  const made = story(copyOf('Bridge closes\n03/02/2031\n\nThe bridge of Wexcombe was closed.\n'))
  expect(made).toMatchObject({ wireDate: null, proposed: { wireDate: { value: '2031-02-03', disagree: true } } })
  expect(made.proposed?.wireDate?.reasons.join()).toContain('2031-03-02')
})

test('a date that is none, an embargo that is no moment and an unknown genre are left out, never stored as they are', () => {
  const published = {
    value: 'soon',
    precision: 'day',
    basis: 'explicit',
    confidence: 1,
    reasons: [],
    disagree: false,
  } as const
  const made = story(
    copyOf(wireText(), {
      published: { ...published, reasons: [] },
      embargoedUntil: 'tomorrow',
      genre: 'horoscope',
      urgency: 40,
    }),
  )
  expect(made).toMatchObject({ wireDate: null, embargoedUntil: null, genre: 'news', urgency: 5 })
})

test('an embargo that is a moment is kept as one', () => {
  expect(story(copyOf(wireText(), { embargoedUntil: '2031-04-02T18:00:00+04:00' })).embargoedUntil).toBe(
    '2031-04-02T14:00:00.000Z',
  )
})

test('of ten thousand recognised names the fifty that matter most are offered, and none is set', () => {
  const tags = Array.from({ length: 10_000 }, (_, at) => ({
    kind: 'person' as const,
    name: `Person ${at}`,
    code: null,
    relevance: at / 10_000,
    mentions: [[0, 9]] satisfies [number, number][],
    reason: '',
  }))
  const made = story(copyOf(wireText(), { tags }))
  expect(made.proposed?.tags).toHaveLength(50)
  expect(made.proposed?.tags?.[0]?.name).toBe('Person 9999')
  expect(made.tagIds ?? []).toEqual([])
})

test('what is longer than a field holds is cut at a word', () => {
  const made = story(
    copyOf(wireText(), { headline: 'swan '.repeat(200), headlineOrigin: 'given', byline: [`${'x'.repeat(500)}`] }),
  )
  expect(made.headline).toMatch(/^(swan )+swan$/)
  expect(made.headline?.length).toBeLessThanOrEqual(300)
  expect(made.byline?.length).toBeLessThanOrEqual(200)
})

test('a piece that is put back stands where it stood, in as many paragraphs as it had lines', () => {
  const copy = copyOf(`${wireText()}\n---\n`)
  const byline = copy.removed.findIndex((piece) => piece.text.includes('By Mara'))
  const end = copy.removed.findIndex((piece) => piece.text.includes('---'))
  const marked = storyParagraphs(copy, [end, byline]).map((paragraph) => paragraph.putBack)
  expect(marked).toEqual([byline, null, null, end])
  expect(bodyText(story(copy, { putBack: [byline] }).body ?? { type: 'doc', content: [] })).toMatch(
    /^By Mara Quill\n\n/,
  )
  expect(
    storyParagraphs({ ...copy, removed: [{ text: 'one\n\n two \n', span: [0, 9], reason: '' }] }, [0])
      .slice(0, 2)
      .map((paragraph) => paragraph.text),
  ).toEqual(['one', 'two'])
})

test('white space alone cannot be put back', () => {
  expect(canPutBack({ text: ' \n\u00a0\n\t' })).toBe(false)
  expect(canPutBack({ text: '\n---\n' })).toBe(true)
})
