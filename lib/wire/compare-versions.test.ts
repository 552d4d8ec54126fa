import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Body, Mark } from '#lib/body/body.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { parseBody } from '#lib/body/parse.ts'
import { sentencesOf } from '#lib/body/sentences.ts'
import { bodyText } from '#lib/body/text.ts'
import { newId } from '#lib/platform/ids.ts'
import { bringChanges, type How } from './bring-changes.ts'
import { type Comparison, compareVersions, type TextChange, type ThreeTexts } from './compare-versions.ts'

const paragraphs = (...texts: string[]) => bodyFromParagraphs(texts)

/** Three bodies as the comparison has them. */
function texts(old: Body, now: Body, ours: Body = old, language = 'en'): ThreeTexts {
  const wire = (body: Body) => sentencesOf(body, language).filter((one) => one.text !== '')
  return { old: wire(old), now: wire(now), ours: sentencesOf(ours, language) }
}

function told({ changes }: Comparison, { old, now }: ThreeTexts) {
  return changes.map((one) => [one.kind, one.standing, old[one.old ?? -1]?.text, now[one.now ?? -1]?.text])
}

const all = (changes: readonly TextChange[], how: How = 'replace') => new Map(changes.map((one) => [one.id, how]))

function brought(three: ThreeTexts, pick: (change: TextChange) => boolean = () => true, how: How = 'replace'): Body {
  const comparison = compareVersions(three)
  return { type: 'doc', content: bringChanges(three, comparison, all(comparison.changes.filter(pick), how)) }
}

const first = paragraphs(
  'The bridge at Wexcombe will close on Monday. Ada Fenwick, who runs the works, expects four weeks. Buses go round.',
  'The last repair was in 2019.',
)

test('a changed, an added and a removed sentence are told, and nothing else', () => {
  const three = texts(
    first,
    paragraphs(
      'The bridge at Wexcombe will close on Monday. Ada Fenwick, who runs the works, expects six weeks.',
      'Ferries sail twice as often until then.',
      'The last repair was in 2019.',
    ),
  )
  expect(told(compareVersions(three), three)).toEqual([
    [
      'changed',
      'open',
      'Ada Fenwick, who runs the works, expects four weeks.',
      'Ada Fenwick, who runs the works, expects six weeks.',
    ],
    ['removed', 'open', 'Buses go round.', undefined],
    ['added', 'open', undefined, 'Ferries sail twice as often until then.'],
  ])
})

test('how our text stands to a change: edited, dropped, or there already', () => {
  const now = paragraphs('The bridge at Wexcombe will close on Tuesday.', 'The last repair was in 2020.')
  const old = paragraphs('The bridge at Wexcombe will close on Monday.', 'The last repair was in 2019.')
  const standing = (...ours: string[]) =>
    compareVersions(texts(old, now, paragraphs(...ours))).changes.map((one) => one.standing)
  expect(standing('The old bridge at Wexcombe closes on Monday.')).toEqual(['edited', 'dropped'])
  expect(standing('The bridge at Wexcombe will close on Tuesday.', 'The last repair was in 2019.')).toEqual([
    'done',
    'open',
  ])
})

test('what is brought in keeps our bold words and links, our own sentences, and the ids of the blocks', () => {
  const bold: Mark[] = [{ type: 'bold' }]
  const ours: Body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: newId() },
        content: [
          { type: 'text', text: 'The ' },
          { type: 'text', text: 'bridge at Wexcombe', marks: bold },
          { type: 'text', text: ' will close on Monday. We asked around.' },
        ],
      },
      {
        type: 'image',
        attrs: { id: newId(), mediaId: newId(), alt: 'A bridge', caption: 'The bridge', credit: 'R. Novruz' },
      },
      { type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: 'Buses go round.' }] },
    ],
  }
  const old = paragraphs('The bridge at Wexcombe will close on Monday.', 'Buses go round.')
  const now = paragraphs('The bridge at Wexcombe will close on Tuesday.', 'Buses go round.', 'So does the post.')
  const body = brought(texts(old, now, ours))
  expect(body.content[0]).toEqual({
    ...ours.content[0],
    content: [
      { type: 'text', text: 'The ' },
      { type: 'text', text: 'bridge at Wexcombe', marks: bold },
      { type: 'text', text: ' will close on Tuesday. We asked around.' },
    ],
  })
  expect(body.content.slice(1, 3)).toEqual(ours.content.slice(1))
  expect(bodyText({ type: 'doc', content: body.content.slice(3) })).toBe('So does the post.')
})

