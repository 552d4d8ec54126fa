import { readTimestamp } from '../content/timestamp.ts'
import { isSentence, isSure } from './ahead.ts'
import { readCredit } from './byline.ts'
import { readGluedSection } from './chrome.ts'
import { splitName, wholeDate } from './date-line.ts'
import { readDateline } from './dateline.ts'
import { isLoneName } from './person-name.ts'
import { isPlaceAlone } from './place-line.ts'
import type { Scan } from './scan.ts'
import { datelineIn } from './taught.ts'

const LONGEST = 220
/** A line that nothing but its shape makes a headline may have this many characters. */
const LONGEST_BARE = 130
/** A longer question is more often the text's first sentence. */
const LONGEST_QUESTION = 60

/** A short line without a full stop that is followed by more of the header, or by the text, is the headline; the next such one the standfirst. */
export function readTitleLine(scan: Scan): boolean {
  const { header } = scan
  const line = scan.line()
  const words = line.trim().replace(/^#{1,3}\s+(?=\p{L})/u, '')
  if (!scan.startsLine() || words === '' || words.length > LONGEST) return false
  if (header.headline && sameWords(header.headline.value, words)) {
    scan.take(line.length, 'the headline again')
    return true
  }
  if (isNavigation(scan, line)) {
    scan.take(line.length, 'a page’s navigation')
    return true
  }
  if (/[.;:,]$/.test(words) || (header.headline && header.standfirst)) return false
  const followed = headerFollows(scan, line.length)
  if (!followed && !standsAlone(scan, words, line.length) && !bodyFollows(scan, words, line.length)) return false
  if (isLabel(words, scan.language)) {
    scan.take(line.length, 'a label')
    return true
  }
  const span = scan.take(line.length, header.headline ? 'standfirst' : 'headline')
  const reason = followed
    ? 'a short line before date, dateline or byline'
    : 'a short line between the date and the text'
  const found = { value: words.normalize('NFC'), span, reason, confidence: followed ? 0.92 : 0.8 }
  if (header.headline) header.standfirst = found
  else header.headline = found
  return true
}

/** One word, or two short ones, above the rest; in English a second word without a capital makes them a headline. */
function isLabel(words: string, language: string): boolean {
  if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{5}/u.test(words)) return false
  const [first, second, third] = words.split(/\s+/)
  if (third !== undefined || words.length >= 20) return false
  return !(language === 'en' && first && /^\p{Ll}{3,}/u.test(second ?? ''))
}

/** The crumbs of a page's menu on the envelope's line, before its bulleted date. */
function isNavigation(scan: Scan, line: string): boolean {
  return scan.header.headline === null && /^\s*\n\s*[•·▪]\s*\d/.test(scan.rest(line.length + 80).slice(line.length))
}

/** Whether one of the next three lines is another piece of a header. */
function headerFollows(scan: Scan, from: number): boolean {
  let at = scan.at + from
  for (let count = 0; count < 3; count += 1) {
    const space = /^\s+/.exec(scan.text.slice(at, at + 400))?.[0] ?? ''
    at += space.length
    const rest = scan.text.slice(at, at + 400)
    if (rest === '' || (count === 0 && !space.includes('\n'))) return false
    if (opensHeader(scan, rest)) return true
    const line = rest.split('\n', 1)[0] ?? ''
    if (count === 0 && isSentence(line)) return summaryFollows(scan, at + line.length)
    if (line.length > LONGEST || /[.;:]$/.test(line.trim())) return false
    at += line.length
  }
  return false
}

/** A sentence below the line is its summary if a byline or a date beyond doubt stands below that. */
function summaryFollows(scan: Scan, from: number): boolean {
  const lines = scan.text
    .slice(from, from + 600)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.slice(0, 2).some((line) => isSure(scan, line))
}

function opensHeader(scan: Scan, rest: string): boolean {
  const line = rest.split('\n', 1)[0] ?? ''
  const stamp = readTimestamp(rest.replace(/^(?:[#•·▪*]\s*)?/, ''))
  if (stamp?.hasTime || isSure(scan, line) || wholeDate(rest.split('\n').slice(0, 2).join(' '))) return true
  if (readGluedSection(rest) || /^By\s+\p{Lu}/u.test(rest)) return true
  if (isLoneName(line.trim(), scan.registry) || (line.length < 80 && splitName(scan, line) !== null)) return true
  if (isPlaceAlone(line)) return true
  return (
    datelineIn(rest, scan.taught) !== null ||
    readDateline(rest, scan.registry, scan.language) !== null ||
    (line.length < 80 && readCredit(rest, scan.registry) !== null)
  )
}

/** After a time of publication and an empty line, a short line without a full stop that does not open like a sentence. */
function standsAlone(scan: Scan, words: string, length: number): boolean {
  const { header } = scan
  if (!scan.sawTime || header.headline || header.people.length > 0) return false
  if (words.length > LONGEST_BARE || /[.!…]$/.test(words)) return false
  const gapBefore = /\n[ \t]*\n\s*$/.test(scan.text.slice(Math.max(0, scan.at - 120), scan.at))
  const behind = scan.rest(length + 200).slice(length)
  if (!gapBefore && !/^\s*\n[ \t]*\n\s*\S/.test(behind)) return false
  if (/^(?:The|A|An|On|In|At|As|It|This|There|\p{Lu} \p{Ll})\b/u.test(words)) return false
  return /^\s*(?:\n[ \t]*\n|$)/.test(behind)
}

/** Behind the line, or behind it and one more such line, an empty line and then text that ends as sentences do. */
function bodyFollows(scan: Scan, words: string, length: number): boolean {
  const asks = /\?$/.test(words) && words.length <= LONGEST_QUESTION
  if (scan.header.dateline || words.length > LONGEST_BARE || /^[“„«"].*[”“»"]$/.test(words)) return false
  if (/[.!?…]$/.test(words) && !asks) return false
  const behind = scan.text.slice(scan.at + length, scan.at + length + 3_000)
  const next = /^[ \t]*\n(?:([^\n]+)\n)?[ \t]*(?=\n)/.exec(behind)
  const between = next?.[1]?.trim() ?? ''
  if (!next || between.length > LONGEST || /[.!?…;:,]$/.test(between)) return opensLongLine(behind, words)
  if (between !== '' && scan.header.headline) return false
  const paragraph =
    behind
      .slice(next[0].length)
      .trimStart()
      .split(/\n[ \t]*\n/, 1)[0] ?? ''
  return endsLikeText(paragraph) && paragraph.length >= (asks ? 80 : 25) && words.split(/\s+/).length >= 2
}

/** Copy without empty lines: a line much longer than this one follows at once. */
function opensLongLine(behind: string, words: string): boolean {
  const line = /^[ \t]*\n([^\n]+)(?:\n|$)/.exec(behind)?.[1]?.trim() ?? ''
  return line.length > 120 && line.length > words.length * 1.5 && endsLikeText(line)
}

function endsLikeText(paragraph: string): boolean {
  return paragraph.length > 2_000 || /[.!?…][”"»’')\]]*\s*$|[”"»]\s*$/.test(paragraph)
}

function sameWords(a: string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return plain(a) === plain(b)
}
