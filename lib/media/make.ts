import sharp from 'sharp'
import { type Rendition, widths } from './rendition.ts'
import { type PictureWords, readWords } from './words.ts'

/** A picture of more pixels than this is not decoded at all. */
export const MOST_PIXELS = 50_000_000

// Two pictures are made at once, see two-at-once.ts: each on one core, and nothing of the one before is kept in memory.
sharp.concurrency(1)
sharp.cache(false)

// Only what we take in is ever opened: every other loader of the library is shut.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadNsgif',
    'VipsForeignLoadHeif',
  ],
})

const signatures: [string, (bytes: Uint8Array) => boolean][] = [
  ['image/jpeg', (bytes) => starts(bytes, [0xff, 0xd8, 0xff])],
  ['image/png', (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/gif', (bytes) => starts(bytes, [0x47, 0x49, 0x46, 0x38])],
  ['image/webp', (bytes) => starts(bytes, [0x52, 0x49, 0x46, 0x46]) && ascii(bytes, 8, 12) === 'WEBP'],
  ['image/avif', (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /^avi[fs]$/.test(ascii(bytes, 8, 12))],
]

function starts(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

/** What kind of picture bytes are, by their first bytes; null for anything that is not one we take. A name or a declared type counts for nothing. */
export function kindOf(bytes: Uint8Array): string | null {
  return signatures.find(([, matches]) => matches(bytes))?.[0] ?? null
}

export type Made = {
  width: number
  height: number
  files: { name: string; bytes: Buffer }[]
  renditions: Rendition[]
  words: PictureWords
}

/** WebP holds no more than 16,383 pixels a side (RFC 9649), so a very tall picture is made smaller. */
const box = { width: 1600, height: 16_000, fit: 'inside', withoutEnlargement: true } as const

/**
 * Makes every size of the picture in a file: upright, in sRGB, re-encoded and without metadata, after what it says of itself was read.
 * Animated pictures keep their first frame. The file is decoded once, and what is made at most 1,600 pixels wide.
 * @throws what the decoder says of a damaged or too large picture.
 */
export async function makePicture(path: string): Promise<Made> {
  const source = sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false })
  const words = await readWords(await source.metadata())
  const { data, info } = await source
    .rotate()
    .resize(box)
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const files: Made['files'] = []
  const renditions: Rendition[] = []
  for (const wide of [...widths.filter((one) => one < width), width]) {
    const high = Math.max(1, Math.round((height * wide) / width))
    const resized = sharp(data, { raw: { width, height, channels } }).resize(wide, high, { fit: 'fill' })
    const encoded = [
      { name: `${wide}.avif`, bytes: await resized.clone().avif({ quality: 50, effort: 2 }).toBuffer() },
      { name: `${wide}.webp`, bytes: await resized.clone().webp({ quality: 76 }).toBuffer() },
      {
        name: `${wide}.jpg`,
        bytes: await resized.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer(),
      },
    ]
    files.push(...encoded)
    renditions.push(...encoded.map(({ name }) => ({ width: wide, height: high, name })))
  }
  return { width, height, files, renditions, words }
}
