import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsedCopySchema } from '../parsed-copy.ts'
import { copiesOf, copyIn, resultOf } from './reading.ts'

const P = '<p>The town sold its only ferry.</p>'
const bodies = {
  nitf: (inside: string) =>
    `<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content>${inside}</body.content></body></nitf>`,
  'newsml-g2': (inside: string) =>
    `<newsItem guid="a"><contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineXML><html><body>${inside}</body></html></inlineXML></contentSet></newsItem>`,
  'newsml-1': (inside: string) =>
    `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Ferry</HeadLine></NewsLines><ContentItem><DataContent><nitf><body><body.content>${inside}</body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
}
const root = { nitf: 'nitf', 'newsml-g2': 'newsItem', 'newsml-1': 'NewsML' }
const formats = ['nitf', 'newsml-g2', 'newsml-1'] as const
type Name = (typeof formats)[number]

const withDoctype = (name: Name, doctype: string, inside = P) =>
  `<?xml version="1.0"?>\n<!DOCTYPE ${root[name]} ${doctype}>\n${bodies[name](inside)}`

/** What a document is refused for; null if it is read. */
async function refusal(document: string | Uint8Array): Promise<string | null> {
  const result = await resultOf(document)
  return result.ok ? null : result.reason.code
}

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')

test.each(
  formats.flatMap((name): [Name, string, string, string][] => [
    [name, 'an external entity', '[<!ENTITY x SYSTEM "file:///etc/hostname">]', '<p>&x;</p>'],
    [name, 'a parameter entity', '[<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]', P],
    [name, 'a public identifier for an entity', '[<!ENTITY x PUBLIC "a" "file:///etc/hostname">]', '<p>&x;</p>'],
    [name, 'a billion laughs', `[<!ENTITY l0 "ha">${laughs}]`, '<p>&l10;</p>'],
    [
      name,
      'one long entity, ten thousand times',
      `[<!ENTITY x "${'a'.repeat(100_000)}">]`,
      `<p>${'&x;'.repeat(10_000)}</p>`,
    ],
  ]),
)('%s that declares %s is refused', async (name, _, doctype, inside) => {
  expect(await refusal(withDoctype(name, doctype, inside))).toBe('importXmlEntities')
})

test.each(formats)('%s with the harmless DOCTYPE that agencies send is read', async (name) => {
  for (const doctype of [
    'SYSTEM "story.dtd"',
    'PUBLIC "-//HNA//DTD story//EN" "story.dtd"',
    '[<!ELEMENT x ANY><!-- ENTITY -->]',
  ])
    expect((await copyIn(withDoctype(name, doctype, `${P}<p>caf&eacute; &amp; bar</p>`))).paragraphs).toEqual([
      'The town sold its only ferry.',
      'café & bar',
    ])
})

test.each(formats)(
  '%s fetches nothing: no DTD, no included file, no style sheet, no schema, no picture',
  async (name) => {
    let hits = 0
    const server = createServer((_, response) => {
      hits += 1
      response.end('secret')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const canary = `http://127.0.0.1:${port}`
    const inside = `${P}<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${canary}/x" parse="text"/><img src="${canary}/i.jpg"/><p>&x;</p>`
    const document = withDoctype(name, `SYSTEM "${canary}/story.dtd"`, inside).replace(
      '?>\n',
      `?>\n<?xml-stylesheet type="text/xsl" href="${canary}/s.xsl"?>\n`,
    )
    const copy = await copyIn(document)
    await new Promise((resolve) => server.close(resolve))
    expect(hits).toBe(0)
    expect(copy.paragraphs).toEqual(['The town sold its only ferry.', '&x;'])
  },
)

