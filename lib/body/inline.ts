import type { Inline, Text } from './body.ts'

/** A line's plain text; a line break is a line end, one code unit long. */
export function inlineText(content: readonly Inline[] = []): string {
  return content.map((one) => (one.type === 'text' ? one.text : '\n')).join('')
}

/** What stands between two places of a line, in UTF-16 code units, with its marks. */
export function sliceInline(content: readonly Inline[], from: number, to: number): Inline[] {
  const pieces: Inline[] = []
  let at = 0
  for (const piece of content) {
    const length = piece.type === 'text' ? piece.text.length : 1
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, length)]
    if (start < end) pieces.push(piece.type === 'text' ? { ...piece, text: piece.text.slice(start, end) } : piece)
    at += length
  }
  return pieces
}

/** Pieces in which no two neighbours have the same marks. */
export function joinedInline(content: readonly Inline[]): Inline[] {
  const pieces: Inline[] = []
  for (const piece of content) {
    const last = pieces.at(-1)
    if (piece.type === 'text' && last?.type === 'text' && sameMarks(last, piece))
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
    else pieces.push(piece)
  }
  return pieces
}

/** Whether two pieces look alike: bold, italic, the same link. */
export function sameMarks(a: Text, b: Text): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])
}
