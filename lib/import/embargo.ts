import { MONTH } from './months.ts'
import { readTimestamp } from './timestamp.ts'

/** Until when an embargo line binds, as an ISO time with offset; null if the line does not say, or says no zone that can be known. */
export function embargoedUntil(line: string, zone: string | null): string | null {
  for (const start of line.matchAll(
    new RegExp(`(?:\\d{1,2}[:.]\\d{2}|\\d{4}\\s*(?:GMT|UTC)|\\d{1,2}\\b|(?:${MONTH})\\b)`, 'giu'),
  )) {
    const stamp = readTimestamp(line.slice(start.index))
    if (!stamp?.value) continue
    if (!stamp.hasTime) return null
    const known = /(?:Z|[+-]\d{2}:\d{2})$/.test(stamp.value) ? stamp.value : zone ? `${stamp.value}${zone}` : null
    return known && !Number.isNaN(Date.parse(known)) ? new Date(known).toISOString() : null
  }
  return null
}
