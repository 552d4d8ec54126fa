import { wireDateSpan } from '#lib/article/wire-date.ts'
import { printedZone } from './zone.ts'

const locale = (language: string) => (language === 'en' ? 'en-GB' : language)

/** A moment in full, with year and zone: `23 November 2026, 14:05 (UTC+4)`. */
export function printMoment(at: Date, language: string, zone: string): string {
  const time = new Intl.DateTimeFormat(locale(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  return `${printDay(at, language, zone)}, ${time.format(at)} (${printedZone(at, zone)})`
}

/** A day in full, with year: `23 November 2026`. */
export function printDay(at: Date, language: string, zone: string): string {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: 'long', timeZone: zone }).format(at)
}

/**
 * The supplier's date with no more precision than it has: `2020`, `August 2020`, `7 August 2020`, `7 August 2020, 14:05 (UTC+4)`.
 * A time is printed as the supplier gave it, never moved to another zone. Text that is no wire date is printed as it is.
 */
export function printWireDate(wireDate: string, language: string): string {
  if (wireDateSpan(wireDate) === null) return wireDate
  const [day = '', clock = ''] = wireDate.split('T')
  const [, month, date] = day.split('-')
  const at = new Date(`${day}${month ? '' : '-01'}${date ? '' : '-01'}T00:00:00Z`)
  if (!month) return new Intl.DateTimeFormat(locale(language), { year: 'numeric', timeZone: 'UTC' }).format(at)
  if (!date)
    return new Intl.DateTimeFormat(locale(language), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(at)
  const printed = printDay(at, language, 'UTC')
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
