/** A piece of text as it stands on a page: from where to where, on which line (counted from the top), and how large. */
export type Piece = { text: string; left: number; right: number; top: number; size: number; isRightToLeft: boolean }

/** A line of one column. */
export type Line = { text: string; left: number; right: number; top: number; size: number }

/** Pieces further apart than so many letters' height stand in different columns or cells. */
const APART = 1.4

/** The lines of a page, each within its column, from the top. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = []
  for (const piece of pieces
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && piece.top - first.top < Math.min(first.size, piece.size) * 0.4) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => partsOf(row.toSorted((a, b) => a.left - b.left))).map(lineOf)
}

function partsOf(row: Piece[]): Piece[][] {
  const parts: Piece[][] = []
  for (const piece of row) {
    const part = parts.at(-1)
    const before = part?.at(-1)
    if (part && before && piece.left - before.right < Math.max(before.size, piece.size) * APART) part.push(piece)
    else parts.push([piece])
  }
  return parts
}

function lineOf(part: Piece[]): Line {
  const letters = part.reduce((sum, { text }) => sum + text.length, 0)
  const backwards = part.filter((one) => one.isRightToLeft).reduce((sum, { text }) => sum + text.length, 0)
  const inOrder = backwards > letters / 2 ? part.toReversed() : part
  let text = ''
  for (const [at, piece] of inOrder.entries()) {
    const before = inOrder[at - 1]
    const gap = before ? Math.max(piece.left - before.right, before.left - piece.right) : 0
    text += gap > piece.size * 0.15 && !text.endsWith(' ') ? ` ${piece.text}` : piece.text
  }
  return {
    text: asTyped(text.replace(/\s+/g, ' ').trim()),
    left: Math.min(...part.map(({ left }) => left)),
    right: Math.max(...part.map(({ right }) => right)),
    top: part[0]?.top ?? 0,
    size: Math.max(...part.map(({ size }) => size)),
  }
}

/** Fonts have signs of their own for joined letters and for each shape of an Arabic one; typed were the letters. */
function asTyped(text: string): string {
  return text.replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g, (sign) => sign.normalize('NFKC'))
}
