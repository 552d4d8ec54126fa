import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipOf } from '#prisma/factories/zip.ts'
import { archiveLimits } from './archive.ts'
import { readDocument } from './read.ts'

const now = new Date('2031-04-01T10:00:00Z')
const story = (what: string) =>
  `By Mara Ellingsen\n\nPORT HALDEN, March 12, 2031 – The harbour office will close the ${what} on Monday.\n\nIts director Ola Brandt said so.`

function read(bytes: Uint8Array) {
  return readDocument(bytes, { now, fileName: 'monday.zip' })
}

test('every member is read as itself, by its path; what is no copy is told and stops nothing', async () => {
  const members = {
    'one.txt': story('ferry'),
    'north/two.txt': story('quay'),
    'north/photo.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    '__MACOSX/._one.txt': 'x',
    'north/.DS_Store': 'x',
  }
  const result = await read(zipOf(members))
  expect(result).toMatchObject({
    ok: true,
    copies: [
      { file: 'monday.zip/one.txt', format: 'text', index: 0, byline: ['Mara Ellingsen'] },
      { file: 'monday.zip/north/two.txt', format: 'text', index: 1 },
    ],
    refused: [{ file: 'monday.zip/north/photo.png', reason: { code: 'importBinary', values: { kind: 'PNG' } } }],
  })
})

test('an archive in an archive is read, one deeper is told', async () => {
  const inner = zipOf({ 'a.txt': story('ferry') })
  const deeper = zipOf({ 'inner.zip': inner, 'b.txt': story('quay') })
  const result = await read(zipOf({ 'deeper.zip': deeper }))
  expect(result).toMatchObject({
    copies: [{ file: 'monday.zip/deeper.zip/b.txt' }],
    refused: [{ file: 'monday.zip/deeper.zip/inner.zip', reason: { code: 'importNested' } }],
  })
})

const content = story('ferry')
test.each([
  ['leads outside', [{ name: '../x.txt', content }]],
  ['is absolute', [{ name: '/etc/x.txt', content }]],
  ['is of another system', [{ name: 'C:\\x.txt', content }]],
  [
    'stands there twice',
    [
      { name: 'x.txt', content },
      { name: 'x.txt', content },
    ],
  ],
  ['is another where it lies', [{ name: 'x.txt', localName: 'y.txt', content }]],
  ['leads outside in the other system’s way', [{ name: '..\\x.txt', content }]],
  ['is a link', [{ name: 'x.txt', content: '/etc/passwd', mode: 0o120777 }]],
  ['is a device', [{ name: 'x.txt', content: '', mode: 0o060666 }]],
  ['is a pipe', [{ name: 'x.txt', content: '', mode: 0o010666 }]],
])('E04: an archive in which a name %s is refused as a whole', async (_, members) => {
  const result = await read(zipOf([{ name: 'good.txt', content }, ...members]))
  expect(result).toEqual({ ok: false, reason: { code: 'importArchiveUnsafe' } })
})

test('E04: dots and signs that only look like a path outside are a name like any other', async () => {
  const result = await read(zipOf({ 'a..b/…∕c.txt': content, '-rf.txt': content, 'a\u202etxt.exe': content }))
  const files = result.ok ? result.copies.map(({ file }) => file) : []
  expect(files).toEqual(['monday.zip/a..b/…∕c.txt', 'monday.zip/-rf.txt', 'monday.zip/a\ufffdtxt.exe'])
})

