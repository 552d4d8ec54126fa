import { expect, test } from 'vitest'
import { docOf } from '#prisma/factories/doc.ts'
import { pdfOf } from '#prisma/factories/pdf.ts'
import { zipOf } from '#prisma/factories/zip.ts'
import { readDocument } from './read.ts'
import type { Format } from './reader.ts'
import { importRefusals } from './refusal.ts'

const now = new Date('2031-04-01T10:00:00Z')
const text =
  'By Mara Ellingsen\n\nPORT HALDEN, March 12, 2031 – The harbour office will raise fares, its director Ola Brandt said.'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const docx = zipOf({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'word/document.xml': `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
})
const post = { id: 1, title: 'Fares', html: '<p>They rise.</p>', status: 'published', published_at: 1931059800000 }

const samples: Partial<Record<Format, Uint8Array | string>> = {
  docx,
  doc: docOf(`${text.replaceAll('\n\n', '\r')}\r`, { deleted: [3, 5] }),
  rtf: `{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}\\b ${text}\\par{\\field{\\*\\fldinst HYPERLINK "https://example.org/"}{\\fldrslt a}}\\'e9\\u1069?}`,
  pdf: pdfOf([text.split('\n\n').map((line, at) => ({ text: line, x: 60, y: 700 - at * 20 }))]),
  email: `From: Mara <mara@example.org>\r\nSubject: Fares\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>\r\n--b\r\nContent-Disposition: attachment; filename=a.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(docx).toString('base64')}\r\n--b--`,
  wxr: `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>Fares</title><content:encoded><![CDATA[${text}]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>`,
  ghost: JSON.stringify({ db: [{ data: { posts: [post] } }] }),
  zip: zipOf({ 'a.txt': text, 'b.docx': docx }),
}

const MUTATIONS = 40

test.each(Object.entries(samples))(
  'a %s file that is damaged anyhow is read or refused, soon and with a reason',
  { timeout: 60_000 },
  async (format, sample) => {
    const whole = typeof sample === 'string' ? Buffer.from(sample) : Buffer.from(sample)
    expect(await readDocument(whole, { now })).toMatchObject({ ok: true })
    const random = randomOf(format)
    for (let round = 0; round < MUTATIONS; round += 1) {
      const started = Date.now()
      const result = await readDocument(mutated(whole, random), { now })
      expect(Date.now() - started).toBeLessThan(5_000)
      expect(result.ok ? result.copies.length > 0 : importRefusals.includes(result.reason.code)).toBe(true)
    }
  },
)

/** Bytes changed, a piece repeated or left out, the end cut off. */
function mutated(whole: Buffer, random: (below: number) => number): Buffer {
  const bytes = Buffer.from(whole)
  for (let count = 1 + random(20); count > 0; count -= 1)
    bytes[random(bytes.length)] = random(3) === 0 ? 255 : random(256)
  const [from, to] = [random(bytes.length), random(bytes.length)].sort((a, b) => a - b)
  switch (random(4)) {
    case 0:
      return bytes.subarray(0, to)
    case 1:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    case 2:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    default:
      return bytes
  }
}

/** The same numbers in every run. */
function randomOf(seed: string): (below: number) => number {
  let state = Array.from(seed).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7)
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
}
