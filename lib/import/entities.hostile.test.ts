import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documents, docxOf } from '#prisma/factories/documents.ts'
import { readDocument } from './read.ts'
import type { ReadCopies } from './reader.ts'

const now = new Date('2031-04-01T10:00:00Z')
const headline = 'Port Halden sells its ferry'
/** The root as each vocabulary's DOCTYPE would name it. */
const roots = {
  rss: 'rss',
  atom: 'feed',
  rdf: 'rdf:RDF',
  cdf: 'CHANNEL',
  wxr: 'rss',
  'newsml-g2': 'newsItem',
  'newsml-1': 'NewsML',
  nitf: 'nitf',
  docx: 'w:document',
}
type Name = keyof typeof roots
const names = Object.keys(roots).filter((name): name is Name => name in roots)

let hits = 0
const canary = createServer((_, response) => {
  hits += 1
  response.end('fetched')
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  port = (canary.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => canary.close(resolve)))

/** The document with a DOCTYPE of its own, and with something put behind its headline, or into a Word file's text. */
function withDoctype(name: Name, doctype: string, put = '', prolog = ''): Uint8Array {
  const change = (document: Uint8Array) => {
    const xml = Buffer.from(document).toString()
    const bare = xml.replace(/^<\?xml[^>]*\?>/, '').replace(/<!DOCTYPE[^>]*>/, '')
    const words = name === 'docx' ? 'By Mara Ellingsen' : headline
    return Buffer.from(
      `<?xml version="1.0"?>${prolog}<!DOCTYPE ${roots[name]} ${doctype}>${bare.replace(words, `${words}${put}`)}`,
    )
  }
  if (name === 'docx') return docxOf(change)
  const [, bytes] = documents.find(([format]) => format === name) ?? []
  return change(bytes ?? new Uint8Array())
}

async function read(bytes: Uint8Array): Promise<{ told: string; result: ReadCopies; seconds: number }> {
  const before = process.cpuUsage()
  const result = await readDocument(bytes, { now })
  const { user, system } = process.cpuUsage(before)
  return { told: JSON.stringify(result), result, seconds: (user + system) / 1e6 }
}

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
const declaring: [string, () => string, string][] = [
  ['a file', () => '[<!ENTITY x SYSTEM "file:///etc/hostname">]', '&x;'],
  ['an address', () => `[<!ENTITY x SYSTEM "http://127.0.0.1:${port}/x">]`, '&x;'],
  ['a parameter', () => `[<!ENTITY % x SYSTEM "http://127.0.0.1:${port}/x.dtd"> %x;]`, ''],
  ['itself ten times over, ten times', () => `[<!ENTITY l0 "ha">${laughs}]`, '&l10;'],
  ['100,000 letters, ten thousand times', () => `[<!ENTITY x "${'a'.repeat(100_000)}">]`, '&x;'.repeat(10_000)],
]

test.each(names.flatMap((name) => declaring.map((one): [Name, ...typeof one] => [name, ...one])))(
  'E01, E02: %s whose DOCTYPE declares an entity of %s is refused at once',
  async (name, _, doctype, put) => {
    const { told, result, seconds } = await read(withDoctype(name, doctype(), put))
    expect(result).toEqual({ ok: false, reason: { code: 'importXmlEntities' } })
    expect(told).not.toContain(hostname())
    expect(seconds).toBeLessThan(1)
    expect(hits).toBe(0)
  },
)

test.each(names)(
  'E01: %s with the DOCTYPE that agencies send, a style sheet and an inclusion is read, and fetches nothing',
  async (name) => {
    const at = `http://127.0.0.1:${port}`
    const included =
      name === 'docx'
        ? ''
        : `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/>`
    const prolog = `<?xml-stylesheet type="text/xsl" href="${at}/s.xsl"?>`
    const { told, result } = await read(withDoctype(name, `SYSTEM "${at}/x.dtd"`, included, prolog))
    expect(result.ok && result.copies[0]?.headline).toBe(headline)
    expect(told).not.toContain(hostname())
    expect(hits).toBe(0)
  },
)

test.each(names.filter((name) => name !== 'docx'))(
  'E01: %s in UTF-16 hides no entity, and is read without one',
  async (name) => {
    const wide = (bytes: Uint8Array) => Buffer.from(`\ufeff${Buffer.from(bytes).toString()}`, 'utf16le')
    const hidden = await read(wide(withDoctype(name, '[<!ENTITY x SYSTEM "file:///etc/hostname">]', '&x;')))
    expect(hidden.result).toEqual({ ok: false, reason: { code: 'importXmlEntities' } })
    const plain = await read(wide(withDoctype(name, 'SYSTEM "x.dtd"')))
    expect(plain.result.ok && plain.result.copies[0]?.headline).toBe(headline)
  },
)

test('E01: a page’s DOCTYPE declares nothing to a page, and a drawing in it is no document', async () => {
  const page = `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><html><head><title>${headline}</title></head><body>
    <svg><!DOCTYPE svg [<!ENTITY x SYSTEM "http://127.0.0.1:${port}/x">]><text>&x;</text></svg><p>The town sold its only ferry, the harbour office said. &x;</p></body></html>`
  const { told, result } = await read(Buffer.from(page))
  expect(result.ok && result.copies[0]?.headline).toBe(headline)
  expect(told).not.toContain(hostname())
  expect(hits).toBe(0)
})

const attributes = (count: number) => Array.from({ length: count }, (_, at) => ` a${at}="x"`).join('')
const huge: [string, (root: string) => string][] = [
  ['100,000 levels', () => '<x>'.repeat(100_000)],
  ['a million attributes', () => `<x${attributes(1_000_000)}/>`],
  ['a million elements', () => '<x/>'.repeat(1_000_000)],
  ['millions of brackets', () => '<'.repeat(18_000_000)],
]

test.each(names.flatMap((name) => huge.map(([what, make]): [Name, string, typeof make] => [name, what, make])))(
  'E02: %s of %s is refused, or read, within two seconds',
  async (name, _, make) => {
    const { result, seconds } = await read(withDoctype(name, 'SYSTEM "x.dtd"', make(roots[name])))
    if (!result.ok) expect(result.reason.code).toMatch(/^import(?:XmlTooLarge|XmlBroken|ArchiveTooLarge|NoText)$/)
    expect(seconds).toBeLessThan(2)
  },
)
