import sharp from 'sharp'
import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { readStored } from '#lib/platform/storage.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { findPictureFile } from './find-file.ts'
import { readRenditions } from './rendition.ts'
import { uploadPicture } from './upload.ts'

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
const text = (words: string) => own(new TextEncoder().encode(words))
const photo = async (width = 1200, red = 120) =>
  own(
    await sharp({
      create: { width, height: Math.round(width / 1.5), channels: 3, background: { r: red, g: 90, b: 60 } },
    })
      .jpeg()
      .toBuffer(),
  )

async function reporter() {
  return actorOf(await person({ role: 'reporter' }))
}

test('a picture is kept in every size that is not larger than it came, without what was hidden in it', async () => {
  const script = '<script>alert(1)</script>'
  const bytes = own(Buffer.concat([await photo(), Buffer.from(script)]))
  const outcome = await uploadPicture(await reporter(), { name: '../../etc/<b>pier\u202e.jpg', bytes })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  expect(outcome.value.fileName).toBe('<b>pier.jpg')
  const row = await database().media.findUniqueOrThrow({ where: { id: outcome.value.id } })
  const made = readRenditions(row.renditions)
  expect(made.map((one) => one.name)).toEqual(
    [320, 640, 1024, 1200].flatMap((width) => [`${width}.avif`, `${width}.webp`, `${width}.jpg`]),
  )
  for (const { name } of made) {
    const stored = await readStored(`${outcome.value.sha256}/${name}`)
    expect(stored?.includes(script)).toBe(false)
  }
})

test('the same bytes are the same picture, also when they come many times at once', async () => {
  const actor = await reporter()
  const bytes = await photo(400, 33)
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => uploadPicture(actor, { name: 'a.jpg', bytes })))
  expect(new Set(outcomes.map((one) => (one.ok ? one.value.id : JSON.stringify(one)))).size).toBe(1)
})

test.each([
  [
    'an SVG with a script',
    'a.svg',
    () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'pictureKind',
  ],
  ['a page named as a picture', 'a.jpg', () => text('<html><script>alert(1)</script></html>'), 'pictureKind'],
  ['a PDF', 'a.pdf', () => text('%PDF-1.7'), 'pictureKind'],
  ['a TIFF', 'a.tif', () => own(new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])), 'pictureKind'],
  ['nothing', 'a.jpg', () => text(''), 'pictureEmpty'],
  ['the beginning of a picture', 'a.jpg', async () => (await photo(800, 7)).slice(0, 900), 'pictureDamaged'],
  ['a GIF that is none', 'a.gif', () => text('GIF89a/*alert(1)*/'), 'pictureDamaged'],
  ['a picture of too many pixels', 'a.png', tooManyPixels, 'picturePixels'],
])('%s is refused with its name, and leaves no row', async (_what, name, bytes, code) => {
  const before = await database().media.count()
  const outcome = await uploadPicture(await reporter(), { name, bytes: await bytes() })
  expect(outcome).toMatchObject({ ok: false, reasons: [{ code, values: { name } }] })
  expect(await database().media.count()).toBe(before)
})

test('a picture is public while a published story shows it, and only then', async () => {
  const actor = await reporter()
  const made = await uploadPicture(actor, { name: 'pier.jpg', bytes: await photo(500, 200) })
  if (!made.ok) throw new Error(JSON.stringify(made))
  const { sha256, id } = made.value
  expect(await findPictureFile(null, sha256, '320.webp')).toBeNull()
  expect(await findPictureFile(null, id, '320.webp')).toBeNull()
  expect(await findPictureFile(actor, id, '320.webp')).toMatchObject({ isPublic: false })
  await article({ state: 'draft', leadMediaId: id })
  expect(await findPictureFile(null, sha256, '320.webp')).toBeNull()
  await article({ state: 'published', leadMediaId: id, leadCredit: 'R. Novruz' })
  expect(await findPictureFile(null, sha256, '320.webp')).toMatchObject({ isPublic: true, type: 'image/webp' })
  for (const file of ['../../secrets.json', '320.svg', '9.webp', '320.webp/..', ''])
    expect(await findPictureFile(actor, sha256, file)).toBeNull()
})

/** A flat picture of 56 million pixels: small as a file, large as an image. */
async function tooManyPixels(): Promise<Uint8Array<ArrayBuffer>> {
  return own(
    await sharp({ create: { width: 8_000, height: 7_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 1 })
      .toBuffer(),
  )
}
