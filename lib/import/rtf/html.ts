import { decodePage, pageOfCharset } from '../code-page.ts'
import { whyNotLetters } from '../refusal.ts'
import { rtfTokens, type Token } from './tokens.ts'
import { marksOfText, silent } from './words.ts'

/** What an RTF file says: its text as HTML, its properties, and whether it is nested deeper or longer than any story. */
export type RtfPage = {
  html: string
  pictures: number
  objects: number
  author: string
  saved: string
  tooLarge: boolean
}

const DEEPEST = 1_000

/** Where text goes: into the story, into a property or a table of the file's own, or nowhere. */
type Target = 'body' | 'skip' | 'fonts' | 'styles' | 'author' | 'bullet' | 'link' | 'notes'

type State = {
  target: Target
  bold: boolean
  italic: boolean
  hidden: boolean
  struck: boolean
  raised: 'sup' | 'sub' | null
  font: number
  /** How many signs after \u stand in for it. */
  fallback: number
  href: string | null
}

/** Reads an RTF file into HTML: paragraphs, headings by outline level, lists, tables, bold, italic and links. Nothing in it is opened. */
export function rtfHtml(bytes: Uint8Array): RtfPage {
  const reading = new Reading()
  for (const token of rtfTokens(bytes)) {
    reading.take(token)
    if (reading.page.tooLarge) break
  }
  return reading.end()
}

type Line = { html: string; heading: number | null; bullet: string | null; inTable: boolean }

class Reading {
  readonly page: RtfPage = { html: '', pictures: 0, objects: 0, author: '', saved: '', tooLarge: false }
  private readonly states: State[] = []
  private state: State = {
    target: 'body',
    bold: false,
    italic: false,
    hidden: false,
    struck: false,
    raised: null,
    font: 0,
    fallback: 1,
    href: null,
  }
  private page8 = 1252
  private readonly fonts = new Map<number, number>()
  private pending: Uint8Array[] = []
  private skip = 0
  private length = 0
  private isOptional = false
  private line: Line = { html: '', heading: null, bullet: null, inTable: false }
  private cells: string[] = []
  private readonly out: string[] = []
  private readonly notes: string[] = []
  private list: 'ul' | 'ol' | null = null
  private isInTable = false
  private instruction = ''
  private time: (number | null)[] = []

  take(token: Token): void {
    if (token.kind === 'bytes') {
      const rest = token.bytes.subarray(this.skip)
      this.skip = Math.max(0, this.skip - token.bytes.length)
      if (this.state.target !== 'skip' && rest.length > 0) this.pending.push(rest)
      return
    }
    this.flush()
    if (token.kind === 'open') this.open()
    else if (token.kind === 'close') this.close()
    else this.word(token.name, token.value)
  }

  end(): RtfPage {
    this.flush()
    this.endLine()
    this.endTable()
    this.endList()
    return { ...this.page, html: [...this.out, ...this.notes.map((note) => `<p>${note}</p>`)].join('') }
  }

  private open(): void {
    if (this.states.length >= DEEPEST) this.page.tooLarge = true
    this.states.push({ ...this.state })
    this.skip = 0
  }

  private close(): void {
    if (this.state.target === 'link' && this.states.at(-1)?.target !== 'link') this.linkFrom()
    const before = this.states.pop()
    if (before) this.state = { ...before, ...(before.target === 'body' ? { href: this.field(before) } : {}) }
    this.skip = 0
  }

  /** A field's instruction stands beside its result, so its address outlives its own group but not the field's. */
  private field(before: State): string | null {
    return this.state.target === 'link' ? this.instruction || null : before.href
  }

