import { readTimestamp } from '../content/timestamp.ts'
import { isSection } from './chrome.ts'
import type { Scan } from './scan.ts'

const MAIL_DATE =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s+(\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+(?:[+-]\d{4}|GMT|UTC))\s*/

/** A feed flattened to one line: headline, section, a mail date, then the credits. */
export function readFeedLine(scan: Scan): boolean {
  const { header } = scan
  const line = scan.line().slice(0, 500)
  const mail = MAIL_DATE.exec(line)
  if (!mail?.[1] || header.date?.reason === 'a mail date') return false
  const before = line.slice(0, mail.index).trim()
  const section = [3, 2, 1].map((count) => before.split(' ').slice(-count).join(' ')).find(isSection) ?? null
  const title = section ? before.slice(0, before.length - section.length).trim() : before
  const start = scan.at
  scan.take(mail.index + mail[0].length, 'a line of a feed')
  const stamp = readTimestamp(mail[1])
  if (stamp?.value) scan.setDate(stamp.value, [start + mail.index, scan.at], 'a mail date', 0.98)
  header.section = section
  if (title) {
    const reason = 'it stands before section and date in a feed’s line'
    header.headline = { value: title, span: [start, start + title.length], reason, confidence: 0.9 }
  }
  return true
}