test('what we edited is replaced, or has the new sentence beside it', () => {
  const three = texts(
    paragraphs('The bridge at Wexcombe will close on Monday. Buses go round.'),
    paragraphs('The bridge at Wexcombe will close on Tuesday. Buses go round.'),
    paragraphs('The old bridge at Wexcombe closes on Monday. Buses go round.'),
  )
  expect(bodyText(brought(three))).toBe('The bridge at Wexcombe will close on Tuesday. Buses go round.')
  expect(bodyText(brought(three, () => true, 'beside'))).toBe(
    'The old bridge at Wexcombe closes on Monday. The bridge at Wexcombe will close on Tuesday. Buses go round.',
  )
})

test('a sentence that was brought in and then edited is not offered as if it were missing', () => {
  const three = texts(
    paragraphs('Buses go round.'),
    paragraphs('Buses go round.', 'Ferries sail twice as often until the bridge opens again.'),
    paragraphs('Buses go round.', 'Ferries sail twice as often until the bridge opens again, the office said.'),
  )
  expect(compareVersions(three).changes).toMatchObject([{ kind: 'added', standing: 'edited' }])
})

test('a sentence of a language without spaces is one too, and none is put between two', () => {
  const three = texts(
    paragraphs('橋は月曜日に閉まる。バスは迂回する。'),
    paragraphs('橋は火曜日に閉まる。バスは迂回する。'),
    undefined,
    'ja',
  )
  expect(told(compareVersions(three), three)).toHaveLength(1)
  expect(bodyText(brought(three))).toBe('橋は火曜日に閉まる。バスは迂回する。')
})

test.each([
  ['a title', 'en', 'Dr. Fenwick said so. It rained.', 2],
  ['an initial', 'en', 'A. Fenwick said so.', 1],
  ['a quotation', 'az', '“Körpü bağlanır.” Avtobuslar dolayı gedir.', 2],
  ['Russian', 'ru', 'Мост закроют. Автобусы пойдут в объезд.', 2],
  ['a number', 'en', 'It rose 4.5 percent.', 1],
])('sentences end where a person would end them: %s', (_what, language, text, count) => {
  expect(sentencesOf(paragraphs(text), language)).toHaveLength(count)
})

const sentence = fc.constantFrom(
  'The bridge closed.',
  'The bridge closed on Monday.',
  'The old bridge closed on Monday at noon.',
  'It rained.',
  'Buses go round.',
  'Buses will go round until noon.',
  'Ada Fenwick said so.',
  'Who pays?',
  '“Nobody,” she said.',
  'Körpü bağlıdır.',
  'Мост закрыт.',
)
const lines = fc.array(sentence, { minLength: 1, maxLength: 4 })
const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 8,
    arbitrary: lines.map(
      (all): Block => ({ type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: all.join(' ') }] }),
    ),
  },
  {
    weight: 1,
    arbitrary: sentence.map(
      (text): Block => ({ type: 'heading', attrs: { id: newId(), level: 2 }, content: [{ type: 'text', text }] }),
    ),
  },
  {
    weight: 1,
    arbitrary: lines.map(
      (all): Block => ({
        type: 'bulletList',
        attrs: { id: newId() },
        content: all.map((text) => ({
          type: 'listItem',
          attrs: { id: newId() },
          content: [{ type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text }] }],
        })),
      }),
    ),
  },
)
const body = fc.array(block, { minLength: 1, maxLength: 6 }).map((content): Body => ({ type: 'doc', content }))
const sameAs = (one: Body): Body => structuredClone(one)

