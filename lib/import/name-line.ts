import { isLoneName, tidyName } from './person-name.ts'
import type { Scan } from './scan.ts'
import { readTimestamp } from './timestamp.ts'

/** A person's name alone on a line below the date or the headline, or above the date. */
export function readNameLine(scan: Scan): boolean {
  const { header } = scan
  const line = scan.line()
  const name = line
    .trim()
    .replace(/\s+Read more$/i, '')
    .replace(/ in \p{Lu}[\p{L}]{2,20}(?: \p{Lu}[\p{L}]{2,20})?$/u, '')
  if (header.people.length > 0 || !isLoneName(name, scan.registry)) return false
  const below = header.date ?? header.headline ?? header.agency
  if (!below && !aboveDate(scan, line.length)) return false
  if (!/^[^\n]*\n\s*\S/.test(scan.rest(2_000))) return false
  const span = scan.take(line.length, 'byline')
  scan.addPeople([tidyName(name)], span, 'a name alone on a line under the date', below ? 0.85 : 0.7)
  return true
}

/** Only where titles are not written with capitals is a capitalised line above a date a name and no headline. */
function aboveDate(scan: Scan, length: number): boolean {
  if (!['az', 'ru', 'tr', 'uk'].includes(scan.language)) return false
  const next = scan.text.slice(scan.at + length, scan.at + length + 200).trimStart()
  const stamp = readTimestamp(next)
  return stamp !== null && /^[ \t]*(?:\n|$)/.test(next.slice(stamp.length))
}
