import { readdirSync, readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { docxOf } from '#prisma/factories/documents.ts'
import { pdfOf, streamOf } from '#prisma/factories/pdf.ts'
import { zipOf } from '#prisma/factories/zip.ts'
import { readSafely } from './read-safely.ts'
import { ReadingChild } from './reading-child.ts'

const now = new Date('2031-04-01T10:00:00Z')
const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const MEGABYTE = 1_000_000
const attributes = Array.from({ length: 1_000_000 }, (_, at) => ` a${at}="x"`).join('')
const many = (count: number, content: string | Uint8Array) =>
  zipOf(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.txt`, content])))

function nested(depth: number): Uint8Array {
  let archive = zipOf({ 'ferry.txt': 'The ferry sails.' })
  for (let at = 0; at < depth; at += 1) archive = zipOf({ 'in.zip': archive })
  return archive
}

const stream = (packed: Uint8Array, filter: string) =>
  Buffer.concat([bytesOf(`<< /Length ${packed.length} /Filter ${filter} >>\nstream\n`), packed, bytesOf('\nendstream')])
const page = (content: Uint8Array, ...more: Uint8Array[]) => pdfOf([[]], { more: [content, ...more], contents: 6 })
/** 128 letters from two bytes, again and again. */
const runs = Buffer.alloc(2 * 8_000_000, Buffer.of(129, 32))
const packedTwice = deflateSync(deflateSync(Buffer.alloc(1_000 * MEGABYTE, 32)))

/** What is refused, and how many megabytes a child may take for it. */
const bombs: [string, () => Uint8Array, number][] = [
  ['E02: a million attributes in NITF', () => bytesOf(`<nitf><body${attributes}/></nitf>`), 100],
  ['E02: 100,000 levels of RSS', () => bytesOf(`<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`), 100],
  ['E02: a Word file of 100,000 levels', () => docxOf(() => bytesOf(`<w:document>${'<w:p>'.repeat(100_000)}`)), 100],
  ['E02: a Word file of a million attributes', () => docxOf(() => bytesOf(`<w:document${attributes}/>`)), 100],
  ['E05: a Word file of 400 MB', () => docxOf(() => Buffer.alloc(400 * MEGABYTE, 32)), 300],
  ['E05: an archive of 10,000 empty members', () => many(10_000, ''), 100],
  ['E05: an archive of 190 MB in one member', () => zipOf({ 'a.txt': Buffer.alloc(190 * MEGABYTE, 97) }), 100],
  ['E05: archives five deep', () => nested(5), 100],
  ['E05: a page of a PDF of 300 MB', () => page(streamOf(Buffer.alloc(300 * MEGABYTE, 32))), 100],
  ['E05: a page of a PDF that was packed twice', () => page(stream(packedTwice, '[/FlateDecode /FlateDecode]')), 100],
  [
    'E05: one whose filters stand elsewhere',
    () => page(stream(packedTwice, '7 0 R'), bytesOf('[/FlateDecode /FlateDecode]')),
    100,
  ],
  ['E05: a page of a PDF of runs', () => page(stream(runs, '/RunLengthDecode')), 900],
  [
    'E05: a letter of 100,000 parts',
    () =>
      bytesOf(
        `From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nferry\r\n'.repeat(100_000)}`,
      ),
    100,
  ],
]

test.skipIf(process.platform !== 'linux').each(bombs)(
  '%s is refused soon, and takes little memory',
  { timeout: 60_000 },
  async (_, make, most) => {
    const bytes = make()
    const child = await ReadingChild.start()
    const pid = pidOfChild()
    const before = peakOf(pid)
    const answer = await child.read(bytes, { now })
    const taken = child.isFit ? peakOf(pid) - before : 0
    child.end()
    expect(answer.is === 'read' ? answer.result.ok : answer.is).not.toBe(true)
    expect(taken).toBeLessThan(most)
  },
)

test('a document that needs more memory than there is for it is refused, and the next is read', {
  timeout: 60_000,
}, async () => {
  const packed = deflateSync(Buffer.alloc(1_000 * MEGABYTE, 32)).toString('hex')
  const greedy = page(stream(bytesOf(`${packed}>`), '[/ASCIIHexDecode /FlateDecode]'))
  // On a machine that has much else to do its time may be over first.
  const result = await readSafely(greedy, { now })
  expect(result.ok ? null : result.reason.code).toMatch(/^import(?:TooMuch|TooSlow)$/)
  const ferry = pdfOf([[{ text: 'The ferry sails on Monday.', x: 60, y: 700 }]])
  expect(await readSafely(ferry, { now })).toMatchObject({ ok: true })
})

function pidOfChild(): number {
  const mine = readdirSync('/proc').filter((pid) => {
    try {
      const isReader = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('sandbox/child.ts')
      return isReader && readFileSync(`/proc/${pid}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`)
    } catch {
      return false
    }
  })
  return Math.max(...mine.map(Number))
}

/** The most memory it ever had, in megabytes. */
function peakOf(pid: number): number {
  const [, kilobytes = '0'] = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1_000
}
