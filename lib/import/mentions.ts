import { dayText, MONTH, monthOf } from './months.ts'
import type { ParsedCopy, Span } from './parsed-copy.ts'

/** A day that a text names; `year` null where it leaves the year out, `ahead` where it speaks of what is to come. */
export type Mention = { text: string; at: number; month: number; day: number; year: number | null; ahead: boolean }

const MENTION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(${MONTH})(?:[ıiuü]n)?\\.? (\\d{1,2})(?:,? (\\d{4}))?|(\\d{1,2})(?:-(?:ci|cı|cu|cü))? (${MONTH})(?:,? (\\d{4})(?:-c[ıiuü] il| года| il)?)?)(?![\\p{L}\\p{N}])`,
  'giu',
)
/** English months that are also words: only with a capital are they months. */
const WORD = /^(?:may|march|mar|jan|august|dec)$/
const AHEAD =
  /(?<![\p{L}])(?:will|shall|is to|are to|scheduled|planned|plans?|until|till|by|before|due|будет|будут|пройд[её]т|состоится|планируе\p{L}+|до|к|начиная|olacaq|keçiriləcək|\p{L}+[əa]c[əa][qk](?:l[əa]r|d[ıi]r)?|planlaşdırılır|qədər)(?![\p{L}])/iu

/** The days a text names, in the order in which it does. */
export function findMentions(text: string): Mention[] {
  return [...text.matchAll(MENTION)].flatMap((match) => {
    const [written, m1, d1, y1, d2, m2, y2] = match
    const name = m1 ?? m2 ?? ''
    const month = WORD.test(name) ? null : monthOf(name)
    const day = Number(d1 ?? d2)
    const year = y1 ?? y2
    if (month === null || day < 1 || day > 31) return []
    const at = match.index
    return [
      { text: written, at, month, day, year: year ? Number(year) : null, ahead: isAhead(text, at, written.length) },
    ]
  })
}

/** Whether the words around, in the same sentence, speak of the future. */
function isAhead(text: string, at: number, length: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 160), at)
      .split(/[.!?]\s/)
      .at(-1) ?? ''
  const behind = text.slice(at + length, at + length + 60).split(/[.!?](?:\s|$)/, 1)[0] ?? ''
  return (
    AHEAD.test(before) ||
    /(?:[əa]c[əa][qk](?:l[əa]r)?|состоится|пройд[её]т|будет|planlaşdırılır)(?![\p{L}])/u.test(behind)
  )
}

/**
 * The dates a text mentions, each with its year: written, or the latest such day up to the publication; where the text speaks of what is
 * to come, the first such day from the publication on.
 */
export function readDates(paragraphs: readonly string[], published: ParsedCopy['published']): ParsedCopy['dates'] {
  const base = published && published.precision !== 'year' ? published.value.slice(0, 10) : null
  return findMentions(paragraphs.join('\n\n')).map((mention) => {
    const span: Span = [mention.at, mention.at + mention.text.length]
    const explicit = mention.year !== null
    const value = mention.year === null ? nearest(mention, base) : dayText(mention.year, mention.month, mention.day)
    return { text: mention.text, value, basis: explicit ? 'explicit' : 'inferred', span }
  })
}

function nearest({ month, day, ahead }: Mention, base: string | null): string | null {
  if (base === null) return null
  const year = Number(base.slice(0, 4))
  const years = ahead ? [year, year + 1] : [year, year - 1]
  return (
    years
      .map((one) => dayText(one, month, day))
      .find((date) => date !== null && (ahead ? date >= base : date <= base)) ?? null
  )
}
