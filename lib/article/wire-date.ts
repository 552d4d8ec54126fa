import { z } from 'zod'
import type { DatePrecision } from '#prisma/client/enums.ts'

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** The supplier's date as text: a year, a month, a day, or a day with a time and perhaps its offset from UTC. Never a timestamp. */
export const wireDateText = z.string().refine((text) => wireDateSpan(text) !== null, 'wireDateForm')

/** How precise a wire date is; null for text that is none. */
export function precisionOf(text: string): DatePrecision | null {
  const match = FORM.exec(text)
  if (!match) return null
  if (match[4]) return 'minute'
  if (match[3]) return 'day'
  return match[2] ? 'month' : 'year'
}

/**
 * The first and the last moment a wire date can mean. Without an offset a day is taken in UTC, which is good enough for ordering
 * archive copy and for telling its age in days; it is never shown. Null for an impossible date.
 */
export function wireDateSpan(text: string): { from: Date; to: Date } | null {
  const match = FORM.exec(text)
  if (!match) return null
  const [, year, month, day, time, offset] = match
  const from = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T${time ?? '00:00'}:00${offset ?? 'Z'}`)
  if (Number.isNaN(from.getTime())) return null
  if (!time && day && from.getUTCDate() !== Number(day)) return null
  const to = new Date(from)
  if (!month) to.setUTCFullYear(to.getUTCFullYear() + 1)
  else if (!day) to.setUTCMonth(to.getUTCMonth() + 1)
  else if (!time) to.setUTCDate(to.getUTCDate() + 1)
  return { from, to }
}

const WEEK = 7 * 24 * 3_600_000

/** Whether copy of this date is old enough that the desk must say how it runs: more than seven days, however precise the date is. */
export function isOld(wireDate: string, now: Date): boolean {
  const span = wireDateSpan(wireDate)
  return span !== null && now.getTime() - span.to.getTime() > WEEK
}
