import { inflateSync } from 'node:zlib'
import { z } from 'zod'
import type { Budget } from '../archive.ts'

const MARK = 'stream'
/** Pages and fonts are small once inflated; only pictures are larger, and those stay packed when a file is read. */
const MOST_IN_ONE = 40_000_000
const TWICE = /\/Filter\s{0,9}\[[^\]]{0,200}\/(?:Fl|LZW|RunLength)[^\]]{0,200}\/(?:Fl|LZW|RunLength)/

const outOfRoom = z.object({ code: z.literal('ERR_BUFFER_TOO_LARGE') })

/**
 * Whether a file's packed streams, inflated one after the other, stay within measure: the reader inflates them as a whole, so that must be
 * known before. Streams packed twice, which no program writes, do not.
 */
export function staysWithin(bytes: Uint8Array, budget: Budget): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf(MARK); at !== -1; at = file.indexOf(MARK, at + MARK.length)) {
    const head = file.toString('latin1', Math.max(0, at - 1_000), at)
    const dictionary = head.slice(head.lastIndexOf(' obj'))
    if (TWICE.test(dictionary)) return false
    const start = at + MARK.length + (file[at + MARK.length] === 0x0d ? 2 : 1)
    const most = /\/Subtype\s{0,9}\/Image/.test(dictionary) ? budget.inflated : Math.min(MOST_IN_ONE, budget.inflated)
    const length = inflatedLength(file.subarray(start), most, TWICE_AT_MOST)
    if (length === null) return false
    budget.inflated -= length
  }
  return true
}

/** A stream may be packed again without saying so beside itself: its filters may stand elsewhere. */
const TWICE_AT_MOST = 2

/** How much comes out, 0 where nothing is packed; null where it is more than `most`, and where what comes out is packed too often. */
function inflatedLength(packed: Uint8Array, most: number, times: number): number | null {
  if (((packed[0] ?? 0) & 0x0f) !== 8) return 0
  if (most < 1) return null
  try {
    const content = inflateSync(packed, { maxOutputLength: most })
    const inner = inflatedLength(content, most - content.length, times - 1)
    return inner === null || (inner > 0 && times <= 1) ? null : content.length + inner
  } catch (error) {
    return outOfRoom.safeParse(error).success ? null : 0
  }
}