  private linkFrom(): void {
    const [, quoted, bare] = /HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))/.exec(this.instruction) ?? []
    this.instruction = quoted ?? bare ?? ''
  }

  private flush(): void {
    if (this.pending.length === 0) return
    const bytes = this.pending
    this.pending = []
    const page = this.fonts.get(this.state.font) ?? this.page8
    this.text(decodePage(Buffer.concat(bytes), page))
  }

  private text(text: string): void {
    const { target, hidden } = this.state
    this.length += text.length
    if (whyNotLetters(this.length)) this.page.tooLarge = true
    if (target === 'body' && !hidden) this.line.html += this.marked(text)
    if (target === 'notes' && !hidden) this.notes[this.notes.length - 1] += this.marked(text)
    if (target === 'bullet') this.line.bullet = (this.line.bullet ?? '') + text
    if (target === 'author') this.page.author = (this.page.author + text).slice(0, 500)
    if (target === 'link' && this.instruction.length < 4_000) this.instruction += text
  }

  private marked(text: string): string {
    const { bold, italic, struck, raised, href } = this.state
    let html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    if (bold) html = `<b>${html}</b>`
    if (italic) html = `<i>${html}</i>`
    if (struck) html = `<s>${html}</s>`
    if (raised) html = `<${raised}>${html}</${raised}>`
    if (href !== null) html = `<a href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">${html}</a>`
    return html
  }

  private word(name: string, value: number | null): void {
    if (name === '*') {
      this.isOptional = true
      return
    }
    const isOptional = this.isOptional
    this.isOptional = false
    if (this.destination(name, value) || this.letters(name, value) || this.place(name, value)) return
    const mark = marksOfText[name]
    if (mark !== undefined) this.text(mark)
    else if (isOptional) this.state.target = 'skip'
  }

  /** A word that says what its group is for. */
  private destination(name: string, value: number | null): boolean {
    const isSilent = this.state.target === 'skip'
    if (silent.has(name)) this.state.target = 'skip'
    else if (name === 'fonttbl') this.state.target = 'fonts'
    else if (name === 'pict' || name === 'object') {
      if (!isSilent) this.page[name === 'pict' ? 'pictures' : 'objects'] += 1
      this.state.target = 'skip'
    } else if (name === 'info') this.state.target = 'skip'
    else if (name === 'author') this.state.target = name
    else if (name === 'revtim' || name === 'creatim') this.time = []
    else if (name === 'listtext' || name === 'pntext') this.state.target = isSilent ? 'skip' : 'bullet'
    else if (name === 'fldinst') {
      this.instruction = ''
      this.state.target = isSilent ? 'skip' : 'link'
    } else if (name === 'fldrslt' || name === 'shpinst') return true
    else if (name === 'footnote') {
      this.state.target = isSilent ? 'skip' : 'notes'
      if (!isSilent) this.notes.push('')
    } else if (['yr', 'mo', 'dy'].includes(name)) this.saved(value)
    else return false
    return true
  }

  private saved(value: number | null): void {
    this.time.push(value)
    const [year, month, day] = this.time.map((part) => String(part ?? 0).padStart(2, '0'))
    if (year && month && day) this.page.saved = `${year}-${month}-${day}`
  }

  private letters(name: string, value: number | null): boolean {
    const on = value !== 0
    if (name === 'ansicpg') this.page8 = value ?? 1252
    else if (name === 'mac') this.page8 = 10_000
    else if (name === 'pc' || name === 'pca') this.page8 = name === 'pc' ? 437 : 850
    else if (name === 'fcharset' && this.state.target === 'fonts') {
      const page = pageOfCharset(value ?? 0)
      if (page !== null) this.fonts.set(this.state.font, page)
    } else if (name === 'f') this.state.font = value ?? 0
    else if (name === 'uc') this.state.fallback = value ?? 1
    else if (name === 'u') {
      this.text(String.fromCharCode((value ?? 0x3f) & 0xffff))
      this.skip = this.state.fallback
    } else if (name === 'b') this.state.bold = on
    else if (name === 'i') this.state.italic = on
    else if (name === 'v' || name === 'deleted') this.state.hidden = on
    else if (name === 'strike' || name === 'striked') this.state.struck = on
    else if (name === 'super' || name === 'sub') this.state.raised = on ? (name === 'super' ? 'sup' : 'sub') : null
    else if (name === 'nosupersub') this.state.raised = null
    else if (name === 'plain')
      this.state = { ...this.state, bold: false, italic: false, hidden: false, struck: false, raised: null }
    else return false
    return true
  }

  private place(name: string, value: number | null): boolean {
    if (this.state.target === 'notes' && name === 'par') this.notes[this.notes.length - 1] += '<br>'
    else if (name === 'outlinelevel') this.line.heading = value !== null && value < 6 ? value + 1 : null
    else if (name === 'intbl') this.line.inTable = true
    else if (name === 'pard') this.line = { ...this.line, heading: null, inTable: false }
    else if (this.state.target !== 'body') return ['par', 'line', 'cell', 'row', 'sect', 'page'].includes(name)
    else if (name === 'par' || name === 'sect' || name === 'page') this.endLine()
    else if (name === 'line') this.line.html += '<br>'
    else if (name === 'cell' || name === 'nestcell') this.endCell()
    else if (name === 'row' || name === 'nestrow') this.endRow()
    else return false
    return true
  }

  private endLine(): void {
    const { html, heading, bullet, inTable } = this.line
    this.line = { ...this.line, html: '', bullet: null }
    if (inTable) {
      this.line.html = html === '' ? '' : `${html}<br>`
      return
    }
    this.endTable()
    if (bullet !== null && html !== '') {
      this.beginList(/[\p{L}\p{N}]/u.test(bullet) ? 'ol' : 'ul')
      this.out.push(`<li>${html}</li>`)
      return
    }
    this.endList()
    const tag = heading === null ? 'p' : `h${heading}`
    if (html !== '') this.out.push(`<${tag}>${html}</${tag}>`)
  }

  private beginList(list: 'ul' | 'ol'): void {
    if (this.list === list) return
    this.endList()
    this.list = list
    this.out.push(`<${list}>`)
  }

  private endList(): void {
    if (this.list !== null) this.out.push(`</${this.list}>`)
    this.list = null
  }

  private endCell(): void {
    this.cells.push(this.line.html.replace(/(?:<br>)+$/, ''))
    this.line = { ...this.line, html: '', bullet: null }
  }

  private endRow(): void {
    this.endList()
    if (!this.isInTable) this.out.push('<table>')
    this.isInTable = true
    this.out.push(`<tr>${this.cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    this.cells = []
  }

  private endTable(): void {
    if (this.cells.length > 0) this.endRow()
    if (this.isInTable) this.out.push('</table>')
    this.isInTable = false
  }
}
