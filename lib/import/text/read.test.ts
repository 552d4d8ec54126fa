import { expect, test } from 'vitest'
import { compareTexts } from '../content/shingles.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import { LARGEST } from '../refusal.ts'
import { readText } from './read.ts'

const now = new Date('2026-11-23T12:00:00Z')

function read(bytes: Uint8Array | string): ParsedCopy {
  const result = readText(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, { now })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(result))
  return copy
}

/** Text in a single-byte encoding: the table is the decoder's, turned around. */
function encode(text: string, encoding: string): Uint8Array {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const table = new Map([...new TextDecoder(encoding).decode(all)].map((letter, byte) => [letter, byte]))
  return Uint8Array.from([...text], (letter) => table.get(letter) ?? 63)
}

const russian =
  'Порт Хальден примет первое грузовое судно в понедельник, сообщил министр транспорта. По его словам, заново построено 240 метров стены.'
const turkish =
  'Liman pazartesi günü ilk yük gemisini kabul edecek, şehir meclisi başkanı söyledi. Rıhtım duvarı yeniden yapıldı ve iki vinç çalışıyor.'
const french =
  'Le port rouvrira lundi après onze semaines de réparations, a déclaré le ministre. « Nous tenons parole », a-t-il ajouté à la fin de la visite.'

test.each([
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['windows-1254', turkish],
  ['windows-1252', french],
])('copy in %s is read as it was written', (encoding, text) => {
  expect(read(encode(text, encoding)).paragraphs).toEqual([text])
})

test('a byte order mark decides, and leaves nothing in the text', () => {
  const bytes = new Uint8Array(Buffer.from(`\ufeff${russian}`, 'utf16le'))
  expect(read(bytes)).toMatchObject({ encoding: 'utf-16le', paragraphs: [russian] })
  expect(read(`\ufeff${russian}`)).toMatchObject({ encoding: 'utf-8', paragraphs: [russian] })
  expect(read(new Uint8Array(Buffer.from(russian, 'utf16le')))).toMatchObject({
    encoding: 'utf-16le',
    paragraphs: [russian],
  })
})

test.each([
  ['nothing', new Uint8Array(), 'importEmpty'],
  ['white space', new TextEncoder().encode(' \n\n '), 'importEmpty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'importBinary'],
  ['a NUL in the middle', new TextEncoder().encode(`${russian}\0${russian}`), 'importNul'],
  ['more than the limit', new Uint8Array(LARGEST + 1).fill(65), 'importTooLarge'],
])('a file of %s is refused with the reason', (_what, bytes, code) => {
  expect(readText(bytes, { now })).toMatchObject({ ok: false, reason: { code } })
})

test.each([
  ['a PDF', '%PDF-1.7\n', 'PDF'],
  ['a PDF behind a mark', '\u00ef\u00bb\u00bf%PDF-1.7', 'PDF'],
  ['a Word file', 'PK\u0003\u0004', 'ZIP or Word'],
  ['an old Word file', '\u00d0\u00cf\u0011\u00e0', 'Word'],
  ['a rich text', '{\\rtf1\\ansi The harbour', 'RTF'],
  ['a photo', '\u00ff\u00d8\u00ff\u00e0', 'JPEG'],
  ['a program', 'MZ\u0090\0\u0003\0', 'a program'],
  ['a recording', 'ID3\u0003\0\0', 'MP3'],
])('%s is refused by its first bytes', (_what, head, kind) => {
  const bytes = Uint8Array.from(head, (letter) => letter.charCodeAt(0))
  expect(readText(bytes, { now })).toEqual({ ok: false, reason: { code: 'importBinary', values: { kind } } })
})

test.each(['MZ is how the captain signs.', 'BM, a broadcaster, has a new head.', 'RIFF is a mountain, ID3 a road.'])(
  '%s begins like another kind of file and is text',
  (text) => {
    expect(read(text).paragraphs).toEqual([text])
  },
)

test('words about an embargo or a kill inside a story are no order to the desk', () => {
  const text =
    'The council voted on Monday to lift the embargo on timber.\n\nHunters may kill no more than two deer a season, the office said.'
  expect(read(text).marks).toEqual({ kill: null, notForPublication: null, advisory: null, embargo: null })
  expect(read(text).pubStatus).toBe('usable')
})

test('two reports of one template are related, the same text with two new words is the same', () => {
  const text = 'The minister told the ambassador about reforms in the sphere of labour and about the port. '.repeat(3)
  expect(compareTexts(text, `${text} Also today.`).kind).toBe('same')
  expect(
    compareTexts(
      `${russian} ${turkish} about reforms in the sphere of labour`,
      `${french} about reforms in the sphere of labour`,
    ).kind,
  ).toBe('related')
})
