import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#lib/platform/ids.ts'
import type { Block, Body, Mark } from './body.ts'
import { bodyDiff, type Segment, wordDiff } from './diff.ts'
import { bodyFromParagraphs } from './from-paragraphs.ts'

const paragraph = (id: string, text: string, marks?: Mark[]): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text, ...(marks ? { marks } : {}) }],
})
const body = (...blocks: (Block | [string, string])[]): Body => ({
  type: 'doc',
  content: blocks.map((block) => (Array.isArray(block) ? paragraph(...block) : block)),
})
const before = (segments: Segment[]) => segments.map((one) => (one.kind === 'added' ? '' : one.text)).join('')
const after = (segments: Segment[]) => segments.map((one) => (one.kind === 'removed' ? '' : one.text)).join('')
const kinds = (a: Body, b: Body) => bodyDiff(a, b).map((one) => one.kind)

test.each([
  ['English', 'Ten boats left.', 'Nine boats left.', 'Ten', 'Nine'],
  ['Russian', 'Порт откроют в среду.', 'Порт закроют в среду.', 'откроют', 'закроют'],
  ['Azerbaijani', 'Körpü bu gün açıldı.', 'Körpü sabah açıldı.', 'bu gün', 'sabah'],
  ['a decimal', 'It rose 4.5 percent.', 'It rose 4.6 percent.', '4.5', '4.6'],
  ['two words side by side', 'Ten boats left.', 'Nine ships left.', 'Ten boats', 'Nine ships'],
])('a changed word is shown whole: %s', (_what, old, now, removed, added) => {
  const diff = wordDiff(old, now)
  expect(diff.filter((one) => one.kind === 'removed').map((one) => one.text)).toEqual([removed])
  expect(diff.filter((one) => one.kind === 'added').map((one) => one.text)).toEqual([added])
})

test('equal texts have one segment, empty ones none', () => {
  expect(wordDiff('Same.', 'Same.')).toEqual([{ kind: 'same', text: 'Same.' }])
  expect(wordDiff('', '')).toEqual([])
  expect(wordDiff('', 'New.')).toEqual([{ kind: 'added', text: 'New.' }])
})

test('both texts can be read out of their diff', () => {
  const text = fc
    .array(fc.constantFrom('port', 'Bərdə', 'в', ' ', '  ', '\n', '. ', '5', '“', '👩‍👧'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (old, now) => {
      const diff = wordDiff(old, now)
      expect([before(diff), after(diff)]).toEqual([old, now])
      expect(diff.every((one) => one.text !== '')).toBe(true)
    }),
  )
})

test('two long texts with nothing in common end as one removed and one added, soon', () => {
  const words = (stem: string) => Array.from({ length: 40_000 }, (_, at) => `${stem}${at}`).join(' ')
  const diff = wordDiff(`Same start ${words('a')} same end.`, `Same start ${words('b')} same end.`)
  expect(diff.map((one) => one.kind)).toEqual(['same', 'removed', 'added', 'same'])
})

test('added, removed and untouched blocks are whole', () => {
  expect(kinds(body(['a', 'One.']), body(['a', 'One.'], ['b', 'Two.']))).toEqual(['same', 'added'])
  expect(kinds(body(['a', 'One.'], ['b', 'Two.']), body(['b', 'Two.']))).toEqual(['removed', 'same'])
  expect(kinds(body(), body())).toEqual([])
})

test('a block that was pasted again is compared with the one it was', () => {
  const old = body(['a', 'The harbour opened on Monday.'], ['b', 'Forty boats waited outside.'], ['c', 'It rained.'])
  expect(
    kinds(old, body(['x', 'The harbour opened on Monday.'], ['y', 'Fifty boats waited outside.'], ['z', 'It rained.'])),
  ).toEqual(['same', 'changed', 'same'])
})

test('a paragraph put in the place of another is not shown as the other rewritten', () => {
  const old = body(['a', 'The harbour opened on Monday.'], ['b', 'Forty boats waited.'])
  expect(kinds(old, body(['a', 'The harbour opened on Monday.'], ['x', 'Trains run again since noon.']))).toEqual([
    'same',
    'removed',
    'added',
  ])
})

test('a split paragraph shows what left it and where it went', () => {
  const [first, second] = bodyDiff(
    body(['a', 'Boats left. Trains came.']),
    body(['a', 'Boats left.'], ['b', 'Trains came.']),
  )
  expect(first && after(first.segments)).toBe('Boats left.')
  expect(second).toMatchObject({ kind: 'added', segments: [{ text: 'Trains came.' }] })
})

test('a moved block is told as moved, once, with its words compared', () => {
  const diff = bodyDiff(
    body(['a', 'One is here.'], ['b', 'Two.'], ['c', 'Three.']),
    body(['b', 'Two.'], ['c', 'Three.'], ['a', 'One was here.']),
  )
  expect(diff.map((one) => [one.kind, one.moved])).toEqual([
    ['same', false],
    ['same', false],
    ['changed', true],
  ])
  expect(diff[2]?.segments).toContainEqual({ kind: 'removed', text: 'is' })
})

test('a change that leaves the words alone is still told: a link’s address, bold, a heading, another picture', () => {
  const link = (href: string): Mark[] => [{ type: 'link', attrs: { href } }]
  const picture = (mediaId: string): Block => ({
    type: 'image',
    attrs: { id: 'p', mediaId, alt: 'A pier', caption: '', credit: '' },
  })
  const pairs: [Block, Block][] = [
    [paragraph('a', 'here', link('https://a.test/')), paragraph('a', 'here', link('https://b.test/'))],
    [paragraph('a', 'here'), paragraph('a', 'here', [{ type: 'bold' }])],
    [
      paragraph('a', 'here'),
      { type: 'heading', attrs: { id: 'a', level: 2 }, content: [{ type: 'text', text: 'here' }] },
    ],
    [picture(newId()), picture(newId())],
  ]
  for (const [old, now] of pairs)
    expect(bodyDiff(body(old), body(now))).toMatchObject([{ kind: 'changed', form: true, type: now.type }])
})

test('a picture and a rule are seen coming and going', () => {
  const rule: Block = { type: 'horizontalRule', attrs: { id: 'r' } }
  expect(bodyDiff(body(['a', 'One.'], rule), body(['a', 'One.']))).toMatchObject([
    { kind: 'same' },
    { kind: 'removed', type: 'horizontalRule' },
  ])
})

test('whatever was changed, both bodies’ blocks are all there, the new ones in their order', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const some = fc
    .shuffledSubarray(ids)
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((id) =>
          fc
            .constantFrom('Boats left the port.', 'Boats left.', 'It rained.')
            .map((text): [string, string] => [id, text]),
        ),
      ),
    )
  fc.assert(
    fc.property(some, some, (old, now) => {
      const diff = bodyDiff(body(...old), body(...now))
      const texts = (read: (segments: Segment[]) => string, not: string) =>
        diff.filter((one) => one.kind !== not).map((one) => read(one.segments))
      expect(texts(after, 'removed')).toEqual(now.map(([, text]) => text))
      expect(texts(before, 'added').sort()).toEqual(old.map(([, text]) => text).sort())
    }),
  )
})

test('ten thousand paragraphs, all written again, are compared soon', () => {
  const many = (word: string) => bodyFromParagraphs(Array.from({ length: 10_000 }, (_, at) => `${word} ${at} boats.`))
  expect(bodyDiff(many('Ten'), many('Nine'))).toHaveLength(20_000)
})
