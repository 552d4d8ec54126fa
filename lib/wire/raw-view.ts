/** A stretch of the raw text that means something: `[from, to)` in UTF-16 code units, and the name that lights it up. */
export type RawMark = { name: string; span: readonly [number, number] }

/** White space worth showing, because a reader of plain text would not see it. */
export type OddSpace = 'space' | 'tab' | 'noBreak' | 'invisible' | 'return' | 'blankLine'

/** A run of raw text under the same marks. `odd` says that it is white space of one kind, to be shown as signs. */
export type RawPiece = { from: number; text: string; odd: OddSpace | null; names: string[] }

const kinds: [OddSpace, RegExp][] = [
  // A line end is odd only where it makes a second blank line: every newline that follows two others.
  ['blankLine', /(?<=\n[ \t]*\n[ \t]*)\n/g],
  ['return', /\r/g],
  ['tab', /\t+/g],
  ['noBreak', /[\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g],
  ['invisible', /(?:\p{Cf}|(?![\n\r\t])\p{Cc})+/gu],
  ['space', / {2,}|(?<![^\n]) +| +(?=\r?\n|$(?![\s\S]))/g],
]

type Stretch = { from: number; to: number; odd: OddSpace }

/**
 * Cuts raw text at every mark and at every odd run of white space, so that a screen can show both. The pieces joined are the text.
 * Marks may overlap; those outside the text are passed over.
 */
export function rawPieces(raw: string, marks: readonly RawMark[]): RawPiece[] {
  const odd = oddStretches(raw)
  const inside = marks.filter(({ span: [from, to] }) => from < to && from >= 0 && from < raw.length)
  const cuts = new Set([0, raw.length])
  for (const { from, to } of odd) cuts.add(from).add(to)
  for (const { span } of inside) cuts.add(span[0]).add(Math.min(span[1], raw.length))
  return walk(
    raw,
    [...cuts].sort((a, b) => a - b),
    odd,
    inside,
  )
}

function walk(raw: string, cuts: number[], odd: Stretch[], marks: RawMark[]): RawPiece[] {
  const waiting = [...marks].sort((a, b) => a.span[0] - b.span[0])
  const pieces: RawPiece[] = []
  let open: RawMark[] = []
  let nextMark = 0
  let nextOdd = 0
  for (const [at, from] of cuts.entries()) {
    const to = cuts[at + 1]
    if (to === undefined) break
    open = open.filter((mark) => mark.span[1] > from)
    for (let mark = waiting[nextMark]; mark && mark.span[0] <= from; mark = waiting[nextMark]) {
      open.push(mark)
      nextMark += 1
    }
    while ((odd[nextOdd]?.to ?? Number.POSITIVE_INFINITY) <= from) nextOdd += 1
    const here = odd[nextOdd]
    pieces.push({
      from,
      text: raw.slice(from, to),
      odd: here && here.from <= from ? here.odd : null,
      names: open.map((mark) => mark.name),
    })
  }
  return pieces
}

/** Odd runs in order, none over another: where two kinds claim the same character, the first kind has it. */
function oddStretches(raw: string): Stretch[] {
  const found = kinds.flatMap(([odd, pattern]) =>
    Array.from(raw.matchAll(pattern), (match) => ({ from: match.index, to: match.index + match[0].length, odd })),
  )
  const sorted = found.sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Stretch[] = []
  for (const stretch of sorted) {
    if (stretch.from >= (kept.at(-1)?.to ?? 0)) kept.push(stretch)
  }
  return kept
}

const signs: Record<OddSpace, string> = {
  space: '·',
  tab: '→',
  noBreak: '⍽',
  invisible: '◌',
  return: '␍',
  blankLine: '¶',
}

/** The signs that stand for a run of odd white space, one a character. */
export function signsOf(piece: RawPiece): string {
  return piece.odd === null ? piece.text : signs[piece.odd].repeat([...piece.text].length)
}
