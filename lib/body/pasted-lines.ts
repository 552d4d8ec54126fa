import type { Inline, Mark } from './body.ts'
import type { ListPlace, Place } from './pasted-node.ts'
import { tidyLine } from './tidy-line.ts'

export type PastedLine =
  | { kind: 'text'; content: Inline[]; heading: 2 | 3 | null; quote: unknown; list: ListPlace | null }
  | { kind: 'rule' }

const raisedDigits: Record<'SUP' | 'SUB', string> = { SUP: '⁰¹²³⁴⁵⁶⁷⁸⁹', SUB: '₀₁₂₃₄₅₆₇₈₉' }

/** Gathers pasted text into lines: each is one paragraph, heading or list item to be. */
export class PastedLines {
  readonly all: PastedLine[] = []
  private pieces: Inline[] = []
  private place: Place | null = null
  private cellBefore = false

  text(words: string, place: Place): void {
    for (const [at, line] of (place.keepsLineEnds ? words.split(/\r\n?|\n/) : [words]).entries()) {
      if (at > 0) this.breakLine(place)
      const text = plain(raised(line, place))
      if (text === '') continue
      if (text.trim() !== '') this.begin(place)
      this.pieces.push({ type: 'text', text, ...marksOf(place, text) })
    }
  }

  private begin(place: Place): void {
    if (this.cellBefore) this.pieces.push({ type: 'text', text: ' · ' })
    this.cellBefore = false
    this.place ??= place
  }

  breakLine(place: Place): void {
    this.pieces.push(place.inRow ? { type: 'text', text: ' ' } : { type: 'hardBreak' })
  }

  /** A block begins or ends here; inside a table's row that is no more than a space. */
  boundary(place: Place): void {
    if (place.inRow) this.pieces.push({ type: 'text', text: ' ' })
    else this.end()
  }

  /** What is said from here on stands in another cell than what was said before, in the same line. */
  nextCell(): void {
    this.cellBefore = this.place !== null
  }

  rule(): void {
    this.end()
    this.all.push({ kind: 'rule' })
  }

  end(): void {
    const { heading, quote, list } = this.place ?? { heading: null, quote: null, list: null }
    for (const content of tidyLine(this.pieces)) this.all.push({ kind: 'text', content, heading, quote, list })
    this.pieces = []
    this.place = null
    this.cellBefore = false
  }
}

/** Text as it may be stored: no NUL, no half surrogate pairs; and none of the marks that only help to break lines. */
function plain(words: string): string {
  return words.replace(/[\0\u00ad\u200b\ufeff]/g, '').toWellFormed()
}

/** "m" and a raised "2" is not "m2". */
function raised(words: string, place: Place): string {
  if (place.raised === null) return words
  const digits = raisedDigits[place.raised]
  return /^[\s\d]+$/.test(words) ? words.replace(/\d/g, (digit) => digits.charAt(Number(digit))) : words
}

/** In the order the editor's schema has them. A heading is bold as it is. */
function marksOf(place: Place, text: string): { marks?: Mark[] } {
  if (text.trim() === '' && place.href === null) return {}
  const marks: Mark[] = []
  if (place.href !== null) marks.push({ type: 'link', attrs: { href: place.href } })
  if (place.bold && place.heading === null) marks.push({ type: 'bold' })
  if (place.italic) marks.push({ type: 'italic' })
  return marks.length > 0 ? { marks } : {}
}
