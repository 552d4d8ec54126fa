import { isLoneName, tidyName } from './person-name.ts'
import type { Scan } from './scan.ts'
import { readTimestamp, type Timestamp } from './timestamp.ts'

const LEAD =
  /^(?:[#•·▪*]\s*)?(?:(?:Published(?: on| at)?|Posted(?: on)?|First published|Updated|Last updated|Last modified|Date|Tarix|Dərc olunub|Yayımlanıb|Yayınlanma|Опубликовано|Дата|Время|Time in \p{L}+)\s*:?\s*)?/iu

/** A date with or without its time, alone on a line or in front of something else that belongs to the header. */
export function readDateLine(scan: Scan): boolean {
  const lead = LEAD.exec(scan.rest())?.[0] ?? ''
  const stamp = readTimestamp(scan.rest().slice(lead.length))
  if (stamp === null) return clock(scan) || nameWithDate(scan) || labelWithDate(scan)
  const length = lead.length + stamp.length
  const behind = scan.rest().slice(length)
  const labelled = /:\s*$/.test(lead) && scan.line().length < 80
  if (!labelled && !closes(scan, behind, stamp.hasTime)) return false
  const span = scan.take(
    labelled ? scan.line().length : length + (behind.startsWith('_') ? 1 : 0),
    'the time of publication',
  )
  const again = /updated|modified/i.test(lead) && scan.header.date?.value.includes('T')
  if (stamp.value && !again) scan.setDate(stamp.value, span, 'a date on a line of its own', 0.97)
  else if (stamp.partial && scan.header.date === null) scan.header.partial = stamp.partial
  scan.sawTime ||= stamp.hasTime
  return true
}

/** What follows shows that the date belongs to the header and opens no sentence. */
function closes(scan: Scan, behind: string, hasTime: boolean): boolean {
  if (/^[ \t]*(?:\n|$)/.test(behind) || behind.startsWith('_')) return true
  if (!hasTime) return /^[ \t]*\|/.test(behind)
  if (/^\s{2,}|^\s*[|]/.test(behind)) return true
  const next = behind.trimStart()
  const line = next.split('\n', 1)[0] ?? ''
  const before = scan.at
  scan.at += scan.rest().length - next.length
  const credit = scan.credit()
  scan.at = before
  return credit !== null || isLoneName(line.trim(), scan.registry)
}

/** A time alone on the line after a date. */
function clock(scan: Scan): boolean {
  const found = /^(?:[#•·▪*]\s*)?(\d{1,2}):(\d{2})(?::(\d{2}))?[ \t]*(?=\n|$)/.exec(scan.rest())
  const date = scan.header.date
  if (!found || !date || !/^\d{4}-\d{2}-\d{2}$/.test(date.value) || Number(found[1]) > 23) return false
  const span = scan.take(found[0].length, 'the time of publication')
  const value = `${date.value}T${found[1]?.padStart(2, '0')}:${found[2]}:${found[3] ?? '00'}`
  scan.setDate(value, [date.span[0], span[1]], date.reason, 0.97)
  scan.sawTime = true
  return true
}

/** "Ada Quill | 12.03.2031": a name and a date share the line; without a bar or a dot between them only under a headline. */
function nameWithDate(scan: Scan): boolean {
  const line = scan.line()
  if (line.length > 120 || scan.header.people.length > 0) return false
  const split = splitName(scan, line)
  if (!split || (!split.parted && !scan.header.headline)) return false
  const from = scan.at
  const span = scan.take(line.length, 'byline')
  scan.addPeople([split.name], span, 'a name alone on a line under the date', 0.85)
  const when: [number, number] = [from + split.dateAt, span[1]]
  const { value, partial, hasTime } = split.stamp
  if (value) scan.setDate(value, when, 'a date on a line of its own', 0.95)
  else if (partial && scan.header.date === null) scan.header.partial = partial
  scan.sawTime ||= hasTime
  return true
}

type SplitName = { name: string; dateAt: number; stamp: Timestamp; parted: boolean }

/** A name with a date behind it on one line; `parted` where more than a space stands between them. */
export function splitName(scan: Scan, line: string): SplitName | null {
  for (const gap of line.matchAll(/[ \t]*[|•·–—,][ \t]*|[ \t]+/gu)) {
    const name = line.slice(0, gap.index).replace(/ in \p{Lu}[\p{L} ]{2,30}$/u, '')
    if (!isLoneName(name, scan.registry)) continue
    const dateAt = gap.index + gap[0].length
    const stamp = readTimestamp(line.slice(dateAt))
    if (stamp && line.slice(dateAt + stamp.length).trim() === '')
      return { name: tidyName(name), dateAt, stamp, parted: gap[0].trim() !== '' }
  }
  return null
}

/** A few words and a date on one line: the words are a section or a label. */
function labelWithDate(scan: Scan): boolean {
  const line = scan.line()
  if (line.length > 100) return false
  for (const gap of line.matchAll(/\s+/g)) {
    const from = gap.index + gap[0].length
    const stamp = readTimestamp(line.slice(from))
    if (!stamp?.hasTime || line.slice(from + stamp.length).trim() !== '') continue
    const label = line.slice(0, gap.index).replace(/^[#•·▪*|\s]+|[|\s:,–—-]+$/g, '')
    if (label.split(/\s+/).length > 4) return false
    const { header, registry } = scan
    const span = scan.take(line.length, 'a label and the time of publication')
    const agency = registry.find(label)
    if (agency) scan.setAgency(agency.name, span, 'a known agency before the date')
    else if (label !== '' && !/^(?:SHARE|READ|Published|Updated)/i.test(label)) header.section ??= label
    if (stamp.value) scan.setDate(stamp.value, span, 'a date on a line of its own', 0.95)
    else if (stamp.partial) header.partial = stamp.partial
    scan.sawTime = true
    return true
  }
  return false
}
