import type { Span } from './parsed-copy.ts'

const EMPTY_LINES = /\n(?:[ \t]*\n)+|\n(?=[ \t]{2,}\S)/g
const EVERY_LINE = /\n+/g

/**
 * The paragraphs of a body, as text with single spaces, and where each stood. A paragraph ends at an empty line or before an indented
 * one; where there is neither, every line is one, unless lines are broken at a fixed width. `text` has line feeds only.
 */
export function readParagraphs(
  text: string,
  from: number,
  to: number,
  language: string,
): { paragraphs: string[]; rawSpans: Span[] } {
  const body = text.slice(from, to)
  const separator = /\n[ \t]*\n/.test(body) || isWrapped(body) ? EMPTY_LINES : EVERY_LINE
  const paragraphs: string[] = []
  const rawSpans: Span[] = []
  let at = 0
  for (const gap of [...body.matchAll(separator), { index: body.length, 0: '' }]) {
    const piece = body.slice(at, gap.index)
    const start = from + at + (piece.length - piece.trimStart().length)
    const words = tidy(piece, language)
    if (words !== '') {
      paragraphs.push(words)
      rawSpans.push([start, start + piece.trim().length])
    }
    at = gap.index + gap[0].length
  }
  return { paragraphs, rawSpans }
}

/** Most lines end in the middle of a sentence at about the same width. */
function isWrapped(body: string): boolean {
  const lines = body.split('\n').filter((line) => line.trim() !== '')
  const cut = lines.slice(0, -1).filter((line) => line.length >= 50 && line.length <= 85 && !/[.!?:”"»]\s*$/.test(line))
  return lines.length > 3 && cut.length > lines.length * 0.5
}

/** White space is one space, invisible characters go, and in English a drop cap that was split off ("O n June") is joined again. */
function tidy(piece: string, language: string): string {
  const words = piece
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .normalize('NFC')
  return language === 'en' ? words.replace(/^([B-HJ-Z]) ([a-z])(?=[a-z]*(?: |$))/, '$1$2') : words
}