test('an entity in another encoding is refused all the same, and copy in that encoding is read', async () => {
  const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  const hostile = withDoctype('nitf', '[<!ENTITY x SYSTEM "file:///etc/hostname">]', '<p>&x;</p>').replace(
    '"1.0"',
    '"1.0" encoding="UTF-16"',
  )
  expect(await refusal(wide(hostile))).toBe('importXmlEntities')
  expect((await copyIn(wide(bodies.nitf('<p>Fähre</p>')))).paragraphs).toEqual(['Fähre'])
  const seven = `<?xml version="1.0" encoding="UTF-7"?>${bodies.nitf('<p>+ADw-script+AD4-</p>')}`
  expect((await copyIn(seven)).paragraphs).toEqual(['+ADw-script+AD4-'])
})

test.each([
  ['UTF-16', 'utf8'],
  ['ISO-8859-1', 'utf8'],
  ['no-such-encoding', 'utf8'],
  ['utf-8', 'latin1'],
  ['ISO-8859-1', 'latin1'],
] as const)('a document that declares %s and is %s has its letters', async (declared, real) => {
  const document = `<?xml version="1.0" encoding="${declared}"?>${bodies.nitf('<p>Die Fähre fährt für immer über die Bucht, sagte der Bürgermeister.</p>')}`
  const copy = await copyIn(new Uint8Array(Buffer.from(document, real)))
  expect(copy.paragraphs[0]).toContain('Fähre fährt für immer über')
})

test.each(formats)('%s that is nested without end is refused, and one nested as pages are is read', async (name) => {
  const nested = (levels: number) => bodies[name](`${'<block>'.repeat(levels)}${P}${'</block>'.repeat(levels)}`)
  expect(await refusal(nested(100_000))).toBe('importXmlTooLarge')
  expect((await copyIn(nested(100))).paragraphs).toEqual(['The town sold its only ferry.'])
})

test('a million attributes or elements are refused, a hundred are read', async () => {
  const attributes = (count: number) =>
    bodies.nitf(`<p ${Array.from({ length: count }, (_, at) => `a${at}="x"`).join(' ')}>Ferry</p>`)
  expect(await refusal(attributes(1_000_000))).toBe('importXmlTooLarge')
  expect((await copyIn(attributes(100))).paragraphs).toEqual(['Ferry'])
  expect(await refusal(bodies.nitf('<p/>'.repeat(1_000_000)))).toBe('importXmlTooLarge')
  expect((await copyIn(bodies.nitf(`${'<p/>'.repeat(100_000)}${P}`))).paragraphs).toEqual([
    'The town sold its only ferry.',
  ])
})

test('ten thousand namespaces and one text of megabytes are read', async () => {
  const spaces = Array.from({ length: 10_000 }, (_, at) => `xmlns:n${at}="urn:${at}"`).join(' ')
  expect((await copyIn(bodies.nitf(`<block ${spaces}>${P}</block>`))).headline).toBe('Ferry')
  expect((await copyIn(bodies.nitf(`<p>${'ferry '.repeat(1_000_000)}</p>`))).headline).toBe('Ferry')
})

test.each([
  ['ninjs', (html: string) => JSON.stringify({ uri: 'a', type: 'text', headline: 'Ferry', body_xhtml: html })],
  [
    'newsml-g2',
    (html: string) =>
      `<newsItem guid="a"><contentSet><inlineData contenttype="text/html"><![CDATA[${html}]]></inlineData></contentSet></newsItem>`,
  ],
  ['nitf', (html: string) => bodies.nitf(html.replaceAll('<img src=x onerror=alert(1)>', ''))],
] as const)('nothing that runs survives in the body of %s, and links that are none go', async (_, document) => {
  const html =
    '<p onclick="alert(1)">Ferry <a href="javascript:alert(1)">bad</a> <a href="https://halden.example/">good</a></p><script>alert(1)</script><style>p{}</style><svg><script>alert(2)</script></svg><img src=x onerror=alert(1)>'
  const copy = await copyIn(document(html))
  const body = JSON.stringify(copy.body)
  expect(copy.paragraphs).toEqual(['Ferry bad good'])
  expect(body).not.toMatch(/javascript:|onclick|onerror|alert/)
  expect(body).toContain('https://halden.example/')
})

