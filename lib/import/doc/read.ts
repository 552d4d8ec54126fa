import { bodyFromHtml } from '#lib/body/paste.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { copyOf } from '../copy-of.ts'
import { fragmentOf } from '../dom.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { readUnmarked } from '../unmarked.ts'
import { openCompound } from './compound.ts'
import { type DocText, docText, type Letter } from './text.ts'

/** The streams by which other files of the same frame are known. */
const others = [
  ['Workbook', 'Excel'],
  ['Book', 'Excel'],
  ['PowerPoint Document', 'PowerPoint'],
  ['__properties_version1.0', 'Outlook'],
] as const

/** Reads a Word file of 1995 to 2003: its text with headings, lists and links, tables as lines, notes and text boxes at the end. */
export function readDoc(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const open = openCompound(bytes)
  const kind = others.find(([stream]) => open?.(stream))?.[1]
  if (kind) return { ok: false, reason: { code: 'importBinary', values: { kind } } }
  const text: DocText = open ? docText(open) : { ok: false, why: 'broken' }
  if (!text.ok) {
    if (text.why === 'locked') return { ok: false, reason: { code: 'importLocked' } }
    if (text.why === 'large') return { ok: false, reason: { code: 'importXmlTooLarge' } }
    return { ok: false, reason: { code: 'importBroken', values: { kind: 'Word' } } }
  }
  const page = new Page()
  for (const part of [text.body, text.notes, text.boxes]) page.add(part)
  const { body, lost } = bodyFromHtml(fragmentOf(page.html()))
  if (body.content.length === 0) return { ok: false, reason: { code: 'importNoText' } }
  const given = readUnmarked(body, options)
  const document = { format: 'doc' as const, bytes, encoding: 'utf-16le', file: options.fileName }
  return { ok: true, copies: [copyOf({ ...given, lost: [...lost, ...page.lost()] }, document)] }
}

/** Word's letters that are no text: where a picture, a drawing or a note stands, and around a field. */
const pictures = new Set(['\u0001', '\u0008'])
const NOTE = '\u0002'
const FIELD = { begin: '\u0013', result: '\u0014', end: '\u0015' }
const ends = new Set(['\r', '\u0007', '\f'])

type Field = { instruction: string; isInResult: boolean }

class Page {
  private readonly out: string[] = []
  private line = ''
  private cells: string[] = []
  private fields: Field[] = []
  private pictures = 0
  private notes = 0

  add(letters: Letter[]): void {
    for (const one of letters) this.take(one)
    this.endLine({ heading: null, list: false, rowEnd: false })
    this.fields = []
  }

  html(): string {
    return this.out.join('').replaceAll('</ul><ul>', '').replaceAll('</table><table>', '')
  }

  lost(): Reason[] {
    const told: [string, number][] = [
      ['pastedPicture', this.pictures],
      ['pastedFootnote', this.notes],
    ]
    return told.filter(([, count]) => count > 0).map(([code, count]) => ({ code, values: { count } }))
  }

  private take({ letter, bold, italic, paragraph }: Letter): void {
    if (Object.values(FIELD).includes(letter)) this.field(letter)
    else if (this.fields.some((field) => !field.isInResult)) this.instruct(letter)
    else if (ends.has(letter)) this.end(letter, paragraph)
    else if (letter === '\v') this.line += '<br>'
    else if (letter === NOTE) this.notes += 1
    else if (pictures.has(letter)) this.pictures += 1
    else this.line += marked(letter, bold, italic)
  }

  private field(letter: string): void {
    if (letter === FIELD.begin) this.fields.push({ instruction: '', isInResult: false })
    const field = this.fields.at(-1)
    const href = /HYPERLINK\s+"([^"]*)"/.exec(field?.instruction ?? '')?.[1]
    if (letter === FIELD.result && field) {
      field.isInResult = true
      if (href) this.line += `<a href="${escaped(href)}">`
    }
    if (letter === FIELD.end) {
      if (href && field?.isInResult) this.line += '</a>'
      this.fields.pop()
    }
  }

  private instruct(letter: string): void {
    const field = this.fields.at(-1)
    if (field && field.instruction.length < 4_000) field.instruction += letter
  }

  private end(letter: string, paragraph: Letter['paragraph']): void {
    if (paragraph.rowEnd || (letter === '\u0007' && this.line === '' && this.cells.length > 0)) this.endRow()
    else if (letter === '\u0007') {
      this.cells.push(this.line)
      this.line = ''
    } else this.endLine(paragraph)
  }

  private endRow(): void {
    this.out.push(`<table><tr>${this.cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`)
    this.cells = []
    this.line = ''
  }

  private endLine({ heading, list }: Letter['paragraph']): void {
    const html = this.line
    this.line = ''
    if (html === '') return
    if (list) this.out.push(`<ul><li>${html}</li></ul>`)
    else this.out.push(heading === null ? `<p>${html}</p>` : `<h${heading}>${html}</h${heading}>`)
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function marked(letter: string, bold: boolean, italic: boolean): string {
  const html = escaped(letter)
  const slanted = italic ? `<i>${html}</i>` : html
  return bold ? `<b>${slanted}</b>` : slanted
}
