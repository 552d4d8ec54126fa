import { isOrder } from '../content/marks.ts'
import type { Scan } from './scan.ts'

/** A line above the text that only tells desks how the copy may be used: no headline, and a time in it is not the copy's own. */
export function readOrderLine(scan: Scan): boolean {
  const line = scan.line()
  const somethingFollows = /\S/.test(scan.text.slice(scan.at + line.length))
  if (!scan.startsLine() || !isOrder(line) || !somethingFollows) return false
  scan.take(line.length, 'an order to desks')
  return true
}