test('HTML in a field may be as long and as deep as a story is; what is more is left out and told', async () => {
  const item = (html: string) => JSON.stringify({ uri: 'a', type: 'text', headline: 'Ferry', body_xhtml: html })
  expect((await copyIn(item(`${'<div>'.repeat(5_000)}Deep`))).paragraphs).toEqual(['Deep'])
  for (const html of [`${'<div>'.repeat(1_000_000)}Deep`, '<p>x</p>'.repeat(1_000_000), 'x'.repeat(2_000_000)])
    expect(await copyIn(item(html))).toMatchObject({ paragraphs: [], lost: [{ code: 'importTextTooLong' }] })
})

test('a document of twenty thousand pieces is read in one pass over it', async () => {
  const items = Array.from({ length: 20_000 }, (_, at) => ({ uri: `a${at}`, type: 'text', headline: 'Ferry' }))
  expect(await copiesOf(JSON.stringify(items))).toHaveLength(20_000)
  const component =
    '<NewsComponent><NewsLines><HeadLine>Ferry</HeadLine></NewsLines><ContentItem><DataContent><p>x</p></DataContent></ContentItem></NewsComponent>'
  const many = `<NewsML><NewsItem><NewsComponent>${component.repeat(20_000)}</NewsComponent></NewsItem></NewsML>`
  expect(await copiesOf(many)).toHaveLength(20_000)
})

test('what no database keeps is gone from a reading, however it was written', async () => {
  const bad = 'a\\u0000b\\ud800c'
  const item = `{"uri":"${bad}","type":"text","headline":"${bad}","body_xhtml":"<p>${bad} &#0; &#xd800;</p>","keywords":["${bad}"],"subject":[{"name":"${bad}","code":"${bad}"}],"associations":{"${bad}":{"uri":"${bad}","type":"picture","renditions":{"a":{"href":"${bad}"}}}},"byline":"${bad}"}`
  const copy = await copyIn(item)
  expect(copy.headline).toBe('a\ufffdb\ufffdc')
  expect(JSON.stringify(copy)).not.toMatch(/\\u0000|\\ud800/)
  for (const reference of ['&#0;', '&#xd800;', '&#x110000;', '\0']) {
    const result = await resultOf(bodies.nitf(`<p>a${reference}b</p>`))
    expect(JSON.stringify(result)).not.toMatch(/\\u0000|\\ud800/)
  }
})

test('JSON may be nested without end', async () => {
  expect(
    await refusal(
      `{"uri":"a","type":"text","headline":"Ferry","associations":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`,
    ),
  ).toBeNull()
  expect(await refusal(`{"uri":"a","type":"text","headline":${'['.repeat(50_000)}`)).toBe('importBroken')
})

test('no document that was cut or changed anywhere makes a reader throw, and what is read keeps to the contract', async () => {
  const documents = [
    ...formats.map((name) => withDoctype(name, 'SYSTEM "x.dtd"')),
    '\x16\x16\x01a0456\x1fbt-v-\r\nu i\x13\x11 bc-halden 11-23 0120\r\n\x02BC-Halden,20<\r\n^Ferry<\r\n    HALDEN (AP) _ Sold.\r\n\x03\r\nHN-11-23-31 1430GMT\r\n',
    '\x01hna0123 2 POL 230 Halden\r\n\x02Halden/Ferry/\r\nFerry =\r\n\r\nSold.\r\n\x03231430 GMT NOV 31\r\n',
    JSON.stringify({ uri: 'a', type: 'text', headline: 'Ferry', body_xhtml: P, subject: [{ name: 'x' }] }),
  ]
  const changed = fc.record({
    document: fc.constantFrom(...documents),
    at: fc.nat(400),
    cut: fc.nat(40),
    put: fc.string({ unit: 'binary', maxLength: 8 }),
  })
  await fc.assert(
    fc.asyncProperty(changed, async ({ document, at, cut, put }) => {
      const result = await resultOf(document.slice(0, at) + put + document.slice(at + cut))
      for (const copy of result.ok ? result.copies : []) parsedCopySchema.parse(copy)
    }),
    { numRuns: 400 },
  )
})
