import { readTimestamp } from './timestamp.ts'

/**
 * Until when an embargo line binds, as an ISO time with offset; null if the line does not say, or says no zone that can be known, or
 * writes the day so that it may be two.
 */
export function embargoedUntil(line: string, zone: string | null): string | null {
  for (const word of line.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    const stamp = readTimestamp(line.slice(word.index))
    if (!stamp?.value) continue
    if (!stamp.hasTime || stamp.other) return null
    const known = /(?:Z|[+-]\d{2}:\d{2})$/.test(stamp.value) ? stamp.value : zone ? `${stamp.value}${zone}` : null
    return known && !Number.isNaN(Date.parse(known)) ? new Date(known).toISOString() : null
  }
  return null
}
