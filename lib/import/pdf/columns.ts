import type { Line } from './lines.ts'

const FEWEST = 4
const STEPS = 60
const DEEPEST = 4

/**
 * Lines in the order they are read: where a page has columns one column after the other, between those lines that reach across. Side by
 * side in short lines stand the cells of a table, which are read row by row.
 */
export function inReadingOrder(lines: readonly Line[], depth = 0): Line[] {
  const gutter = depth < DEEPEST ? gutterOf(lines) : null
  if (gutter === null) return joinRows(lines)
  const ordered: Line[] = []
  let band: Line[] = []
  const closeBand = () => {
    const left = band.filter(({ right }) => right <= gutter)
    const right = band.filter((line) => line.left >= gutter)
    ordered.push(...inReadingOrder(left, depth + 1), ...inReadingOrder(right, depth + 1))
    band = []
  }
  for (const line of lines) {
    if (crosses(line, gutter)) {
      closeBand()
      ordered.push(line)
    } else band.push(line)
  }
  closeBand()
  return ordered
}

function crosses(line: Line, at: number): boolean {
  return line.left < at && line.right > at
}

/** Where the fewest lines cross and both sides are columns; null where nothing is. */
function gutterOf(lines: readonly Line[]): number | null {
  const from = Math.min(...lines.map(({ left }) => left))
  const to = Math.max(...lines.map(({ right }) => right))
  let best: { at: number; crossing: number } | null = null
  for (let step = 1; step < STEPS; step += 1) {
    const at = from + ((to - from) * step) / STEPS
    const left = lines.filter(({ right }) => right <= at)
    const right = lines.filter((line) => line.left >= at)
    const crossing = lines.length - left.length - right.length
    if (crossing > lines.length * 0.3 || (best && crossing >= best.crossing)) continue
    if (areColumns(left, right)) best = { at, crossing }
  }
  return best?.at ?? null
}

function areColumns(left: readonly Line[], right: readonly Line[]): boolean {
  return isColumn(left) && isColumn(right) && overlap(left, right)
}

/** A column's lines mostly fill it; the cells of a table do not. */
function isColumn(lines: readonly Line[]): boolean {
  if (lines.length < FEWEST) return false
  const from = Math.min(...lines.map(({ left }) => left))
  const to = Math.max(...lines.map(({ right }) => right))
  const full = lines.filter((line) => line.right - line.left > (to - from) * 0.6)
  const words = lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length
  return full.length >= lines.length * 0.5 && words > 12
}

function overlap(left: readonly Line[], right: readonly Line[]): boolean {
  const [first, last] = [right[0]?.top ?? 0, right.at(-1)?.top ?? 0]
  const beside = left.filter(({ top }) => top >= first - 1 && top <= last + 1)
  return beside.length >= Math.min(left.length, right.length) * 0.5
}

/** What stands side by side on one line without being columns is one row. */
function joinRows(lines: readonly Line[]): Line[] {
  const rows: Line[] = []
  for (const line of lines) {
    const row = rows.at(-1)
    if (row && line.left >= row.right && Math.abs(line.top - row.top) < Math.min(line.size, row.size) * 0.4) {
      row.text += ` · ${line.text}`
      row.right = line.right
    } else rows.push({ ...line })
  }
  return rows
}
