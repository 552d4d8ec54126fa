import { log } from '#lib/platform/log.ts'
import { detect } from '../detect.ts'
import { readDocument } from '../read.ts'
import type { Format, ReadCopies, ReadOptions } from '../reader.ts'
import { whyNotSize } from '../refusal.ts'
import { type Answer, ReadingChild } from './reading-child.ts'

/**
 * Reads a document of any format without trusting it. Formats that others' code takes apart, and long texts, are read in a child process
 * that is bound in memory and time; a child that falls over or is ended is a reason to refuse the document, never an error.
 */
export async function readSafely(bytes: Uint8Array, options: ReadOptions): Promise<ReadCopies> {
  const size = whyNotSize(bytes.length)
  if (size) return { ok: false, reason: size }
  if (isShortText(bytes, options)) return readDocument(bytes, options)
  return inTurn(() => readInChild(bytes, options))
}

/** Formats that only our own code reads, in time that grows as the text does. */
const own = new Set<Format>(['text', 'anpa', 'iptc7901'])
/** So long a text takes no more than a few dozen milliseconds, whatever it says. */
const SHORT = 64_000

function isShortText(bytes: Uint8Array, options: ReadOptions): boolean {
  return bytes.length <= SHORT && own.has(detect(bytes, options))
}

async function readInChild(bytes: Uint8Array, options: ReadOptions): Promise<ReadCopies> {
  const child = idle.pop() ?? (await ReadingChild.start())
  const answer = await child.read(bytes, options)
  rest(child)
  if (answer.is === 'read') return answer.result
  // It may have fallen over what an earlier document left behind, or have gone while it had nothing to do.
  const mayBeAnother = answer.is === 'unstarted' || (answer.is === 'fell' && child.files > 1)
  const again = mayBeAnother ? await readInFresh(bytes, options) : answer
  return again.is === 'read' ? again.result : refused(again, bytes, options)
}

async function readInFresh(bytes: Uint8Array, options: ReadOptions): Promise<Answer> {
  const child = await ReadingChild.start()
  const answer = await child.read(bytes, options)
  rest(child)
  return answer
}

function refused(answer: Exclude<Answer, { is: 'read' }>, bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const about = { format: detect(bytes, options), bytes: bytes.length }
  if (answer.is === 'late') {
    log.warn(about, 'a document took too long to read')
    return { ok: false, reason: { code: 'importTooSlow', values: { seconds: answer.seconds } } }
  }
  if (answer.is === 'unstarted') {
    log.error({ said: answer.said }, 'the process that reads documents does not start')
    return { ok: false, reason: { code: 'importNotNow' } }
  }
  log.error({ ...about, said: answer.said }, 'reading a document broke off')
  return { ok: false, reason: { code: 'importTooMuch' } }
}

const IDLE_SECONDS = 60
const idle: ReadingChild[] = []

/** A child that has nothing to do is kept for the next document, for a while. */
function rest(child: ReadingChild): void {
  if (!child.isFit) return
  idle.push(child)
  setTimeout(() => {
    const at = idle.indexOf(child)
    if (at === -1) return
    idle.splice(at, 1)
    child.end()
  }, IDLE_SECONDS * 1_000).unref()
}

/** So many children at once: one reads what a person waits for while the other is at something long. */
const MOST = 2
let busy = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= MOST) await new Promise<void>((resolve) => waiting.push(resolve))
  else busy += 1
  try {
    return await work()
  } finally {
    // A place is handed on and not given back, so that no newcomer slips in between.
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
}
