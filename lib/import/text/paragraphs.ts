import type { Span } from '../parsed-copy.ts'

/** Lines of copy that is broken at a fixed width are at least so long, but for a paragraph's last. */
const NARROWEST = 45
const WIDEST = 200

/**
 * The paragraphs of a body, as text with single spaces, and where each stood. A paragraph ends at an empty line and before an indented
 * one; other lines are joined only if they were broken at a fixed width or in the middle of a sentence, so that lists, verses and tables
 * keep theirs. `text` has line feeds only.
 */
export function readParagraphs(
  text: string,
  from: number,
  to: number,
  language: string,
): { paragraphs: string[]; rawSpans: Span[] } {
  const paragraphs: string[] = []
  const rawSpans: Span[] = []
  for (const span of joined(linesOf(text, from, to))) {
    const words = tidy(text.slice(...span), language)
    if (words === '') continue
    paragraphs.push(words)
    rawSpans.push(span)
  }
  return { paragraphs, rawSpans }
}

/**
 * A line without the blanks around it, how long it was written, with a dateline that was taken off its beginning; `opens` where an empty
 * line or an indent comes before it.
 */
type Line = { span: Span; words: string; length: number; opens: boolean }

function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  let at = from
  let taken = from - (text.lastIndexOf('\n', from - 1) + 1)
  let gap = true
  for (const written of text.slice(from, to).split('\n')) {
    const words = written.trim()
    const start = at + (written.length - written.trimStart().length)
    if (words !== '')
      lines.push({
        span: [start, start + words.length],
        words,
        length: taken + words.length,
        opens: gap || /^[ \t]{2,}/.test(written),
      })
    taken = 0
    gap = words === ''
    at += written.length + 1
  }
  return lines
}

function joined(lines: readonly Line[]): Span[] {
  const width = widthOf(lines)
  const spans: Span[] = []
  for (const [at, line] of lines.entries()) {
    const last = spans.at(-1)
    const before = lines[at - 1]
    if (last && before && !line.opens && goesOn(before, line.words, width)) last[1] = line.span[1]
    else spans.push([...line.span])
  }
  return spans
}

/** Where lines are broken at a fixed width, that width: no line is longer, and most had no room for the next one's first word. */
function widthOf(lines: readonly Line[]): number | null {
  let width = 0
  for (const { length } of lines) width = Math.max(width, length)
  if (width < NARROWEST || width > WIDEST) return null
  let pairs = 0
  let full = 0
  for (const [at, { length }] of lines.entries()) {
    const next = lines[at + 1]
    if (!next || next.opens) continue
    pairs += 1
    if (isFull(length, next.words, width)) full += 1
  }
  return full >= 2 && full > pairs * 0.6 ? width : null
}

/** The next line's first word would not have fitted, give or take what an odd word needs. */
function isFull(length: number, next: string, width: number): boolean {
  return length + 1 + (next.split(' ', 1)[0]?.length ?? 0) > width - 3
}

function goesOn({ words, length }: Line, next: string, width: number | null): boolean {
  if (isItem(next)) return false
  if (width !== null && isFull(length, next, width)) return true
  return /^[\p{Ll}]/u.test(next) && /[\p{L}\p{N},–—-]$/u.test(words) && length >= NARROWEST
}

/** A point of a list, a turn of a dialogue, or a line with its label. */
function isItem(line: string): boolean {
  return /^(?:[-–—•*·▪]\s|\d{1,2}[.)]\s|\p{Lu}\p{L}{0,15}:\s)/u.test(line)
}

/** White space is one space, invisible characters go, and in English a drop cap that was split off ("O n June") is joined again. */
function tidy(piece: string, language: string): string {
  const words = /[^ -~]| {2}/.test(piece) ? tidied(piece) : piece
  return language === 'en' ? words.replace(/^([B-HJ-Z]) ([a-z])(?=[a-z]*(?: |$))/, '$1$2') : words
}

function tidied(piece: string): string {
  return piece
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .normalize('NFC')
}
