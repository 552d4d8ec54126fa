import { wireDateSpan } from '#lib/article/wire-date.ts'
import { monthName } from './months.ts'
import { isoInZone, printedZone } from './zone.ts'

const locale = (language: string) => (language === 'en' ? 'en-GB' : language)

/** A moment in full, with year and zone: `23 November 2026, 14:05 (UTC+4)`. */
export function printMoment(at: Date, language: string, zone: string): string {
  return `${printDay(at, language, zone)}, ${printClock(at, zone)} (${printedZone(at, zone)})`
}

/** A moment in a list, whose head or page tells the zone: `23 Nov 2026, 14:05`. */
export function printShort(at: Date, language: string, zone: string): string {
  return `${dayOf(at, language, zone, 'short')}, ${printClock(at, zone)}`
}

/** A day in full, with year: `23 November 2026`. */
export function printDay(at: Date, language: string, zone: string): string {
  return dayOf(at, language, zone, 'long')
}

/** A day with its weekday, as it stands at the head of a paper: `Monday, 23 November 2026`. */
export function printWeekday(at: Date, language: string, zone: string): string {
  const printed = new Intl.DateTimeFormat(locale(language), { dateStyle: 'full', timeZone: zone }).format(at)
  return printed.replace(/^./u, (first) => first.toLocaleUpperCase(language))
}

/** The time of day: `14:05`, or `14:05:31` to the second. */
export function printClock(at: Date, zone: string, to: 'minute' | 'second' = 'minute'): string {
  return isoInZone(at, zone).slice(11, to === 'minute' ? 16 : 19)
}

function dayOf(at: Date, language: string, zone: string, length: 'long' | 'short'): string {
  const [year, month = 1, day] = isoInZone(at, zone).slice(0, 10).split('-').map(Number)
  const name = monthName(language, month, length)
  if (name === undefined) return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: zone }).format(at)
  return `${day} ${name} ${year}${language === 'ru' && length === 'long' ? ' г.' : ''}`
}

/**
 * The supplier's date with no more precision than it has: `2020`, `August 2020`, `7 August 2020`, `7 August 2020, 14:05 (UTC+4)`.
 * `short` names the month as lists do. A time is printed as the supplier gave it, never moved to another zone. Text that is no wire date is printed as it is.
 */
export function printWireDate(wireDate: string, language: string, length: 'long' | 'short' = 'long'): string {
  if (wireDateSpan(wireDate) === null) return wireDate
  const [day = '', clock = ''] = wireDate.split('T')
  const [, month, date] = day.split('-')
  const at = new Date(`${day}${month ? '' : '-01'}${date ? '' : '-01'}T00:00:00Z`)
  if (!month) return new Intl.DateTimeFormat(locale(language), { year: 'numeric', timeZone: 'UTC' }).format(at)
  if (!date)
    return new Intl.DateTimeFormat(locale(language), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(at)
  const printed = dayOf(at, language, 'UTC', length)
  return clock === '' ? printed : `${printed}, ${clock.slice(0, 5)}${suppliersZone(clock)}`
}

function suppliersZone(clock: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(clock) ?? []
  if (sign === undefined) return clock.endsWith('Z') ? ' (UTC)' : ''
  return ` (UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`})`
}

const DAY = 24 * 3_600_000

/** Whole years since a moment, by the length of a mean year; 0 in the first. */
export function yearsSince(at: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - at.getTime()) / (365.25 * DAY)))
}
