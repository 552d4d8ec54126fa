import { deflateSync } from 'node:zlib'

/** A line of text on a page: where it begins (from the left and from the foot), and how large it is. */
export type PdfLine = { text: string; x: number; y: number; size?: number }

/** A PDF of these pages in Helvetica, in Latin letters. `more` are further objects, to be hostile with, and `contents` the number of that one which is every page's content. */
export function pdfOf(
  pages: PdfLine[][],
  { more = [], catalog = '', contents }: { more?: Uint8Array[]; catalog?: string; contents?: number } = {},
): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  const objects: Uint8Array[] = [
    Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    ...pages.flatMap((lines, at) => [
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${contents ?? 5 + at * 2} 0 R >>`,
      ),
      streamOf(Buffer.from(lines.map(shown).join('\n'), 'latin1')),
    ]),
    ...more,
  ]
  return assembled(objects)
}

/** A packed stream as an object. */
export function streamOf(content: Uint8Array, dictionary = ''): Uint8Array {
  const packed = deflateSync(content)
  const head = `<< /Length ${packed.length} /Filter /FlateDecode ${dictionary} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}

const windows: Record<string, string> = { '–': '\x96', '“': '\x93', '”': '\x94', '’': '\x92' }

function shown({ text, x, y, size = 11 }: PdfLine): string {
  const letters = text.replace(/[–“”’]/g, (letter) => windows[letter] ?? letter).replace(/[\\()]/g, '\\$&')
  return `BT /F ${size} Tf ${x} ${y} Td (${letters}) Tj ET`
}

function assembled(objects: Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')]
  let length = 9
  const places = objects.map((object, at) => {
    const place = length
    const whole = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    parts.push(whole)
    length += whole.length
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(end)])
}
