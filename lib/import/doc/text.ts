import { decodePage } from '../code-page.ts'
import { whyNotLetters } from '../refusal.ts'
import type { Compound } from './compound.ts'
import { lookAt, looksOf } from './looks.ts'

/** A letter of the document and how it looks: what its paragraph is stands with the paragraph's end. */
export type Letter = {
  letter: string
  bold: boolean
  italic: boolean
  paragraph: { heading: number | null; list: boolean; rowEnd: boolean }
}

export type DocText =
  | { ok: true; body: Letter[]; notes: Letter[]; boxes: Letter[] }
  | { ok: false; why: 'locked' | 'broken' | 'large' }

const broken: DocText = { ok: false, why: 'broken' }
const plain = { heading: null, list: false, rowEnd: false }

/** A paragraph, a table's cell, a page or section. */
const endsParagraph = new Set(['\r', '\u0007', '\f'])

const WORD_97 = 0xa5ec
const WORD_95 = 0xa5dc

/** The text of a Word file of 1997 to 2003, as [MS-DOC] lays it out, and plain of 1995; deleted and hidden letters left out. */
export function docText(open: Compound): DocText {
  const file = open('WordDocument')
  if (!file || file.length < 0x200) return broken
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const flags = view.getUint16(0x0a, true)
  if (flags & 0x0100) return { ok: false, why: 'locked' }
  const magic = view.getUint16(0, true)
  if (magic === WORD_95) return oldText(file, view)
  const table = open(flags & 0x0200 ? '1Table' : '0Table')
  if (magic !== WORD_97 || !table) return broken
  const part = (at: number) =>
    table.subarray(view.getUint32(at, true), view.getUint32(at, true) + view.getUint32(at + 4, true))
  const counts = [0x4c, 0x50, 0x54, 0x5c, 0x60, 0x64].map((at) => view.getUint32(at, true))
  const ends = counts.map((_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0))
  const pieces = piecesOf(part(0x01a2))
  const large = whyNotLetters((pieces ?? []).reduce((sum, { length }) => sum + length, 0))
  if (large) return { ok: false, why: 'large' }
  const letters = pieces && lettersOf(file, pieces, part(0x00fa), part(0x0102))
  if (!letters) return broken
  const story = (at: number) => letters.slice(ends[at - 1] ?? 0, ends[at]).filter((one): one is Letter => one !== null)
  return { ok: true, body: story(0), notes: [...story(1), ...story(4)], boxes: story(5) }
}

function oldText(file: Uint8Array, view: DataView): DocText {
  const start = view.getUint32(0x18, true)
  const text = decodePage(file.subarray(start, start + view.getUint32(0x34, true)), 1252)
  const body = Array.from(text, (letter) => ({ letter, bold: false, italic: false, paragraph: plain }))
  return { ok: true, body, notes: [], boxes: [] }
}

type Piece = { length: number; from: number; wide: boolean }

/** The text lies in pieces, some with one byte a letter and some with two. */
function piecesOf(clx: Uint8Array): Piece[] | null {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength)
  let at = 0
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true)
  if (at + 5 > clx.length || clx[at] !== 2) return null
  const size = view.getUint32(at + 1, true)
  const count = Math.floor((size - 4) / 12)
  const start = at + 5
  if (count < 1 || start + size > clx.length) return null
  return Array.from({ length: count }, (_, index) => {
    const place = view.getUint32(start + (count + 1) * 4 + index * 8 + 2, true)
    const length = view.getUint32(start + (index + 1) * 4, true) - view.getUint32(start + index * 4, true)
    const wide = (place & 0x40000000) === 0
    return { length, wide, from: wide ? place : (place & 0x3fffffff) / 2 }
  })
}

const DELETED = 0x0800
const HIDDEN = 0x083c
const BOLD = 0x0835
const ITALIC = 0x0836
const ROW_END = 0x2417
const IN_LIST = 0x460b

/** Letter by letter, so that the counts of the file's parts hold; null for what was deleted. Null in all if the pieces lead outside. */
function lettersOf(
  file: Uint8Array,
  pieces: Piece[],
  letterTable: Uint8Array,
  paragraphTable: Uint8Array,
): (Letter | null)[] | null {
  const looks = looksOf(file, letterTable, 'letters')
  const paragraphs = looksOf(file, paragraphTable, 'paragraphs')
  const letters: (Letter | null)[] = []
  for (const { length, from, wide } of pieces) {
    const width = wide ? 2 : 1
    if (length < 0 || from + length * width > file.length || letters.length + length > file.length) return null
    const bytes = file.subarray(from, from + length * width)
    const text = wide ? new TextDecoder('utf-16le').decode(bytes) : decodePage(bytes, 1252)
    for (let at = 0; at < length; at += 1) {
      const look = lookAt(looks, from + at * width)?.sets
      const letter = text.charAt(at)
      if (isOn(look, DELETED) || isOn(look, HIDDEN)) letters.push(null)
      else {
        const paragraph = endsParagraph.has(letter) ? paragraphAt(paragraphs, from + at * width) : plain
        letters.push({ letter, bold: isOn(look, BOLD), italic: isOn(look, ITALIC), paragraph })
      }
    }
  }
  return letters
}

/** 1 is on, 0x81 the opposite of what the style says, and styles say off. */
function isOn(sets: ReadonlyMap<number, number> | undefined, name: number): boolean {
  return ((sets?.get(name) ?? 0) & 1) === 1
}

function paragraphAt(paragraphs: ReturnType<typeof looksOf>, byte: number): Letter['paragraph'] {
  const look = lookAt(paragraphs, byte)
  if (!look) return plain
  // The first nine styles of every Word file are its headings.
  const heading = look.style >= 1 && look.style <= 9 ? Math.min(look.style, 6) : null
  return { heading, list: (look.sets.get(IN_LIST) ?? 0) > 0, rowEnd: look.sets.get(ROW_END) === 1 }
}
