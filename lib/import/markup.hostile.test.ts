import { expect, test } from 'vitest'
import { parseBody } from '#lib/body/parse.ts'
import { docxOf } from '#prisma/factories/documents.ts'
import { markupTexts } from '#prisma/factories/markup.ts'
import { zipOf } from '#prisma/factories/zip.ts'
import type { ParsedCopy } from './parsed-copy.ts'
import { readDocument } from './read.ts'

const now = new Date('2031-04-01T10:00:00Z')
const before = '<p>The town sold its only ferry on Monday, the harbour office said. </p>'
const after = '<p>The last crossing is on Friday, its director Ola Brandt said at the quay.</p>'
const story = (html: string) => `${before}${html}${after}`
const feed = (item: string) =>
  `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier</title><item><title>Ferry sold</title>${item}</item></channel></rss>`
const data = (html: string) => `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** How each format carries HTML of someone else's. */
const carriers: Record<string, (html: string) => string> = {
  html: (html) =>
    `<!doctype html><html><head><title>Ferry sold</title></head><body><article>${story(html)}</article></body></html>`,
  rss: (html) => feed(`<description>${escaped(story(html))}</description>`).replace(/ xmlns:wp="[^"]*"/, ''),
  atom: (html) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>Ferry sold</title><id>7</id><content type="html">${escaped(story(html))}</content></entry></feed>`,
  wxr: (html) => feed(`<content:encoded>${data(story(html))}</content:encoded><wp:post_type>post</wp:post_type>`),
  ninjs: (html) => JSON.stringify({ uri: 'a', type: 'text', headline: 'Ferry sold', body_xhtml: story(html) }),
  'json-feed': (html) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '7', title: 'Ferry sold', content_html: story(html) }],
    }),
  ghost: (html) =>
    JSON.stringify({
      db: [{ data: { posts: [{ id: 'p', title: 'Ferry sold', html: story(html), status: 'published' }] } }],
    }),
  email: (html) =>
    `From: Mara <mara@courier.example>\r\nSubject: Ferry sold today\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${story(html)}`,
  'newsml-g2': (html) =>
    `<newsItem guid="a"><contentMeta><headline>Ferry sold</headline></contentMeta><contentSet><inlineData contenttype="text/html">${data(story(html))}</inlineData></contentSet></newsItem>`,
  markdown: (html) =>
    `---\ntitle: Ferry sold\n---\n\nThe **town** sold its only ferry on Monday.\n\n${html}\n\nThe last crossing is on Friday.\n`,
}

async function copyIn(document: string | Uint8Array): Promise<ParsedCopy> {
  const read = await readDocument(Buffer.from(document), { now })
  const copy = read.ok ? read.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(read))
  return copy
}

/** Where a body leads. */
function addressesIn(copy: ParsedCopy): string[] {
  return [...JSON.stringify(copy.body).matchAll(/"href":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? '')
}

test.each(Object.entries(carriers))(
  'D01: what tries to run in %s leaves a body that may be stored as it is and leads nowhere bad',
  { timeout: 120_000 },
  async (format, document) => {
    for (const text of markupTexts()) {
      const copy = await copyIn(document(text))
      expect(copy.format, text).toBe(format)
      expect(parseBody(copy.body), text).toEqual({ ok: true, body: copy.body, repairs: [] })
      for (const address of addressesIn(copy))
        expect(address, text).toMatch(/^(?:https?:\/\/|mailto:|tel:|\/(?![/\\]))/)
      expect(copy.headline, text).toMatch(/^Ferry sold/)
    }
  },
)

const word = (text: string) =>
  docxOf((document) => Buffer.from(Buffer.from(document).toString().replace('Forty ships', escaped(text))))
const textual: Record<string, (text: string) => string | Uint8Array> = {
  nitf: (text) =>
    `<nitf><body><body.head><hedline><hl1>${escaped(text)}</hl1></hedline><byline>${escaped(text)}</byline></body.head><body.content><p>${escaped(text)}</p></body.content></body></nitf>`,
  docx: word,
  zip: (text) => zipOf({ 'a.docx': word(text) }),
}

test.each(Object.entries(textual))(
  'D01: what looks like markup in the words of %s is words',
  { timeout: 120_000 },
  async (_, document) => {
    const letters = (words: string) => words.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}\ufffd]+/gu, '')
    for (const text of markupTexts().map((one) => one.replace(/[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, ''))) {
      const copy = await copyIn(document(text))
      expect(letters(copy.paragraphs.join('')), text).toContain(letters(text))
      expect(parseBody(copy.body), text).toEqual({ ok: true, body: copy.body, repairs: [] })
    }
  },
)