const bombs: [string, () => Uint8Array][] = [
  ['one member', () => zipOf({ 'x.txt': new Uint8Array(80_000_000).fill(97) })],
  ['too many members', () => zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.txt`, ''])))],
  ['an archive in it', () => zipOf({ 'in.zip': zipOf({ 'x.txt': new Uint8Array(80_000_000).fill(97) }) })],
]

test.each(bombs)('E05: an archive that grows too large is refused: %s', { timeout: 20_000 }, async (_, make) => {
  const bytes = make()
  const started = Date.now()
  expect(await read(bytes)).toMatchObject({ ok: false, reason: { code: 'importArchiveTooLarge' } })
  expect(Date.now() - started).toBeLessThan(5_000)
})

test('E05: archives in an archive share one measure', async () => {
  const budget = archiveLimits.inflated
  const parts = Math.ceil(budget / 1_900_000) + 1
  const picture = Buffer.concat([Buffer.from('\x89PNG', 'latin1'), Buffer.alloc(1_900_000)])
  const inner = zipOf({ 'x.png': picture })
  const outer = zipOf(Object.fromEntries(Array.from({ length: parts }, (_, at) => [`${at}.zip`, inner])))
  expect(await read(outer)).toMatchObject({ ok: false, reason: { code: 'importArchiveTooLarge' } })
}, 30_000)

test('E05: a member that says it is smaller than it is, or is locked, is told, and the others are read', async () => {
  const members = [
    { name: 'lies.txt', content, says: 10 },
    { name: 'locked.txt', content, flags: 1 },
    { name: 'good.txt', content },
  ]
  expect(await read(zipOf(members))).toMatchObject({
    copies: [{ file: 'monday.zip/good.txt' }],
    refused: [{ reason: { code: 'importBroken' } }, { reason: { code: 'importLocked' } }],
  })
})

test('E05: members that lie over each other are refused', async () => {
  const bytes = Buffer.from(
    zipOf([
      { name: 'a', content },
      { name: 'a ', content },
    ]),
  )
  const second = bytes.lastIndexOf('PK\x01\x02')
  bytes.writeUInt32LE(0, second + 42)
  expect(await read(bytes)).toMatchObject({ ok: false, reason: { code: 'importArchiveUnsafe' } })
})

/** Members that quote each other: each one’s packed bytes are the next one’s header, left unpacked, and then what the next one has. */
function quoting(count: number): Buffer {
  const kernel = deflateRawSync(Buffer.from(content))
  const names = Array.from({ length: count }, (_, at) => `${String(at).padStart(4, '0')}.txt`)
  const header = (name: string, packed: number) => {
    const bytes = Buffer.alloc(30)
    bytes.writeUInt32LE(0x04034b50, 0)
    bytes.writeUInt16LE(20, 4)
    bytes.writeUInt16LE(8, 8)
    bytes.writeUInt32LE(packed, 18)
    bytes.writeUInt16LE(name.length, 26)
    return Buffer.concat([bytes, Buffer.from(name)])
  }
  let file = Buffer.from(kernel)
  const sizes: number[] = []
  for (const [at, name] of names.toReversed().entries()) {
    if (at > 0) {
      const quoted = 30 + name.length
      file = Buffer.concat([Buffer.of(0, quoted, 0, ~quoted & 0xff, 0xff), file])
    }
    sizes.unshift(file.length)
    file = Buffer.concat([header(name, file.length), file])
  }
  const directory = names.map((name, at) => {
    const bytes = Buffer.alloc(46)
    bytes.writeUInt32LE(0x02014b50, 0)
    bytes.writeUInt16LE(8, 10)
    bytes.writeUInt32LE(sizes[at] ?? 0, 20)
    bytes.writeUInt32LE(Buffer.byteLength(content) + (count - 1 - at) * (30 + name.length), 24)
    bytes.writeUInt16LE(name.length, 28)
    bytes.writeUInt32LE(at * (30 + name.length + 5), 42)
    return Buffer.concat([bytes, Buffer.from(name)])
  })
  return ended(file, directory)
}

function ended(file: Buffer, directory: Buffer[], between = Buffer.alloc(0)): Buffer {
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(between.length > 0 ? 0xffff : directory.length, 10)
  end.writeUInt32LE(between.length > 0 ? 0xffffffff : listed.length, 12)
  end.writeUInt32LE(between.length > 0 ? 0xffffffff : file.length, 16)
  return Buffer.concat([file, listed, between, end])
}

test('E05: members that quote each other’s headers, so that a few bytes are each one’s own, are refused', async () => {
  expect(await read(quoting(2))).toEqual({ ok: false, reason: { code: 'importArchiveUnsafe' } })
  expect(await read(quoting(500))).toEqual({ ok: false, reason: { code: 'importArchiveUnsafe' } })
  expect(await read(quoting(1))).toMatchObject({ ok: true })
})

test('E05: an archive in the large form is read; one that claims members without end is refused', async () => {
  const large = (members: bigint) => {
    const plain = Buffer.from(zipOf({ 'ferry.txt': content }))
    const listedAt = plain.readUInt32LE(plain.length - 6)
    const [file, listed] = [plain.subarray(0, listedAt), plain.subarray(listedAt, plain.length - 22)]
    const end = Buffer.alloc(56 + 20)
    end.writeUInt32LE(0x06064b50, 0)
    end.writeBigUInt64LE(44n, 4)
    end.writeBigUInt64LE(members, 24)
    end.writeBigUInt64LE(members, 32)
    end.writeBigUInt64LE(BigInt(listed.length), 40)
    end.writeBigUInt64LE(BigInt(listedAt), 48)
    end.writeUInt32LE(0x07064b50, 56)
    end.writeBigUInt64LE(BigInt(plain.length - 22), 64)
    end.writeUInt32LE(1, 72)
    return ended(Buffer.from(file), [Buffer.from(listed)], end)
  }
  expect(await read(large(1n))).toMatchObject({ ok: true, copies: [{ file: 'monday.zip/ferry.txt' }] })
  for (const members of [5_000n, 2n ** 40n])
    expect(await read(large(members))).toMatchObject({ ok: false, reason: { code: 'importArchiveTooLarge' } })
})

test('E05: archives five deep in each other are told, not opened', async () => {
  let nested = zipOf({ 'ferry.txt': content })
  for (let depth = 0; depth < 5; depth += 1) nested = zipOf({ [`${depth}.zip`]: nested })
  expect(await read(nested)).toEqual({ ok: false, reason: { code: 'importNested' } })
})

test('an archive of text without end is refused while it is read, one of as many stories as a day has is not', async () => {
  const long = `${content}\n\n${'The harbour office said so again and again. '.repeat(40_000)}`
  const many = (count: number, text: string) =>
    zipOf(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.txt`, `${text} ${at}`])))
  expect(await read(many(15, long))).toEqual({ ok: false, reason: { code: 'importXmlTooLarge' } })
  expect(await read(many(500, content))).toMatchObject({ ok: true })
})

test('an archive without copy, a damaged one and another program’s document are refused with a reason', async () => {
  expect(await read(zipOf({}))).toEqual({ ok: false, reason: { code: 'importNoText' } })
  const whole = zipOf({ 'x.txt': content })
  const half = whole.subarray(0, whole.length - 30)
  expect(await read(half)).toMatchObject({ ok: false, reason: { code: 'importBroken', values: { kind: 'ZIP' } } })
  const sheet = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })
  expect(await read(sheet)).toMatchObject({ ok: false, reason: { code: 'importBinary' } })
})
