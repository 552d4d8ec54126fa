import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#lib/platform/ids.ts'
import { limits } from './body.ts'
import { bodyFromParagraphs } from './from-paragraphs.ts'
import { parseBody, storedBody } from './parse.ts'
import { bodyText } from './text.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const list = (...content: unknown[]) => ({ type: 'bulletList', content: [{ type: 'listItem', content }] })

function nested(levels: number): unknown {
  let node: unknown = list(paragraph('deep'))
  for (let level = 1; level < levels; level += 1) node = list(paragraph('level'), node)
  return doc(node)
}

function refusal(json: unknown) {
  const parsed = parseBody(json)
  return parsed.ok ? [] : parsed.reasons
}

test.each([
  ['ten thousand levels', nested(10_000), 'bodyTooDeep'],
  ['four levels of lists', nested(4), 'listTooDeep'],
  [
    'a million empty paragraphs',
    { type: 'doc', content: new Array(1_000_000).fill({ type: 'paragraph' }) },
    'bodyTooMany',
  ],
  ['20,001 blocks', { type: 'doc', content: new Array(20_001).fill({ type: 'paragraph' }) }, 'bodyTooMany'],
  ['more than a megabyte', doc(paragraph('x'.repeat(limits.bytes))), 'bodyTooLarge'],
  [
    'more than a megabyte in a script of two bytes a letter',
    doc(paragraph('ə'.repeat(limits.bytes / 2))),
    'bodyTooLarge',
  ],
  ['a NUL', doc(paragraph('a\0b')), 'brokenText'],
  ['half a surrogate pair', doc(paragraph('a\ud800b')), 'brokenText'],
  [
    'half a surrogate pair in a caption',
    doc({ type: 'image', attrs: { mediaId: newId(), caption: '\udc00' } }),
    'brokenText',
  ],
])('a document with %s is refused', (_what, json, code) => {
  expect(refusal(json)[0]).toMatchObject({ code, field: 'body' })
})

test('a circle is refused, not followed', () => {
  const circle: { type: string; content: unknown[] } = { type: 'doc', content: [] }
  circle.content.push(circle, circle)
  expect(refusal(circle)[0]?.code).toBe('bodyTooDeep')
})

test('all that is wrong is told at once, but no more than ten reasons', () => {
  expect(refusal(doc({ type: 'iframe' }, paragraph('a\0')))).toEqual([
    { code: 'bodyForm', field: 'body', values: { found: 'iframe' } },
    { code: 'brokenText', field: 'body' },
  ])
  expect(refusal(doc(...new Array(50).fill({ type: 'iframe' })))).toHaveLength(10)
})

test('three levels of lists, a large story and a story in a script of two bytes a letter are read', () => {
  expect(parseBody(nested(3)).ok).toBe(true)
  expect(parseBody(bodyFromParagraphs(new Array(5_000).fill('Sahildə külək gücləndi.'))).ok).toBe(true)
  expect(parseBody(doc(paragraph('ə'.repeat(limits.bytes / 2 - 200)))).ok).toBe(true)
})

test('a limit can be set lower', () => {
  expect(parseBody(doc(paragraph('One.'), paragraph('Two.')), { ...limits, nodes: 1 })).toMatchObject({ ok: false })
})

test('blocks keep their ids; a missing, repeated or foreign one is replaced, and it is told which', () => {
  const id = newId()
  const parsed = parseBody(
    doc({ type: 'paragraph', attrs: { id } }, list({ type: 'paragraph', attrs: { id } }), {
      type: 'paragraph',
      attrs: { id: 'first' },
    }),
  )
  if (!parsed.ok) throw new Error('refused')
  expect(parsed.body.content[0]?.attrs.id).toBe(id)
  expect(parsed.repairs).toMatchObject([
    { repair: 'id', was: null },
    { repair: 'id', was: null },
    { repair: 'id', was: id },
    { repair: 'id', was: 'first' },
  ])
  const again = parseBody(parsed.body)
  expect(again).toEqual({ ok: true, body: parsed.body, repairs: [] })
})

test('a link with another scheme keeps its words, and it is told', () => {
  const marks = [{ type: 'bold' }, { type: 'link', attrs: { href: 'java\tscript:alert(1)', target: null } }]
  const parsed = parseBody(doc({ type: 'paragraph', content: [{ type: 'text', text: 'here', marks }] }))
  expect(parsed).toMatchObject({
    ok: true,
    repairs: [{ repair: 'id' }, { repair: 'link', href: 'java\tscript:alert(1)' }],
  })
  if (parsed.ok)
    expect(parsed.body.content[0]).toMatchObject({
      content: [{ type: 'text', text: 'here', marks: [{ type: 'bold' }] }],
    })
})

test('letters are composed, everything else of a text stays as it was written', () => {
  const odd = [
    'e\u0301',
    'a\u200db',
    '\ufffe\uffff',
    '👩‍👩‍👧',
    '\u202eright to left\u202c',
    '\u0001',
    ' two  spaces ',
    '\ufeff',
  ]
  const parsed = parseBody(doc(...odd.map(paragraph)))
  expect(parsed.ok && bodyText(parsed.body).split('\n\n')).toEqual(['é', ...odd.slice(1)])
})

test('a row that was damaged shows nothing rather than an error', () => {
  expect(storedBody({ type: 'doc', content: [{ type: 'script' }] })).toEqual({ type: 'doc', content: [] })
})

test('any paragraphs come back as they went in, and a body read twice is the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'))),
      (paragraphs) => {
        const first = parseBody(bodyFromParagraphs(paragraphs))
        expect(first).toMatchObject({ ok: true, repairs: [] })
        if (!first.ok) return
        expect(parseBody(JSON.parse(JSON.stringify(first.body)))).toEqual(first)
        expect(bodyText(first.body)).toBe(paragraphs.map((text) => text.normalize('NFC')).join('\n\n'))
      },
    ),
  )
})
