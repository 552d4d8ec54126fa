import type { Line } from './lines.ts'

export type Paragraph = { text: string; size: number; page: number }

type Placed = Line & { page: number }

/**
 * Lines as paragraphs: a new one begins behind a gap, with an indent, in another size, or where the line before ended early with its
 * sentence. A word broken at a line's end is joined; its hyphen stays where the text elsewhere writes the word with it.
 */
export function paragraphsOf(pages: readonly (readonly Line[])[]): Paragraph[] {
  const lines = pages.flatMap((page, at) => page.map((line) => ({ ...line, page: at })))
  const pitch = usualPitch(lines)
  const written = hyphenated(lines)
  const paragraphs: Paragraph[] = []
  let before: Placed | null = null
  let widest = 0
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (before && open && goesOn(before, line, pitch, widest)) open.text = joined(open.text, line.text, written)
    else {
      paragraphs.push({ text: line.text, size: line.size, page: line.page })
      widest = 0
    }
    widest = Math.max(widest, line.right - line.left)
    before = line
  }
  return paragraphs
}

/** How far apart lines of one paragraph mostly stand, in heights of their letters. */
function usualPitch(lines: readonly Placed[]): number {
  const steps = lines
    .flatMap((line, at) => {
      const next = lines[at + 1]
      const step = next && next.page === line.page ? (next.top - line.top) / line.size : 0
      return step > 0.8 && step < 2.5 ? [step] : []
    })
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length * 0.4)] ?? 1.2
}

const ENDED = /[.!?…:][”"’'»)\]]*$/u
const BEGINS_ITEM = /^(?:[•·▪◦–—-]\s|\(?\d{1,3}[.)]\s)/u

function goesOn(before: Placed, line: Placed, pitch: number, widest: number): boolean {
  if (Math.abs(line.size - before.size) > before.size * 0.12 || BEGINS_ITEM.test(line.text)) return false
  const isNewPlace =
    line.page !== before.page || line.top < before.top || Math.abs(line.left - before.left) > before.size * 8
  if (isNewPlace) return !ENDED.test(before.text) && /^[\p{Ll}\d]/u.test(line.text)
  if (line.top - before.top > before.size * pitch * 1.3) return false
  if (line.left - before.left > before.size * 0.8 && ENDED.test(before.text)) return false
  const isShort = before.right - before.left < widest * 0.8 || before.right < line.right - before.size * 4
  return !(isShort && ENDED.test(before.text))
}

function hyphenated(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of lines)
    for (const [word] of text.matchAll(/\p{L}{1,40}-\p{L}{1,40}(?=[\s,.;:!?)])/gu)) words.add(word.toLowerCase())
  return words
}

function joined(text: string, next: string, written: ReadonlySet<string>): string {
  const [, half] = /(?<![\p{L}])(\p{L}{1,40})[-\u00ad\u2010]$/u.exec(text) ?? []
  const [rest] = /^\p{Ll}{1,40}/u.exec(next) ?? []
  if (half === undefined || rest === undefined) return `${text} ${next}`
  const isOwn = text.endsWith('-') && written.has(`${half}-${rest}`.toLowerCase())
  return `${isOwn ? text : text.slice(0, -1)}${next}`
}
