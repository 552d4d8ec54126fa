import { clockOf } from '../content/clock.ts'
import { dayText, monthOf } from '../content/months.ts'
import type { ParsedCopy } from '../parsed-copy.ts'

type Published = NonNullable<ParsedCopy['published']>

/** "231430 GMT NOV 31": day, time, zone, month and year, as IPTC 7901 ends a message. */
const DAY_FIRST = /\b(\d{2})(\d{2})(\d{2})\s*([A-Z]{1,4}|[+-]\d{4})?\s+([A-Z]{3})\w*\.?\s+(\d{4}|\d{2})\b/i
/** "HN-PH-11-23-31 1430GMT": month, day and year, as ANPA 1312 ends one. */
const MONTH_FIRST = /(\d{2})-(\d{2})-(\d{2})[ T](\d{2})(\d{2})\s*([A-Z]{1,4})?\b/i

/** When a message was sent, as its last line says; null where that says nothing. Two figures of a year are of this century, or the last. */
export function sentAt(end: string, now: Date): Published | null {
  const line = end.slice(0, 400)
  const a = DAY_FIRST.exec(line)
  if (a) {
    const [, day = '', hour = '', minute = '', zone = '', month = '', year = ''] = a
    return moment(yearOf(year, now), monthOf(month) ?? 0, Number(day), hour, minute, zone)
  }
  const b = MONTH_FIRST.exec(line)
  if (!b) return null
  const [, month = '', day = '', year = '', hour = '', minute = '', zone = ''] = b
  return moment(yearOf(year, now), Number(month), Number(day), hour, minute, zone)
}

function yearOf(figures: string, now: Date): number {
  if (figures.length === 4) return Number(figures)
  const century = Math.floor(now.getUTCFullYear() / 100) * 100
  const year = century + Number(figures)
  return year > now.getUTCFullYear() + 1 ? year - 100 : year
}

function moment(
  year: number,
  month: number,
  day: number,
  hour: string,
  minute: string,
  zone: string,
): Published | null {
  const date = dayText(year, month, day)
  const clock = date ? clockOf({ hour, minute, zone }, date) : null
  if (date === null || clock === null) return null
  return {
    value: `${date}T${clock.replace(/\+00:00$/, 'Z')}`,
    precision: 'minute',
    basis: 'explicit',
    confidence: 0.97,
    reasons: ['the end of the transmission'],
    disagree: false,
  }
}
