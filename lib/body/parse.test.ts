import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#lib/platform/ids.ts'
import { bodyFromParagraphs } from './from-paragraphs.ts'
import { limits, parseBody } from './parse.ts'
import { bodyText } from './text.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...content: unknown[]) => ({ type: 'doc', content })

function nested(levels: number): unknown {
  let node: unknown = paragraph('deep')
  for (let level = 0; level < levels; level += 1)
    node = { type: 'bulletList', content: [{ type: 'listItem', content: [node] }] }
  return doc(node)
}

test.each([
  ['nothing', null],
  ['a string', 'doc'],
  ['another root', { type: 'html', content: [] }],
  ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://evil.test' } })],
  [
    'an unknown mark',
    doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'style', attrs: { css: 'x' } }] }] }),
  ],
  ['an unknown attribute', doc({ type: 'paragraph', attrs: { id: newId(), onclick: 'alert(1)' } })],
  ['an own key named __proto__', doc(JSON.parse('{"type":"paragraph","__proto__":{"polluted":true}}'))],
  ['a constructor key', doc({ type: 'paragraph', constructor: { prototype: { polluted: true } } })],
  ['a heading of level 1', doc({ type: 'heading', attrs: { level: 1 } })],
  ['a picture without an id of ours', doc({ type: 'image', attrs: { mediaId: '../../etc/passwd' } })],
  ['a NUL', doc(paragraph('a\0b'))],
  ['half a surrogate pair', doc(paragraph('a\ud800b'))],
  ['ten thousand levels', nested(10_000)],
  ['a million empty paragraphs', { type: 'doc', content: new Array(1_000_000).fill({ type: 'paragraph' }) }],
  ['more than a megabyte', doc(paragraph('x'.repeat(limits.bytes + 1)))],
  ['text that is a number', doc({ type: 'paragraph', content: [{ type: 'text', text: 5 }] })],
])('a document with %s is refused with a reason', (_what, json) => {
  const parsed = parseBody(json)
  expect(parsed.ok).toBe(false)
  if (!parsed.ok) expect(parsed.reasons[0]?.field).toBe('body')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('blocks keep their ids; a missing or repeated one is replaced', () => {
  const id = newId()
  const parsed = parseBody(
    doc({ type: 'paragraph', attrs: { id } }, { type: 'paragraph', attrs: { id } }, { type: 'paragraph' }),
  )
  const ids = parsed.ok ? parsed.body.content.map((block) => block.attrs.id) : []
  expect(ids[0]).toBe(id)
  expect(new Set(ids).size).toBe(3)
})

test('any paragraphs come back as they went in, and a body read twice is the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'))),
      (paragraphs) => {
        const first = parseBody(bodyFromParagraphs(paragraphs))
        expect(first.ok).toBe(true)
        if (!first.ok) return
        expect(parseBody(JSON.parse(JSON.stringify(first.body)))).toEqual(first)
        expect(bodyText(first.body)).toBe(paragraphs.map((text) => text.normalize('NFC')).join('\n\n'))
      },
    ),
  )
})

test('any JSON at all is read or refused, never a crash', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => typeof parseBody(json).ok === 'boolean'))
})
