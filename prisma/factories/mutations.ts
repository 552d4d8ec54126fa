import type { Format } from '#lib/import/reader.ts'
import { documents, docxOf } from './documents.ts'
import { pdfOf } from './pdf.ts'
import { zipOf } from './zip.ts'

/** A document that was damaged on purpose, and how. */
export type Mutation = { format: Format; how: string; bytes: Uint8Array }

type Random = (below: number) => number

/** Documents of every format, each damaged in one to three ways; the same ones for the same seed. */
export function* mutations(count: number, seed: number): Generator<Mutation> {
  const random = randomOf(seed)
  for (let at = 0; at < count; at += 1) {
    const [format, whole] = documents[at % documents.length] ?? ['text', new Uint8Array()]
    const inside = insides[format]
    const isInside = inside !== undefined && random(2) === 0
    const how: string[] = isInside ? ['inside'] : []
    const damage = (bytes: Uint8Array) => {
      let damaged: Buffer = Buffer.from(bytes)
      for (let times = 1 + random(3); times > 0; times -= 1) {
        const [name, change] = pick(damages, random)
        how.push(name)
        damaged = change(damaged, random)
      }
      return damaged
    }
    const bytes = isInside ? inside(damage) : damage(whole)
    yield { format, how: how.join(', '), bytes: new Uint8Array(bytes) }
  }
}

const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const story = documents.find(([format]) => format === 'text')?.[1] ?? new Uint8Array()

/** Of packed formats also what is in them is damaged and packed again: else hardly a change gets past the check sums. */
const insides: Partial<Record<Format, (damage: (bytes: Uint8Array) => Buffer) => Uint8Array>> = {
  docx: (damage) => docxOf(damage),
  zip: (damage) =>
    zipOf(documents.slice(0, 6).map(([format, bytes]) => ({ name: `a.${format}`, content: damage(bytes) }))),
  email: (damage) => {
    const attached = damage(docxOf()).toString('base64')
    return bytesOf(
      `From: Mara <mara@courier.example>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${story}\r\n--b\r\nContent-Disposition: attachment; filename=a.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}\r\n--b--`,
    )
  },
  pdf: (damage) => {
    const content = damage(
      bytesOf('BT /F 11 Tf 60 700 Td (The town sold its only ferry.) Tj 0 -20 Td [(On) -250 (Monday)] TJ ET'),
    )
    const stream = Buffer.concat([
      bytesOf(`<< /Length ${content.length} >>\nstream\n`),
      content,
      bytesOf('\nendstream'),
    ])
    return pdfOf([[{ text: 'Ferry', x: 60, y: 700 }]], { more: [stream], contents: 6 })
  },
}

type Damage = [string, (bytes: Buffer, random: Random) => Buffer]

const damages: Damage[] = [
  ['bits turned over', bits],
  ['the end cut off', (bytes, random) => bytes.subarray(0, random(bytes.length + 1))],
  ['the beginning cut off', (bytes, random) => bytes.subarray(random(Math.min(200, bytes.length + 1)))],
  ['a piece left out', leftOut],
  ['a piece repeated', repeated],
  ['a piece of another document put in', spliced],
  ['a number that lies', lying],
  ['words exchanged', exchanged],
  ['something hostile put in', hostile],
]

function bits(bytes: Buffer, random: Random): Buffer {
  const changed = Buffer.from(bytes)
  for (let count = 1 + random(30); count > 0 && changed.length > 0; count -= 1) {
    const at = random(changed.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8))
  }
  return changed
}

function leftOut(bytes: Buffer, random: Random): Buffer {
  const [from, to] = piece(bytes, random)
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
}

function repeated(bytes: Buffer, random: Random): Buffer {
  const [from, to] = piece(bytes, random)
  const times = pick([2, 3, 50, 1_000], random)
  const most = Math.max(1, Math.floor(2_000_000 / Math.max(1, to - from)))
  const copies = Array.from({ length: Math.min(times, most) }, () => bytes.subarray(from, to))
  return Buffer.concat([bytes.subarray(0, from), ...copies, bytes.subarray(to)])
}

function spliced(bytes: Buffer, random: Random): Buffer {
  const [, other] = pick(documents, random)
  const [from, to] = piece(Buffer.from(other), random)
  const at = random(bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at)])
}

/** A length or a place: in binary anywhere, or one that is written in figures. */
function lying(bytes: Buffer, random: Random): Buffer {
  const numbers = [...bytes.toString('latin1').matchAll(/\d+/g)]
  const number = numbers.length > 0 && random(2) === 0 ? pick(numbers, random) : null
  if (number) {
    const lie = pick(['0', '-1', '1', '99999999999', '4294967295', '2147483648', '1e309'], random)
    const end = number.index + number[0].length
    return Buffer.concat([bytes.subarray(0, number.index), bytesOf(lie), bytes.subarray(end)])
  }
  const changed = Buffer.from(bytes)
  if (changed.length < 4) return changed
  changed.writeUInt32LE(pick([0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff], random), random(changed.length - 3))
  return changed
}

function exchanged(bytes: Buffer, random: Random): Buffer {
  const words = bytes.toString('latin1').split(/(?<=[\s<>{}()[\]"/\\:;,=])/)
  for (let count = 1 + random(5); count > 0; count -= 1) {
    const [one, other] = [random(words.length), random(words.length)]
    const held = words[one] ?? ''
    words[one] = words[other] ?? ''
    words[other] = held
  }
  return bytesOf(words.join(''))
}

const nasty = [
  '\0',
  '\0'.repeat(500),
  '\xff\xfe',
  '\xef\xbb\xbf',
  '\xed\xa0\x80',
  '\x1b[2J',
  ']]>',
  '<!--',
  '<![CDATA[',
  '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/hostname">]>',
  '&y;',
  '&#0;&#xd800;',
  '<script>alert(1)</script>',
  '<'.repeat(5_000),
  '{'.repeat(5_000),
  '['.repeat(5_000),
  '('.repeat(5_000),
  '"'.repeat(5_000),
  '\\'.repeat(5_000),
  '{"__proto__":{"toString":1}}',
  '<a b="'.repeat(2_000),
  '<div>'.repeat(5_000),
  '\r\n'.repeat(5_000),
  ' '.repeat(100_000),
  'a'.repeat(100_000),
  '\n---\n'.repeat(1_000),
  '\nContent-Type: multipart/mixed; boundary=b\n\n--b\n',
  'PK\x03\x04PK\x01\x02PK\x05\x06',
  ' 1 0 obj << /Kids [1 0 R] /Count -1 >> endobj ',
  '{\\rtf1{\\*\\bin99999999 ',
]

function hostile(bytes: Buffer, random: Random): Buffer {
  const at = random(bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, at), bytesOf(pick(nasty, random)), bytes.subarray(at)])
}

function piece(bytes: Buffer, random: Random): [number, number] {
  const from = random(bytes.length + 1)
  return [from, Math.min(bytes.length, from + 1 + random(pick([8, 100, bytes.length + 1], random)))]
}

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[random(list.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** The same numbers in every run (mulberry32). */
function randomOf(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000) * below)
  }
}
