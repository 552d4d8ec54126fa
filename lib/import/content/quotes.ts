import type { Span } from '../parsed-copy.ts'

/** What closes each opening mark. German, Czech and older Azerbaijani copy close „ with “. */
const closers: Record<string, string> = { '“': '”', '„': '“”', '«': '»', '‟': '”', '"': '"' }
const SPEAKING =
  '(?:said|says?|told|stated|notes?|noted|added?|adds|explained|warned|stressed|continued|deyə|deyib|bildirib|söyləyib|qeyd|vurğula|əlavə|dedi|sagte|erklärte|a déclaré|a dit|dijo|сказал|заявил|отметил|сообщил|добавил|подчеркнул|говорит|считает|пояснил|рассказал)'
const SPOKEN_BEHIND = new RegExp(`^[,.]?\\s*(?:[—–-]\\s*)?(?:[\\p{L}’.-]+\\s+){0,6}?${SPEAKING}`, 'iu')
const SPOKEN_BEFORE = new RegExp(`(?:${SPEAKING}[\\p{L}]*[^.!?«“"„]{0,80}[,:]|[:,])\\s*$`, 'iu')

/**
 * The direct quotations of a text, their marks inside the span: what somebody says or said, not titles and single marked words. A curly
 * apostrophe closes nothing; marks inside marks belong to the outer ones; a quotation that is not closed in its paragraph runs to the
 * paragraph's end, as one does that goes on in the next. Straight marks pair up by turns.
 */
export function readQuotes(paragraphs: readonly string[]): Span[] {
  const spans: Span[] = []
  let offset = 0
  for (const paragraph of paragraphs) {
    for (const [start, end] of marked(paragraph))
      if (isSpeech(paragraph, start, end)) spans.push([offset + start, offset + end])
    offset += paragraph.length + 2
  }
  return spans
}

function marked(paragraph: string): Span[] {
  const found: Span[] = []
  let from = 0
  for (const { 0: open, index } of paragraph.matchAll(/[“„«‟"]/g)) {
    if (index < from) continue
    const end = endOf(paragraph, index, open)
    if (end === null) break
    found.push([index, end])
    from = end
  }
  return found
}

function endOf(paragraph: string, from: number, open: string): number | null {
  const closing = closers[open] ?? ''
  let depth = 1
  for (let at = from + 1; at < paragraph.length; at += 1) {
    const mark = paragraph[at] ?? ''
    if (closing.includes(mark)) depth -= 1
    else if (mark === open) depth += 1
    if (depth === 0) return at + 1
  }
  // A stray straight mark closes nothing; a proper opening mark without its partner opens a quotation that goes on.
  return open === '"' ? null : paragraph.length
}

/** Words that end as a sentence or a comma ends them, or beside a word of speaking; else several words that are no title. */
function isSpeech(paragraph: string, start: number, end: number): boolean {
  const words = paragraph
    .slice(start + 1, end)
    .replace(/[“”"«»„‟]{1,9}$/u, '')
    .trim()
  const count = words.split(/\s+/).length
  const behind = paragraph.slice(end, end + 120)
  const spoken = SPOKEN_BEHIND.test(behind) || SPOKEN_BEFORE.test(paragraph.slice(Math.max(0, start - 120), start))
  if (count >= 2 && words.length >= 5 && (spoken || /[,.!?…]$/.test(words))) return true
  return count >= 4 && words.length >= 25 && !isTitle(words)
}

/** Most of its longer words are capitalised. */
function isTitle(words: string): boolean {
  const long = words.split(/\s+/).filter((word) => word.length > 3)
  return long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length / 2
}