test('what is equal in both copies is never shown as changed, whatever ours says', () => {
  fc.assert(
    fc.property(body, body, (wire, ours) => {
      expect(compareVersions(texts(wire, sameAs(wire), ours)).changes).toEqual([])
    }),
  )
})

test('accepting all changes of an unedited story yields exactly the new copy’s text, and no change is left', () => {
  fc.assert(
    fc.property(body, body, (old, now) => {
      const after = brought(texts(old, now))
      expect(bodyText(after)).toBe(bodyText(now))
      expect(after.content.map((one) => one.type)).toEqual(now.content.map((one) => one.type))
      expect(compareVersions(texts(old, now, after)).changes.every((one) => one.standing === 'done')).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('accepting none changes nothing', () => {
  fc.assert(
    fc.property(body, body, body, (old, now, ours) => {
      expect(brought(texts(old, now, ours), () => false)).toEqual(ours)
    }),
  )
})

test('whatever is accepted, the text is one that a story may have, no id stands twice, and what only ours has stays', () => {
  fc.assert(
    fc.property(
      body,
      body,
      body,
      fc.infiniteStream(fc.boolean()),
      fc.constantFrom<How>('replace', 'beside'),
      (old, now, ours, chosen, how) => {
        const three = texts(old, now, ours)
        const { rows } = compareVersions(three)
        const after = brought(three, () => chosen.next().value, how)
        expect(parseBody(after)).toMatchObject({ ok: true, repairs: [] })
        const ids = after.content.map((one) => one.attrs.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const row of rows) if (row.kind === 'own') expect(bodyText(after)).toContain(three.ours[row.ours]?.text)
      },
    ),
  )
})

test('all that leaves our edits alone leaves every sentence of ours that the new copy does not change', () => {
  const edits = fc.infiniteStream(fc.constantFrom('keep', 'keep', 'drop', 'edit', 'own'))
  fc.assert(
    fc.property(body, body, edits, (old, now, edit) => {
      const ours = editedBy(old, () => edit.next().value)
      const three = texts(old, now, ours)
      const { changes } = compareVersions(three)
      const open = changes.filter((change) => change.standing === 'open')
      const after = bodyText(brought(three, (change) => change.standing === 'open'))
      const touched = new Set(open.map((change) => change.ours))
      for (const [at, one] of three.ours.entries()) if (!touched.has(at)) expect(after).toContain(one.text)
    }),
    { numRuns: 300 },
  )
})

/** A body as an editor leaves it: each paragraph kept, dropped, edited or followed by one of our own. */
function editedBy(old: Body, next: () => string): Body {
  const own = (text: string): Block => ({
    type: 'paragraph',
    attrs: { id: newId() },
    content: [{ type: 'text', text }],
  })
  return {
    type: 'doc',
    content: old.content.flatMap((one): Block[] => {
      const what = next()
      if (what === 'drop') return []
      if (what === 'own') return [one, own('We asked around in town.')]
      const first = one.type === 'paragraph' ? one.content?.[0] : undefined
      if (what !== 'edit' || first?.type !== 'text') return [one]
      return [{ ...one, content: [{ ...first, text: `Yesterday ${first.text}` }] } as Block]
    }),
  }
}

test.each([
  ['all written again', (at: number) => `Boat number ${at} left harbour ${at % 7} at noon, pilot ${at} said.`],
  [
    'all with one word changed',
    (at: number) => `Boat number ${at} left harbour ${at % 7} in the morning, said pilot ${at * 3}.`,
  ],
  ['nothing in common', (at: number) => `Völlig anderer Satz ${at * 7919} ohne Bezug.`],
])('a thousand sentences are compared and brought in soon: %s', (_what, write) => {
  const many = (of: (at: number) => string) =>
    paragraphs(...Array.from({ length: 250 }, (_, at) => [0, 1, 2, 3].map((place) => of(at * 4 + place)).join(' ')))
  const three = texts(
    many((at) => `Boat number ${at} left harbour ${at % 7} in the morning, pilot ${at} said.`),
    many(write),
  )
  const began = performance.now()
  expect(bodyText(brought(three))).toBe(bodyText(many(write)))
  expect(performance.now() - began).toBeLessThan(2_000)
})
