import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { readStored } from '#lib/platform/storage.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { findPictureFile } from './find-file.ts'
import { LARGEST } from './limits.ts'
import { readRenditions } from './rendition.ts'
import { uploadPicture } from './upload.ts'

const text = (words: string) => new TextEncoder().encode(words)
const photo = (width = 1200, red = 120) =>
  sharp({ create: { width, height: Math.round(width / 1.5), channels: 3, background: { r: red, g: 90, b: 60 } } })
    .jpeg()
    .toBuffer()

const reporter = async () => actorOf(await person({ role: 'reporter' }))

const streamOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream()

async function upload(name: string, bytes: Uint8Array) {
  return uploadPicture(await reporter(), { name, stream: streamOf(bytes) })
}

async function uploaded(name: string, bytes: Uint8Array) {
  const outcome = await upload(name, bytes)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

let made = 0

/** A picture like no other in these tests. */
function unlike(): Promise<Buffer> {
  made += 1
  return flat(200 + made, 100)
    .png()
    .toBuffer()
}

/** What lies in a folder of the data folder; nothing if it is not there. */
const lying = (folder: string) => readdir(join(process.env.COPYDESK_DATA ?? '', folder)).catch(() => [])

test('a picture is kept in every size that is not larger than it came, without what was hidden in it', async () => {
  const script = '<script>alert(1)</script>'
  const value = await uploaded('pier.jpg', Buffer.concat([await photo(), text(script)]))
  const row = await database().media.findUniqueOrThrow({ where: { id: value.id } })
  const made = readRenditions(row.renditions)
  expect(made.map((one) => one.name)).toEqual(
    [320, 640, 1024, 1200].flatMap((width) => [`${width}.avif`, `${width}.webp`, `${width}.jpg`]),
  )
  for (const { name, width, height } of made) {
    const stored = await readStored(value.sha256, name)
    expect(stored?.includes(script)).toBe(false)
    expect(await sharp(stored ?? undefined).metadata()).toMatchObject({ width, height })
  }
  expect(await lying('incoming')).toEqual([])
})

test('nothing of a picture’s metadata reaches readers, and it stands upright', async () => {
  const turned = await sharp(await photo(900, 61))
    .withExif({ IFD0: { Artist: 'Lena Brandt', Software: 'Secret Editor' }, IFD3: { GPSLatitude: '40/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const value = await uploaded('turned.jpg', turned)
  expect(value).toMatchObject({ width: 600, height: 900 })
  for (const kind of ['jpg', 'webp', 'avif']) {
    const { exif, xmp, iptc, orientation } = await sharp(
      (await readStored(value.sha256, `600.${kind}`)) ?? undefined,
    ).metadata()
    expect({ exif, xmp, iptc, orientation: orientation ?? 1 }).toMatchObject({ orientation: 1 })
    expect(exif ?? xmp ?? iptc).toBeUndefined()
  }
})

test('the same bytes are the same picture, also when they come many times at once', async () => {
  const bytes = await photo(400, 33)
  const all = await Promise.all(Array.from({ length: 8 }, () => upload('a.jpg', bytes)))
  expect(new Set(all.map((one) => (one.ok ? one.value.id : JSON.stringify(one)))).size).toBe(1)
  expect(await upload('another name.jpg', bytes)).toMatchObject({ ok: true, value: { known: true, fileName: 'a.jpg' } })
})

const flat = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#fff' } })

const frames = (count: number) => {
  const raw = { width: 8, height: 8 * count, channels: 3, pageHeight: 8 } as const
  return sharp(Buffer.alloc(8 * 8 * 3 * count, 77), { raw })
    .gif({ effort: 1 })
    .toBuffer()
}

/** Notes of a camera that say they go on at their own beginning, are endless and lie outside the file. */
async function withBrokenExif(): Promise<Buffer> {
  const picture = await photo(370, 5)
  const notes = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1'),
    Buffer.alloc(40, 0xff),
    Buffer.from([0, 0, 0, 8]),
  ])
  const head = Buffer.from([0xff, 0xe1, 0, notes.length + 2])
  return Buffer.concat([picture.subarray(0, 2), head, notes, picture.subarray(2)])
}

test.each([
  ['a PNG with transparency', 'logo.png', () => transparent().png().toBuffer(), { width: 300, height: 200 }],
  ['a WebP', 'a.webp', () => flat(320, 200).webp().toBuffer(), { width: 320, height: 200 }],
  ['an AVIF', 'a.avif', () => flat(330, 200).avif({ effort: 0 }).toBuffer(), { width: 330, height: 200 }],
  ['an animated GIF, by its first frame', 'a.gif', () => animated(), { width: 40, height: 30 }],
  ['a JPEG for print, in CMYK', 'a.jpg', () => flat(340, 200).toColourspace('cmyk').jpeg().toBuffer(), { width: 340 }],
  [
    'a PNG of 16 bits',
    'a.png',
    () => flat(350, 200).toColourspace('rgb16').png().toBuffer(),
    { width: 350, height: 200 },
  ],
  ['a picture of one pixel', 'a.png', () => flat(1, 1).png().toBuffer(), { width: 1, height: 1 }],
  ['a very tall one, made smaller', 'chart.png', () => flat(300, 20_000).png().toBuffer(), { height: 16_000 }],
  ['a GIF of 5,000 pictures, by its first', 'long.gif', () => frames(5_000), { width: 8, height: 8 }],
  ['a JPEG whose camera’s notes lead nowhere', 'a.jpg', () => withBrokenExif(), { width: 370 }],
  ['a JPEG whose name says otherwise', 'page.html', () => photo(360, 9), { width: 360, fileName: 'page.html' }],
])('%s is taken', async (_what, name, bytes, expected) => {
  const value = await uploaded(name, await bytes())
  expect(value).toMatchObject(expected)
  const stored = await readStored(value.sha256, `${value.width}.jpg`)
  expect((await sharp(stored ?? undefined).metadata()).space).toBe('srgb')
})

test.each([
  ['an SVG with a script', 'a.svg', () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'), 'pictureKind'],
  ['an SVG with a byte order mark', 'a.jpg', () => text('\ufeff<?xml version="1.0"?><svg/>'), 'pictureKind'],
  ['a packed SVG', 'a.svgz', () => new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), 'pictureKind'],
  ['a page named as a picture', 'a.jpg', () => text('<html><script>alert(1)</script></html>'), 'pictureKind'],
  ['a page named twice', 'a.html.jpg', () => text('<!doctype html><img src=x onerror=alert(1)>'), 'pictureKind'],
  ['a PDF', 'a.pdf', () => text('%PDF-1.7'), 'pictureKind'],
  ['a TIFF', 'a.tif', () => flat(20, 20).tiff().toBuffer(), 'pictureKind'],
  ['a program', 'a.png', () => new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'pictureKind'],
  ['nothing', 'a.jpg', () => text(''), 'pictureEmpty'],
  ['three bytes', 'a.jpg', () => new Uint8Array([0xff, 0xd8, 0xff]), 'pictureDamaged'],
  ['the beginning of a picture', 'a.jpg', async () => (await photo(800, 7)).subarray(0, 900), 'pictureDamaged'],
  ['a picture without its end', 'a.png', async () => (await noise()).subarray(0, -4_000), 'pictureDamaged'],
  ['a GIF that is a script', 'a.gif', () => text('GIF89a/*<svg onload=1>*/=alert(1)//'), 'pictureDamaged'],
  ['a picture of too many pixels', 'a.png', () => flat(8_000, 7_000).png().toBuffer(), 'picturePixels'],
  ['a header that claims 30,000 by 30,000', 'a.png', () => claiming(30_000), 'picturePixels'],
  ['too many bytes', 'a.jpg', () => new Uint8Array(LARGEST + 1).fill(0xff), 'pictureTooLarge'],
])('%s is refused with its name, and leaves neither row nor file', async (_what, name, bytes, code) => {
  const [rows, files] = [await database().media.count(), await lying('media')]
  expect(await upload(name, await bytes())).toMatchObject({ ok: false, reasons: [{ code, values: { name } }] })
  expect([await database().media.count(), await lying('media')]).toEqual([rows, files])
  expect(await lying('incoming')).toEqual([])
})

test('a picture that stops coming half-way is refused and leaves nothing', async () => {
  const bytes = await photo(700, 88)
  const stream = new ReadableStream<Uint8Array>({
    start: (to) => to.enqueue(new Uint8Array(bytes.subarray(0, 500))),
    pull: (to) => to.error(new Error('the connection was closed')),
  })
  expect(await uploadPicture(await reporter(), { name: 'half.jpg', stream })).toMatchObject({
    ok: false,
    reasons: [{ code: 'pictureInterrupted', values: { name: 'half.jpg' } }],
  })
  expect(await lying('incoming')).toEqual([])
  expect(await upload('half.jpg', bytes)).toMatchObject({ ok: true })
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\x.jpg', 'x.jpg'],
  ['C:\\x.jpg', 'x.jpg'],
  ['a\0b.jpg', 'ab.jpg'],
  ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie: x.jpg'],
  ['pier\u202egpj.exe', 'piergpj.exe'],
  ['..%2f..%252fx.jpg', '..%2f..%252fx.jpg'],
  ['-rf', '-rf'],
  ['', 'picture'],
  ['\ud800.jpg', '\ufffd.jpg'],
  [`${'ə'.repeat(300)}.jpg`, `${'ə'.repeat(116)}.jpg`],
  ['<img src=x onerror=alert(1)>.jpg', '<img src=x onerror=alert(1)>.jpg'],
])('a file called %j is shown as %j and stored under a name of ours', async (name, shown) => {
  const value = await uploaded(name, await unlike())
  expect(value.fileName).toBe(shown)
  expect((await lying(`media/${value.sha256.slice(0, 2)}`)).every((folder) => /^[0-9a-f]{64}$/.test(folder))).toBe(true)
})

test('a picture is public while a published story shows it, and only then', async () => {
  const { sha256, id } = await uploaded('pier.jpg', await photo(500, 200))
  const actor = await reporter()
  expect(await findPictureFile(null, sha256, '320.webp')).toBeNull()
  expect(await findPictureFile(null, id, '320.webp')).toBeNull()
  expect(await findPictureFile(actor, id, '320.webp')).toMatchObject({ isPublic: false })
  await article({ state: 'draft', leadMediaId: id })
  expect(await findPictureFile(null, sha256, '320.webp')).toBeNull()
  await article({ state: 'published', leadMediaId: id, leadCredit: 'R. Novruz' })
  expect(await findPictureFile(null, sha256, '320.webp')).toMatchObject({ isPublic: true, type: 'image/webp' })
  expect(await findPictureFile(null, id, '320.webp')).toBeNull()
  const widthOf = async (file: string) => {
    const found = await findPictureFile(actor, id, file)
    return (await sharp(found?.bytes).metadata()).width
  }
  expect([await widthOf('640.webp'), await widthOf('400.jpg'), await widthOf('20.webp')]).toEqual([500, 320, 320])
  for (const file of ['../../secrets.json', '320.svg', '9.webp', '320.webp/..', 'original.jpg', ''])
    expect(await findPictureFile(actor, sha256, file)).toBeNull()
})

function transparent() {
  return sharp({ create: { width: 300, height: 200, channels: 4, background: { r: 10, g: 20, b: 30, alpha: 0.4 } } })
}

function noise(): Promise<Buffer> {
  const grain = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width: 90, height: 90, channels: 3, background: '#888', noise: grain } })
    .png()
    .toBuffer()
}

async function animated(): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer()
  return sharp(await Promise.all(['#100', '#010', '#001'].map(frame)), { join: { animated: true } })
    .gif()
    .toBuffer()
}

/** A small PNG whose header (IHDR, with its checksum) claims to be larger than it is. */
async function claiming(side: number): Promise<Buffer> {
  const bytes = await flat(10, 10).png().toBuffer()
  bytes.writeUInt32BE(side, 16)
  bytes.writeUInt32BE(side, 20)
  bytes.writeUInt32BE(crc(bytes.subarray(12, 29)), 29)
  return bytes
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
