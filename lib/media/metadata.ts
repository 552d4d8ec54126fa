import exifr from 'exifr'
import type { Metadata } from 'sharp'

/** A block longer than this does not fit a JPEG segment, and no caption needs it. */
const LONGEST = 65_000

/**
 * The metadata blocks that came with a picture of any kind, read into plain values by group (`ifd0`, `iptc`, `dc`, `photoshop`, …), or
 * null if they cannot be read. The reader knows JPEG best, so the blocks are handed to it in an otherwise empty one
 * (segments APP1 and APP13 of the Exif 2.32 and XMP part 3 standards).
 */
export async function readMetadata({ exif, xmp, iptc }: Metadata): Promise<unknown> {
  const segments = [
    segment(0xe1, 'Exif\0\0', exif),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp),
    segment(0xed, 'Photoshop 3.0\0', iptc),
  ]
  if (segments.every((one) => one.length === 0)) return null
  const shell = Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, Buffer.from([0xff, 0xd9])])
  const wanted = { tiff: true, iptc: true, xmp: true, exif: false, gps: false, mergeOutput: false }
  return exifr.parse(shell, wanted).catch(() => null)
}

function segment(marker: number, signature: string, block: Buffer | undefined): Buffer {
  if (!block || block.length > LONGEST) return Buffer.alloc(0)
  const signed = block.subarray(0, signature.length).toString('latin1') === signature
  const content = signed ? block : Buffer.concat([Buffer.from(signature, 'latin1'), block])
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
