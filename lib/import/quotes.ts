import type { Span } from './parsed-copy.ts'

const pairs: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '‟': '”' }
const SHORTEST = 25

/**
 * The direct quotations of a text: marked words long enough to be somebody's sentence, their marks inside the span. A curly apostrophe
 * closes nothing; a quotation that is not closed in its paragraph and opened again in the next goes on. Straight marks pair up by turns.
 */
export function readQuotes(paragraphs: readonly string[]): Span[] {
  const spans: Span[] = []
  let offset = 0
  for (const paragraph of paragraphs) {
    for (let at = 0; at < paragraph.length; at += 1) {
      const closing = pairs[paragraph[at] ?? ''] ?? (paragraph[at] === '"' ? '"' : null)
      if (closing === null) continue
      const end = endOf(paragraph, at, closing)
      if (end === null) break
      if (isSpeech(paragraph.slice(at + 1, end - 1))) spans.push([offset + at, offset + end])
      at = end - 1
    }
    offset += paragraph.length + 2
  }
  return spans
}

function endOf(paragraph: string, from: number, closing: string): number | null {
  for (let at = from + 1; at < paragraph.length; at += 1) if (closing.includes(paragraph[at] ?? '')) return at + 1
  // Not closed here: the quotation runs to the end of its paragraph, unless the mark was a stray straight one.
  return closing === '"' ? null : paragraph.length
}

/** A title or a single marked word is no speech: a quotation has several words. */
function isSpeech(words: string): boolean {
  return words.length >= SHORTEST && words.trim().split(/\s+/).length >= 4
}
