import type { Line } from './lines.ts'

const EDGE = 3
/** So much of the height of the text counts as its top or foot. */
const MARGIN = 0.1

/** Lines at the top or foot of most pages that say the same but for figures, and page numbers. */
export function withoutFurniture(pages: readonly Line[][]): { pages: Line[][]; removed: string[] } {
  if (pages.length < 2) return { pages: [...pages], removed: [] }
  const margins = marginsOf(pages)
  const edgesOf = (page: readonly Line[]) =>
    edgeLines(page).filter(({ top }) => top < margins.head || top > margins.foot)
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1)
  const fewest = Math.max(2, pages.length * 0.5)
  const removed: string[] = []
  const kept = pages.map((page) => {
    const edges = new Set(edgesOf(page))
    return page.filter((line) => {
      const isFurniture = edges.has(line) && (counts.get(keyOf(line)) ?? 0) >= fewest
      if (isFurniture) removed.push(line.text)
      return !isFurniture
    })
  })
  return { pages: kept, removed }
}

function marginsOf(pages: readonly Line[][]): { head: number; foot: number } {
  const tops = pages.flat().map(({ top }) => top)
  const first = tops.reduce((least, top) => Math.min(least, top), Number.POSITIVE_INFINITY)
  const last = tops.reduce((most, top) => Math.max(most, top), 0)
  return { head: first + (last - first) * MARGIN, foot: last - (last - first) * MARGIN }
}

function edgeLines(page: readonly Line[]): Line[] {
  const byTop = page.toSorted((a, b) => a.top - b.top)
  return [...byTop.slice(0, EDGE), ...byTop.slice(-EDGE)]
}

function keyOf({ text, top }: Line): string {
  return `${text.replace(/\d+/g, '0')} ${Math.round(top / 20)}`
}