const bad = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'jav\tascript:alert(1)',
  ' \u0001javascript:alert(1)',
  'javascript:%0aalert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://courier.example/1',
  'file:///etc/hostname',
  '//evil.example/x',
  '\\\\evil.example\\x',
  'http://[::g]/',
  'ftp://files.example/',
]
const link = (address: string) =>
  `<p>Of the ferry more is told <a href="${escaped(address)}">here</a> by those who sailed on it for forty years.</p>`
const linking: Record<string, (address: string) => string> = {
  ...Object.fromEntries(
    Object.entries(carriers).map(([format, document]) => [format, (address: string) => document(link(address))]),
  ),
  markdown: (address) => `# Ferry sold\n\nThe **town** sold its [ferry](<${address}>) on Monday.\n`,
  rtf: (address) =>
    `{\\rtf1 The town sold its ferry. {\\field{\\*\\fldinst HYPERLINK "${address.replaceAll('\\', '\\\\')}"}{\\fldrslt here}}\\par}`,
}

test.each(Object.entries(linking))(
  'D03: a link of %s leads to http, https, mailto, tel, or nowhere',
  async (format, document) => {
    for (const address of bad) {
      const copy = await copyIn(document(address))
      expect(addressesIn(copy), address).toEqual([])
      expect(copy.paragraphs.join(' '), address).toContain(format === 'markdown' ? 'ferry' : 'here')
    }
    const good = ['https://halden.example/ferry', 'mailto:desk@halden.example', 'tel:+4712345678']
    for (const address of good) expect(addressesIn(await copyIn(document(address))), address).toEqual([address])
  },
)

const runs = /^[\s\p{Cc}]*(?:java\s*script|data|vbscript|blob|file|ftp):|^[/\\]{2}/iu

test('D03: the address of a piece of copy, and of its pictures, is http or https whatever its document says', async () => {
  const addressed: ((address: string) => string)[] = [
    (address) =>
      carriers
        .html?.(`<img src="${escaped(address)}" width="900">`)
        .replace(
          '<head>',
          `<head><link rel="canonical" href="${escaped(address)}"><meta property="og:image" content="${escaped(address)}">`,
        ) ?? '',
    (address) =>
      feed(
        `<link>${escaped(address)}</link><enclosure url="${escaped(address)}" type="image/jpeg"/><description>Ferry</description>`,
      ).replace(/ xmlns:wp="[^"]*"/, ''),
    (address) =>
      feed(
        `<link>${escaped(address)}</link><content:encoded>${data(story(`<img src="${escaped(address)}">`))}</content:encoded><wp:post_type>post</wp:post_type>`,
      ),
    (address) =>
      JSON.stringify({
        uri: 'a',
        type: 'text',
        headline: 'Ferry sold',
        body_text: 'The town sold its ferry.',
        associations: {
          a: { uri: 'b', type: 'picture', renditions: { a: { href: address, mimetype: 'image/jpeg' } } },
        },
      }),
    (address) =>
      JSON.stringify({
        db: [
          {
            data: {
              posts: [
                {
                  id: 'p',
                  title: 'Ferry sold',
                  html: story(`<img src="${escaped(address)}">`),
                  feature_image: address,
                  canonical_url: address,
                  status: 'published',
                },
              ],
            },
          },
        ],
      }),
    (address) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '7', url: address, image: address, title: 'Ferry sold', content_html: story('') }],
      }),
    (address) =>
      `---\ntitle: Ferry sold\nimage: ${JSON.stringify(address)}\ncanonical: ${JSON.stringify(address)}\n---\n\n# Ferry **sold**\n\n![a](<${address}>)\n\nThe town.\n`,
  ]
  for (const [at, document] of addressed.entries())
    for (const address of bad.filter((one) => !one.startsWith('//'))) {
      const { links, images } = await copyIn(document(address))
      for (const told of [...links, ...images.map(({ src }) => src)]) expect(told, `${at} ${address}`).not.toMatch(runs)
    }
})
