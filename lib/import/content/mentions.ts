import type { ParsedCopy, Span } from '../parsed-copy.ts'
import { dayText, monthAndDay, monthOf } from './months.ts'

/** A day that a text names; `year` null where it leaves the year out, `ahead` where it speaks of what is to come. */
export type Mention = { text: string; at: number; month: number; day: number; year: number | null; ahead: boolean }

/** English months that are also words: only with a capital are they months. */
const WORD = /^(?:may|march|mar|jan|august|dec)$/
const AHEAD =
  /(?<![\p{L}])(?:will|shall|is to|are to|scheduled|planned|plans?|until|till|by|before|due|будет|будут|пройд[её]т|состоится|планируе\p{L}+|до|к|начиная|olacaq|keçiriləcək|\p{L}+[əa]c[əa][qk](?:l[əa]r|d[ıi]r)?|planlaşdırılır|qədər)(?![\p{L}])/iu

const NUMBER = /(?<![\p{L}\p{N}.,:/-])\d{1,2}(?![\d:])/gu
const BEFORE = /(?<![\p{L}\p{N}])(\p{L}{3,14})(?:[’'](?:in|ın|un|ün))?\.? $/u
const YEAR_BEHIND = /^(?:,? | de | del )(\d{4})(?!\d)(?:-c[ıiuü] il| года| г\.| il(?!\p{L})|(?!\p{L}))/u
const BEHIND =
  /^(?:st|nd|rd|th|\.)?(?:-(?:ci|cı|cu|cü|го|е))? (?:de |of )?(\p{L}{3,14})(?![\p{L}\p{N}])(?:[’']\p{L}{1,4})?/u
const FIGURES = /^\.(\d{1,2})\.(\d{4})(?!\d)/

/** No story names more days; a text that does is a table or an attack. */
const MOST = 2_000

/** The days a text names, in the order in which it does. */
export function findMentions(text: string): Mention[] {
  const found: Mention[] = []
  let from = 0
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const mention = index < from ? null : mentionAt(text, index, number)
    if (!mention) continue
    found.push(mention)
    if (found.length === MOST) break
    from = mention.at + mention.text.length
  }
  return found
}

function mentionAt(text: string, index: number, number: string): Mention | null {
  const end = index + number.length
  const behind = text.slice(end, end + 40)
  const before = BEFORE.exec(text.slice(Math.max(0, index - 20), index))
  const monthBefore = inMonth(before?.[1] ?? '')
  if (before && monthBefore !== null) return mention(text, index - before[0].length, end, monthBefore, Number(number))
  const figures = FIGURES.exec(behind)
  if (figures) {
    const [whole, month, year] = figures
    return dayText(Number(year), Number(month), Number(number)) === null
      ? null
      : { text: number + whole, at: index, month: Number(month), day: Number(number), year: Number(year), ahead: false }
  }
  const after = BEHIND.exec(behind)
  const monthBehind = inMonth(after?.[1] ?? '')
  return after && monthBehind !== null ? mention(text, index, end + after[0].length, monthBehind, Number(number)) : null
}

function mention(text: string, at: number, end: number, month: number, day: number): Mention | null {
  if (monthAndDay(month, day) === null) return null
  const year = YEAR_BEHIND.exec(text.slice(end, end + 20))
  const written = text.slice(at, end + (year?.[0].length ?? 0))
  const ahead = isAhead(text, at, written.length)
  return { text: written, at, month, day, year: year ? Number(year[1]) : null, ahead }
}

/** The month a word names, as it stands or in a case of Azerbaijani and Turkish ("oktyabrın", "Ekimde"). */
function inMonth(word: string): number | null {
  if (WORD.test(word)) return null
  const stem = /^(.{3,}?)(?:[ıiuü]n|[ae]|[dt][aəe]n?|[ıiuü]nd[aəe]n?|ə)$/u.exec(word)?.[1]
  return (
    monthOf(word) ??
    (stem &&
    /^(?:yanvar|fevral|mart|aprel|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr|ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)$/iu.test(
      stem,
    )
      ? monthOf(stem)
      : null)
  )
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
