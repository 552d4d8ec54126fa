import { clockOf, ZONE } from '../content/clock.ts'
import { dayText, monthOf } from '../content/months.ts'
import { readTimestamp } from '../content/timestamp.ts'
import type { Moment } from './feed.ts'

const ISO =
  /^(?<y>\d{4})(?:-?(?<m>\d{2})(?:-(?<d>\d{1,2})|(?<c>\d{2}))?|-?(?<n>\d{3}))?(?:(?:T|\s+|T\s+)(?<hour>\d{1,2})(?::?(?<minute>\d{2}))?(?::?(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<zone>.*))?$/iu
const CLOCK =
  /(?<!\d)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?(?![a-z]))?/iu
const ZONE_BEHIND = /^\s*(?<zone>(?:[a-z]{1,5}\s*)?[+−-]\d{1,2}(?::?\d{2})?(?!\d)|[a-z/]{1,8}(?![a-z]))/iu
const NAMED = new RegExp(`^${ZONE}`, 'iu')

/**
 * A date as feeds write it: W3C's forms and those of RFC 822 with all that goes wrong in them, else as any copy writes dates. Null where
 * no day can be made out. A zone that nobody knows is no offset.
 */
export function readMoment(text: string): Moment | null {
  const plain = text.slice(0, 200).replace(/\s+/g, ' ').trim()
  if (plain === '') return null
  const figures = plain.replace(/^\p{L}{2,10}\.?,?\s+(?=\d{4})/u, '').replace(/^(\d{4})\/(\d{2})\/(\d{2})/, '$1-$2-$3')
  return iso(figures) ?? spelled(plain) ?? copied(plain)
}

type Groups = Record<string, string | undefined>

function iso(text: string): Moment | null {
  const { y, m, c, d = c, n, ...clock } = ISO.exec(text)?.groups ?? {}
  const year = Number(y)
  if (!(year >= 1850 && year <= 2100)) return null
  if (n !== undefined) return timed(dayOfYear(year, Number(n)), clock)
  if (m === undefined) return clock.hour === undefined ? { value: `${year}`, precision: 'year' } : null
  if (d !== undefined) return timed(dayText(year, Number(m), Number(d)), clock)
  return dayText(year, Number(m), 1) === null ? null : { value: `${y}-${m}`, precision: 'month' }
}

function dayOfYear(year: number, day: number): string | null {
  const date = new Date(Date.UTC(year, 0, day))
  return day >= 1 && date.getUTCFullYear() === year ? date.toISOString().slice(0, 10) : null
}

/** "Thu, 01 Jan 2004 19:48:21 GMT", "Jan 5 2004 7:48 pm EST", "Mon Jan  5 19:48:21 2004", "1-Jan-04". */
function spelled(text: string): Moment | null {
  const clock = CLOCK.exec(text)
  const at = clock?.index ?? text.length
  const behind = text.slice(at + (clock?.[0].length ?? 0))
  const next = clock ? ZONE_BEHIND.exec(behind) : null
  const zone = next && monthOf(next.groups?.zone ?? '') === null ? next : null
  const rest = `${text.slice(0, at)} ${behind.slice(zone?.[0].length ?? 0)}`
  const words = rest.match(/\p{L}+|\d+/gu) ?? []
  const month = words.map(monthOf).find((one) => one !== null)
  const numbers = words.filter((word) => /^\d/.test(word))
  const long = numbers.findIndex((number) => number.length === 4)
  const year = long === -1 ? numbers[1] : numbers[long]
  const day = numbers.find((number, index) => number.length <= 2 && (long === -1 ? index === 0 : index !== long))
  if (month === undefined || month === null || year === undefined || day === undefined) return null
  if (long === -1 && year.length !== 2) return null
  return timed(dayText(century(Number(year)), month, Number(day)), { ...clock?.groups, zone: zone?.groups?.zone })
}

/** RFC 2822: two figures below 50 are of this century, others of the last. */
function century(year: number): number {
  if (year >= 100) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function timed(day: string | null, clock: Groups): Moment | null {
  if (day === null) return null
  if (clock.hour === '24' && Number(clock.minute) === 0) return timed(nextDay(day), { ...clock, hour: '00' })
  const second = Number(clock.second) > 59 ? '59' : clock.second
  const time = clockOf({ ...clock, second, zone: zoneOf(clock.zone ?? '') }, day)
  return time === null ? { value: day, precision: 'day' } : { value: `${day}T${time}`, precision: 'minute' }
}

function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

/** What `clockOf` knows as a zone, for the ways in which feeds write it. */
function zoneOf(text: string): string | undefined {
  const zone = text
    .replace(/^Etc\//i, '')
    .replace(/^UT$/i, 'UTC')
    .trim()
  if (zone === '') return undefined
  if (/^z$/i.test(zone)) return 'Z'
  const [, sign = '', hours = '', minutes = '00'] = /^(?:GMT|UTC?)?\s*([+−-])(\d{1,2}):?(\d{2})?$/i.exec(zone) ?? []
  if (sign)
    return Number(hours) <= 14 && Number(minutes) < 60 ? `${sign}${hours.padStart(2, '0')}:${minutes}` : undefined
  return NAMED.exec(zone)?.groups?.zone
}

function copied(text: string): Moment | null {
  const found = readTimestamp(text)
  if (!found?.value || found.other !== null) return null
  return { value: found.value, precision: found.hasTime ? 'minute' : 'day' }
}
