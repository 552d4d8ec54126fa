import type { Scan } from './scan.ts'

/** What a crawler puts in front: " date 2020-08-07 ", to the day, the month or the year. */
export function readEnvelope(scan: Scan): void {
  const found = /^\s*date\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=\s|$)/.exec(scan.text.slice(0, 200))
  if (!found?.[1]) return
  const span = scan.take(found[0].length, 'envelope')
  scan.header.date = { value: found[1], span, reason: 'the date in the envelope', confidence: 0.95, other: null }
  scan.skipSpace()
  scan.afterEnvelope = scan.at
}
