import exifr from 'exifr'
import sharp from 'sharp'
import { type Rendition, widths } from './rendition.ts'

/** A picture of more pixels than this is not decoded at all. */
export const MOST_PIXELS = 50_000_000

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

export type Made = { width: number; height: number; files: { name: string; bytes: Buffer }[]; renditions: Rendition[] }

/**
 * Makes every size of a picture, upright, re-encoded and without metadata. Animated pictures keep their first frame.
 * @throws what the decoder says of a damaged or too large picture.
 */
export async function makeRenditions(bytes: Uint8Array): Promise<Made> {
  const source = () => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false }).rotate()
  const { info } = await source()
    .resize({ width: 1600, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const sizes = [...widths.filter((width) => width < info.width), info.width]
  const files: Made['files'] = []
  const renditions: Rendition[] = []
  for (const width of sizes) {
    const resized = source().resize({ width }).toColourspace('srgb')
    const encoded = [
      { name: `${width}.avif`, bytes: await resized.clone().avif({ quality: 50, effort: 2 }).toBuffer() },
      { name: `${width}.webp`, bytes: await resized.clone().webp({ quality: 76 }).toBuffer() },
      {
        name: `${width}.jpg`,
        bytes: await resized.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer(),
      },
    ]
    files.push(...encoded)
    const height = Math.round((info.height * width) / info.width)
    renditions.push(...encoded.map(({ name }) => ({ width, height, name })))
  }
  return { width: info.width, height: info.height, files, renditions }
}

/** What photographers write into a picture: who made it, what it shows. Unreadable metadata says nothing. */
export async function readWords(bytes: Uint8Array): Promise<{ credit: string; caption: string }> {
  const tags: Record<string, unknown> | undefined = await exifr
    .parse(Buffer.from(bytes), { iptc: true, xmp: true, exif: true, tiff: true, gps: false })
    .catch(() => undefined)
  const text = (...names: string[]) => {
    const found = names.map((name) => tags?.[name]).find((value) => typeof value === 'string' && value.trim() !== '')
    return typeof found === 'string'
      ? found.toWellFormed().replaceAll('\0', '').normalize('NFC').trim().slice(0, 500)
      : ''
  }
  return {
    credit: text('Credit', 'Byline', 'Artist', 'creator', 'Copyright').slice(0, 200),
    caption: text('Caption', 'ImageDescription', 'description'),
  }
}
