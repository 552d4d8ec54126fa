import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Body } from '#lib/body/body.ts'
import { bodyDiff } from '#lib/body/diff.ts'
import { parseBody } from '#lib/body/parse.ts'
import { bodyFromHtml } from '#lib/body/paste.ts'
import { bodyText } from '#lib/body/text.ts'
import { newId } from '#lib/platform/ids.ts'
import { ArticleBody } from './article-body.tsx'
import type { Picture } from './picture-source.ts'

const allowed: Record<string, string[]> = {
  DIV: ['class'],
  P: [],
  H2: ['id'],
  H3: ['id'],
  UL: [],
  OL: ['start'],
  LI: [],
  BLOCKQUOTE: [],
  HR: [],
  BR: [],
  STRONG: [],
  EM: [],
  A: ['href', 'rel'],
  FIGURE: [],
  FIGCAPTION: [],
  SPAN: ['class'],
  PICTURE: [],
  SOURCE: ['type', 'srcset', 'sizes'],
  IMG: ['src', 'srcset', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding'],
}

const mediaId = newId()
const picture: Picture = {
  src: '/media/1.jpg',
  srcSet: '/media/1.webp 640w',
  avif: '/media/1.avif 640w',
  width: 4,
  height: 3,
}

/** Prints a body and says what a browser would find in it that no story may have. */
function strangers(body: Body): string[] {
  const html = renderToStaticMarkup(
    <ArticleBody body={body} pictures={new Map([[mediaId, picture]])} credit="Photo:" />,
  )
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  return Array.from(document.body.querySelectorAll('*')).flatMap((element) => {
    const attributes = allowed[element.tagName]
    if (!attributes) return [element.tagName]
    const odd = Array.from(element.attributes, ({ name }) => name.toLowerCase()).filter(
      (name) => !attributes.includes(name),
    )
    const href = element.getAttribute('href')
    const address = href === null ? null : new URL(href, 'https://site.test').protocol
    return address === null || ['http:', 'https:', 'mailto:', 'tel:'].includes(address) ? odd : [...odd, address]
  })
}

const code = 'alert(1)'
/** Written as text wherever text goes, and as the address of a link: markup, its broken and nested forms, templates, addresses. */
const hostileTexts = [
  `<script>${code}</script>`,
  `<ScRiPt >${code}</sCrIpT>`,
  `<scr<script>ipt>${code}</scr</script>ipt>`,
  `<script/src=//evil.test/x.js></script>`,
  `<img src=x onerror=${code}>`,
  `<img/src="x"/onerror="${code}">`,
  `<img src=x onerror\n=\n${code}>`,
  `"><img src=x onerror=${code}>`,
  `' onmouseover='${code}`,
  `" autofocus onfocus="${code}`,
  `\` onclick=\`${code}`,
  `<svg onload=${code}>`,
  `<svg><script>${code}</script></svg>`,
  `<svg><a xlink:href="javascript:${code}"><text>x</text></a></svg>`,
  `<svg><animate attributeName=href values=javascript:${code} />`,
  `<svg><style><img src=x onerror=${code}></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${code}>`,
  `<math href="javascript:${code}">x</math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${code}>`,
  `<noscript><p title="</noscript><img src=x onerror=${code}>">`,
  `<template><script>${code}</script></template>`,
  `<iframe srcdoc="<script>${code}</script>"></iframe>`,
  `<iframe src="javascript:${code}"></iframe>`,
  `<object data="javascript:${code}"></object>`,
  `<embed src="data:text/html,<script>${code}</script>">`,
  `<base href="//evil.test/">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${code}">`,
  `<link rel=stylesheet href=//evil.test/x.css>`,
  `<style>@import '//evil.test/x.css';</style>`,
  `<p style="background:url(javascript:${code})">`,
  `<div style="width:expression(${code})">`,
  `<details open ontoggle=${code}>`,
  `<video><source onerror=${code}></video>`,
  `<body onload=${code}>`,
  `<a id=location href="javascript:${code}">x</a>`,
  `<form id=document><input name=cookie></form>`,
  `<img name=getElementById>`,
  `</p></div></article><script>${code}</script>`,
  `--><script>${code}</script>`,
  `<!--<img src="--><img src=x onerror=${code}>">`,
  `<![CDATA[<script>${code}</script>]]>`,
  `<?xml version="1.0"?><script>${code}</script>`,
  `<!DOCTYPE html [<!ENTITY x "<script>${code}</script>">]>&x;`,
  `&lt;script&gt;${code}&lt;/script&gt;`,
  `&#60;script&#62;${code}&#60;/script&#62;`,
  `&#x3c;img src=x onerror=${code}&#x3e;`,
  `\\u003cscript\\u003e${code}\\u003c/script\\u003e`,
  `＜script＞${code}＜/script＞`,
  `‹script›${code}‹/script›`,
  `\u2028<script>${code}</script>\u2029`,
  `<\ufeffscript>${code}</script>`,
  `<sc\u200dript>${code}</script>`,
  `{{constructor.constructor('${code}')()}}`,
  `\${${code}}`,
  `<%= ${code} %>`,
  `#{${code}}`,
  `[[${code}]]`,
  `{"__proto__":{"polluted":true}}`,
  `%3Cscript%3E${code}%3C/script%3E`,
  `javascript:${code}`,
  `jav\tascript:${code}`,
  ` \u0001JaVaScRiPt:${code}`,
  `javascript:%0a${code}`,
  `&#106;avascript:${code}`,
  `data:text/html,<script>${code}</script>`,
  `vbscript:${code}`,
  `blob:https://site.test/${code}`,
  `//evil.test/${code}`,
  `\\\\evil.test\\${code}`,
  `\u202e<script>${code}</script>\u202c`,
]

test('there are at least sixty hostile texts, each another', () => {
  expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(60)
})

const line = (text: string) => [
  { type: 'text', text },
  { type: 'text', text, marks: [{ type: 'bold' }, { type: 'link', attrs: { href: text } }] },
]

/** A document with the text in every place that takes one. */
function documentOf(text: string): unknown {
  const paragraph = { type: 'paragraph', content: line(text) }
  return {
    type: 'doc',
    content: [
      paragraph,
      { type: 'heading', attrs: { level: 2 }, content: line(text) },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
      { type: 'blockquote', content: [paragraph] },
      { type: 'image', attrs: { mediaId, alt: text, caption: text, credit: text } },
    ],
  }
}

test.each(hostileTexts)('%j is printed as the words it is, in every place', (text) => {
  const parsed = parseBody(documentOf(text))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reasons))
  expect(strangers(parsed.body)).toEqual([])
  const html = renderToStaticMarkup(
    <ArticleBody body={parsed.body} pictures={new Map([[mediaId, picture]])} credit="Photo:" />,
  )
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  expect(document.querySelector('h2')?.textContent).toBe(text.normalize('NFC').repeat(2))
  expect(document.querySelector('img')?.getAttribute('alt')).toBe(text.normalize('NFC'))
  expect(bodyDiff(parsed.body, parsed.body).every((block) => block.kind === 'same')).toBe(true)
})

