import { barParts } from './bar-line.ts'
import { readBy } from './byline.ts'
import { wholeDate } from './date-line.ts'
import { readDateline } from './dateline.ts'
import type { Scan } from './scan.ts'
import { bylineIn } from './taught.ts'

/** So many lines may stand between a headline and the line that says who wrote it and when. */
const MOST_BETWEEN = 7
const LONGEST = 350

/**
 * Below its headline a page prints a summary, a caption or buttons before it says who wrote the story and when. One such line is taken:
 * a sentence as the standfirst, if there is none yet, and anything shorter as the page's.
 */
export function readAhead(scan: Scan): boolean {
  const { header } = scan
  if (!header.headline || header.dateline || !scan.startsLine()) return false
  const between = linesBefore(scan)
  const sentences = between?.filter(isSentence).length ?? 0
  if (!between || sentences > (header.standfirst ? 0 : 1)) return false
  const line = scan.line()
  const words = line.trim()
  const isSummary = header.standfirst === null && words.split(/\s+/).length >= 5
  const span = scan.take(line.length, isSummary ? 'standfirst' : 'a page’s button or link')
  const reason = 'a line between the headline and the byline or the date'
  if (isSummary) header.standfirst = { value: words.normalize('NFC'), span, reason, confidence: 0.75 }
  return true
}

/** The lines from here to one that is a byline or a date beyond doubt; null if there is none near, or text before it. */
function linesBefore(scan: Scan): string[] | null {
  const lines: string[] = []
  for (const line of scan.rest(2_500).split('\n')) {
    if (line.trim() === '') continue
    if (lines.length > 0 && (isSure(scan, line) || isDateline(scan, line))) return lines
    if (lines.length === MOST_BETWEEN || line.length > LONGEST) return null
    lines.push(line.trim())
  }
  return null
}

/** A line that is nothing but a byline with its word for "by", a date with its year, or both. */
export function isSure(scan: Scan, line: string): boolean {
  const words = line.trim()
  if (words.length > 160) return false
  if (/^(?:Authors?(?: of the article)?|By|Von|Stand|Published|Publisert|Publicerad)\s*:?$/u.test(words)) return true
  if (bylineIn(words, scan.taught)) return true
  const by = readBy(words, scan.registry)
  if (by && by.people.length > 0 && by.length >= words.length) return true
  return wholeDate(words)?.value != null || barParts(words, scan.registry) !== null
}

/** A line that opens with a dateline in capitals and a known agency's name. */
function isDateline(scan: Scan, line: string): boolean {
  const found = /^\p{Lu}{3}/u.test(line) ? readDateline(line, scan.registry, scan.language) : null
  return found?.agency != null && scan.registry.find(found.agency) !== null
}

export function isSentence(line: string): boolean {
  return /[.!?…][”"»’')]*$/.test(line.trim()) && line.trim().split(/\s+/).length > 5
}

/** A page's buttons and counters have few words, and no page has many between its header and the text. */
const MOST_WORDS = 3
const LONGEST_BUTTON = 28
const TEXT_WITHIN = 12

/**
 * Between a header with a headline and the first long paragraph: lines of one to three words that are no sentence. One alone may be the
 * text's first crosshead, unless it has a figure or cries out.
 */
export function readLeftover(scan: Scan): boolean {
  const { header } = scan
  if (!header.headline || (!header.date && header.people.length === 0) || header.dateline || !scan.startsLine())
    return false
  const line = scan.line()
  const next = scan
    .rest(1_500)
    .slice(line.length)
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  if (!isButton(line.trim()) || !next.slice(0, TEXT_WITHIN).some((one) => one.length >= 80 && isSentence(one)))
    return false
  const among = scan.follows('a page’s button or link') || isButton(next[0] ?? '')
  if (!among && !/[\d!]/.test(line)) return false
  scan.take(line.length, 'a page’s button or link')
  return true
}

function isButton(words: string): boolean {
  if (words === '' || words.length > LONGEST_BUTTON || words.split(/\s+/).length > MOST_WORDS) return false
  return !/[.,:;?“”"«»]|^[-–—•*]|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words)
}
