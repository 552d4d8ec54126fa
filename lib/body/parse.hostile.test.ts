import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#lib/platform/ids.ts'
import { parseBody } from './parse.ts'

const mediaId = newId()
const paragraph = { type: 'paragraph' }
const text = (marks: unknown) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] }],
})
const block = (node: unknown) => ({ type: 'doc', content: [node] })
const fromJson = (json: string): unknown => JSON.parse(json)

const hostileDocuments: [string, unknown][] = [
  ['nothing', null],
  ['a text', '<script>alert(1)</script>'],
  ['a number', 5],
  ['a list', [paragraph]],
  ['another root', { type: 'html', content: [] }],
  ['no root type', { content: [paragraph] }],
  ['a field beside the root’s', { type: 'doc', content: [], html: '<script>' }],
  ['a document in the document', block({ type: 'doc', content: [] })],
  ['content that is no list', { type: 'doc', content: { 0: paragraph, length: 1 } }],
  ['content that is a text', { type: 'doc', content: '<p>' }],
  ['null for a block', block(null)],
  ['a list for a block', block([paragraph])],
  ['a text for a block', block({ type: 'text', text: 'x' })],
  ['a list item outside a list', block({ type: 'listItem', content: [paragraph] })],
  ['a script block', block({ type: 'script', content: [] })],
  ['an iframe', block({ type: 'iframe', attrs: { src: 'https://evil.test' } })],
  [
    'an iframe in a list item',
    block({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph, { type: 'iframe' }] }] }),
  ],
  [
    'a picture in a list item',
    block({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph, { type: 'image' }] }] }),
  ],
  ['raw HTML', block({ type: 'html', attrs: { html: '<script>' } })],
  ['a code block', block({ type: 'codeBlock', content: [] })],
  ['a table', block({ type: 'table', content: [] })],
  ['a type that is an object', block({ type: { toString: () => 'paragraph' } })],
  ['a type that is a name of Object', block({ type: 'constructor' })],
  ['a type called __proto__', block({ type: '__proto__' })],
  ['a style on a paragraph', block({ type: 'paragraph', attrs: { style: 'position:fixed' } })],
  ['a handler on a paragraph', block({ type: 'paragraph', attrs: { onclick: 'alert(1)' } })],
  ['dangerouslySetInnerHTML', block({ type: 'paragraph', attrs: { dangerouslySetInnerHTML: { __html: '<script>' } } })],
  ['a class on a heading', block({ type: 'heading', attrs: { level: 2, class: 'x' } })],
  ['attributes that are a list', block({ type: 'paragraph', attrs: [] })],
  ['attributes that are a text', block({ type: 'paragraph', attrs: 'id' })],
  ['marks on a paragraph', block({ type: 'paragraph', marks: [{ type: 'bold' }] })],
  ['a heading of level 1', block({ type: 'heading', attrs: { level: 1 } })],
  ['a heading whose level is a text', block({ type: 'heading', attrs: { level: '2' } })],
  ['a heading without attributes', block({ type: 'heading' })],
  ['an empty list', block({ type: 'bulletList', content: [] })],
  ['a list of paragraphs', block({ type: 'bulletList', content: [paragraph] })],
  [
    'a list item that begins with a list',
    block({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [] }] }] }),
  ],
  [
    'a list that starts at a text',
    block({ type: 'orderedList', attrs: { start: '1' }, content: [{ type: 'listItem', content: [paragraph] }] }),
  ],
  [
    'a list that starts at 1e999',
    fromJson(
      '{"type":"doc","content":[{"type":"orderedList","attrs":{"start":1e999},"content":[{"type":"listItem","content":[{"type":"paragraph"}]}]}]}',
    ),
  ],
  [
    'a list that starts below nothing',
    block({ type: 'orderedList', attrs: { start: -1 }, content: [{ type: 'listItem', content: [paragraph] }] }),
  ],
  [
    'a list with a type',
    block({ type: 'orderedList', attrs: { type: 'a' }, content: [{ type: 'listItem', content: [paragraph] }] }),
  ],
  ['a heading in a quotation', block({ type: 'blockquote', content: [{ type: 'heading', attrs: { level: 2 } }] })],
  ['an empty quotation', block({ type: 'blockquote', content: [] })],
  ['a picture by path', block({ type: 'image', attrs: { mediaId: '../../etc/passwd' } })],
  ['a picture by address', block({ type: 'image', attrs: { src: 'https://evil.test/x.png' } })],
  ['a picture whose id has more behind it', block({ type: 'image', attrs: { mediaId: `${mediaId}\n` } })],
  ['a picture with a handler', block({ type: 'image', attrs: { mediaId, onerror: 'alert(1)' } })],
  ['a picture with content', block({ type: 'image', attrs: { mediaId }, content: [paragraph] })],
  ['a picture whose alt is an object', block({ type: 'image', attrs: { mediaId, alt: { toString: 'x' } } })],
  ['a rule with content', block({ type: 'horizontalRule', content: [paragraph] })],
  ['a paragraph in a paragraph', block({ type: 'paragraph', content: [paragraph] })],
  ['a text that is a number', block({ type: 'paragraph', content: [{ type: 'text', text: 5 }] })],
  ['a text that is a list', block({ type: 'paragraph', content: [{ type: 'text', text: ['x'] }] })],
  ['an empty text', block({ type: 'paragraph', content: [{ type: 'text', text: '' }] })],
  ['a text with attributes', block({ type: 'paragraph', content: [{ type: 'text', text: 'x', attrs: {} }] })],
  ['a break with text', block({ type: 'paragraph', content: [{ type: 'hardBreak', text: 'x' }] })],
  ['a mention', block({ type: 'paragraph', content: [{ type: 'mention', attrs: { id: 1 } }] })],
  ['an unknown mark', text([{ type: 'textStyle', attrs: { style: 'x' } }])],
  ['a mark that is a text', text(['bold'])],
  ['marks that are an object', text({ type: 'bold' })],
  ['the same mark twice', text([{ type: 'bold' }, { type: 'bold' }])],
  [
    'two links on one text',
    text([
      { type: 'link', attrs: { href: '/a' } },
      { type: 'link', attrs: { href: '/b' } },
    ]),
  ],
  ['ten thousand marks', text(new Array(10_000).fill({ type: 'bold' }))],
  ['bold with attributes', text([{ type: 'bold', attrs: { onclick: 'x' } }])],
  ['a link that is a list', text([{ type: 'link', attrs: { href: ['javascript:alert(1)'] } }])],
  ['a link without attributes', text([{ type: 'link' }])],
  ['a link with a target', text([{ type: 'link', attrs: { href: '/a', target: '_blank' } }])],
  ['a link with a handler', text([{ type: 'link', attrs: { href: '/a', onclick: 'alert(1)' } }])],
  ['a key named __proto__', fromJson('{"type":"doc","content":[{"type":"paragraph","__proto__":{"polluted":true}}]}')],
  [
    'attributes with __proto__',
    fromJson('{"type":"doc","content":[{"type":"paragraph","attrs":{"__proto__":{"polluted":true}}}]}'),
  ],
  [
    'a link with __proto__',
    fromJson(
      '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"/a","__proto__":{"polluted":true}}}]}]}]}',
    ),
  ],
  ['a root with __proto__', fromJson('{"__proto__":{"polluted":true},"type":"doc","content":[]}')],
  [
    'constructor.prototype',
    fromJson('{"type":"doc","content":[{"type":"paragraph","constructor":{"prototype":{"polluted":true}}}]}'),
  ],
  ['a key that says nothing', block({ type: 'paragraph', '': 1 })],
  ['a function', block({ type: 'paragraph', attrs: { id: () => 'x' } })],
  ['a toJSON of its own', block({ type: 'paragraph', toJSON: () => ({ type: 'script' }) })],
  ['a date', block({ type: 'paragraph', attrs: new Date(0) })],
  ['a map', block(new Map([['type', 'paragraph']]))],
  ['a very large integer', block({ type: 'heading', attrs: { level: 2n } })],
  ['a hole', { type: 'doc', content: new Array(3) }],
  ['a NUL in a caption', block({ type: 'image', attrs: { mediaId, caption: 'a\0' } })],
  ['half a surrogate pair in a credit', block({ type: 'image', attrs: { mediaId, credit: '\ud83d' } })],
]

test('there are at least sixty hostile documents', () => {
  expect(hostileDocuments.length).toBeGreaterThanOrEqual(60)
})

test.each(hostileDocuments)(
  'a document with %s is refused with a reason, and nothing else is touched',
  (_what, json) => {
    const parsed = parseBody(json)
    expect(parsed.ok ? parsed : parsed.reasons[0]).toMatchObject({ code: expect.stringMatching(/./), field: 'body' })
    expect('polluted' in {}).toBe(false)
  },
)

test('of a key that stands twice in JSON the last counts, as for everybody', () => {
  const json = '{"type":"doc","type":"doc","content":[{"type":"script"}],"content":[{"type":"paragraph"}]}'
  expect(parseBody(JSON.parse(json))).toMatchObject({ ok: true, body: { content: [{ type: 'paragraph' }] } })
})

test('any JSON at all is read or refused, never a crash', () => {
  fc.assert(fc.property(fc.jsonValue(), (json) => typeof parseBody(json).ok === 'boolean'))
})