test.each(hostileTexts)('%j pasted as HTML leaves nothing that is not a story', (text) => {
  const { document } = parseHTML(`<html><body><div>${text}</div></body></html>`)
  const { body } = bodyFromHtml(document.body)
  expect(strangers(body)).toEqual([])
  const stored = parseBody(body)
  if (!stored.ok) throw new Error(JSON.stringify(stored.reasons))
  expect(bodyText(stored.body)).toBe(bodyText(body))
})

const words = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom('Külək.', 'e\u0301', '\u0301', ' '),
)
const marks = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom<object>({ type: 'bold' }, { type: 'italic' }),
    words.map((href) => ({ type: 'link', attrs: { href } })),
  ),
  { maxLength: 3, selector: (mark) => JSON.stringify(mark).slice(0, 14) },
)
const inline = fc.oneof(
  fc.record({ type: fc.constant('text'), text: words, marks }),
  fc.constant({ type: 'hardBreak' }),
)
const attrs = fc.oneof(
  fc.constant({}),
  fc.constantFrom(mediaId, 'x').map((id) => ({ id })),
)
const tree = fc.letrec<{ paragraph: object; list: object; block: object }>((tie) => ({
  paragraph: fc.record({ type: fc.constant('paragraph'), attrs, content: fc.array(inline, { maxLength: 4 }) }),
  list: fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    attrs,
    content: fc.array(
      fc
        .tuple(tie('paragraph'), fc.array(fc.oneof({ maxDepth: 2 }, tie('paragraph'), tie('list')), { maxLength: 2 }))
        .map(([first, rest]) => ({ type: 'listItem', attrs: {}, content: [first, ...rest] })),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  block: fc.oneof(
    tie('paragraph'),
    tie('list'),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.constantFrom({ level: 2 }, { level: 3 }),
      content: fc.array(inline, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('blockquote'),
      attrs,
      content: fc.array(tie('paragraph'), { minLength: 1, maxLength: 2 }),
    }),
    words.map((caption) => ({ type: 'image', attrs: { mediaId, caption, alt: caption } })),
    fc.constant({ type: 'horizontalRule' }),
    fc.jsonValue().map((json) => ({ type: 'paragraph', content: json })),
  ),
}))
const documents = fc.array(tree.block, { maxLength: 5 }).map((content) => ({ type: 'doc', content }))

test('whatever is accepted is read again unchanged, and prints no element, attribute or address that a story may not have', () => {
  let accepted = 0
  fc.assert(
    fc.property(documents, (json) => {
      const first = parseBody(json)
      if (!first.ok) return
      accepted += 1
      expect(parseBody(JSON.parse(JSON.stringify(first.body)))).toEqual({ ok: true, body: first.body, repairs: [] })
      expect(strangers(first.body)).toEqual([])
    }),
    { numRuns: 400 },
  )
  expect(accepted).toBeGreaterThan(100)
})
