import { readTimestamp } from '../content/timestamp.ts'
import type { Given } from '../copy-of.ts'

type Published = NonNullable<Given['published']>

const FORM =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i

/**
 * A date as agencies write it, with how precise it is: ISO 8601 in its long and its compact form (20310520T143000Z), else any date that copy
 * writes. Greenwich's time ends with Z; a time without an offset stays without one. Null for what is no date.
 */
export function momentOf(text: string | null | undefined): Published | null {
  const words = (text ?? '').trim()
  const found = FORM.exec(words)
  if (!found) return asCopyWrites(words)
  const [, year, month, day, hour, minute, second, zone = ''] = found
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (!isDay(date)) return null
  if (hour === undefined) return { value: date, precision: day ? 'day' : month ? 'month' : 'year' }
  const value = `${date}T${hour}:${minute}:${second ?? '00'}${offsetOf(zone)}`
  return Number.isNaN(Date.parse(value)) ? null : { value, precision: 'minute' }
}

function asCopyWrites(words: string): Published | null {
  const stamp = words.length <= 60 ? readTimestamp(words) : null
  if (!stamp?.value || stamp.other) return null
  return { value: stamp.value, precision: stamp.hasTime ? 'minute' : 'day' }
}

function isDay(date: string): boolean {
  const [year = '', month = '01', day = '01'] = date.split('-')
  const full = `${year}-${month}-${day}`
  const parsed = new Date(`${full}T00:00:00Z`)
  return Number(year) > 1_000 && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full)
}

function offsetOf(zone: string): string {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  if (sign === undefined) return zone === '' ? '' : 'Z'
  return hours === '00' && minutes === '00' ? 'Z' : `${sign}${hours}:${minutes}`
}
