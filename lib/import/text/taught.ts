import { type Habit, type HabitKind, matchAtEnd, matchAtStart } from '../habit.ts'
import type { Span } from '../parsed-copy.ts'
import { dateAt, nameOf } from './place-first.ts'
import { setDateline } from './place-line.ts'
import type { Scan } from './scan.ts'

/** The agency whose copy this is, and what editors taught about its copy. */
export type Taught = { agency: string; habits: readonly Habit[] }

export const nothingTaught: Taught = { agency: '', habits: [] }

const MOST_PEOPLE = 8
/** What ends stories is looked for in so many last characters. */
const WITHIN = 1_500

const told: Record<HabitKind, (agency: string) => string> = {
  byline: (agency) => `bylines of “${agency}” begin with it`,
  tail: (agency) => `this ends every story of “${agency}”`,
  dateline: (agency) => `datelines of “${agency}” look like it`,
}

/** Why a piece is read as it is: by whom and on which day that was taught. */
export function taughtReason({ agency }: Taught, { kind, by, on }: Habit): string {
  const name = (text: string) => text.replace(/[“”"]/g, '')
  return `${told[kind](name(agency))}, taught by “${name(by)}” on ${on}`
}

/** Takes a byline or a dateline of the form that an editor taught, at the beginning of a line. */
export function readTaught(scan: Scan): boolean {
  return scan.startsLine() && (readTaughtByline(scan) || readTaughtDateline(scan))
}

function readTaughtByline(scan: Scan): boolean {
  const found = bylineIn(scan.line(), scan.taught)
  if (!found) return false
  const reason = taughtReason(scan.taught, found.habit)
  scan.addPeople(found.people, scan.take(found.length, reason), reason, 0.95)
  return true
}

type Byline = { people: string[]; length: number; habit: Habit }

/** The names behind the words that an agency's bylines begin with, to the end of the line or to what parts it. */
export function bylineIn(line: string, { habits }: Taught): Byline | null {
  for (const habit of habits) {
    const prefix = habit.kind === 'byline' ? matchAtStart(habit, line) : null
    if (!prefix) continue
    const written = /^[^|/(\n]*/.exec(line.slice(prefix.end))?.[0].trimEnd() ?? ''
    const people = written
      .split(/\s*(?:[,;&]|\s(?:and|və|и|ve|und|et|y)(?=\s))\s*/u)
      .map((name) => name.replace(/^[\s:.–—-]+|[\s:.–—-]+$/g, ''))
      .filter((name) => name !== '')
    if (people.length === 0 || people.length > MOST_PEOPLE || !people.every(isSigned)) continue
    return { people, length: prefix.end + written.length, habit }
  }
  return null
}

function isSigned(name: string): boolean {
  return name.length <= 60 && /^[\p{Lu}\p{Lo}]/u.test(name) && !/[.!?]\s/.test(name.replace(/\b\p{Lu}\.\s/gu, ''))
}

function readTaughtDateline(scan: Scan): boolean {
  if (scan.header.dateline) return false
  const found = datelineIn(scan.rest(), scan.taught)
  if (!found) return false
  const { habit, place, dated, end } = found
  const when = dated === null ? null : dateAt(scan.rest(), dated)
  const span = scan.take(end, 'dateline')
  const reason = taughtReason(scan.taught, habit)
  const said = { length: end, agency: null, people: [], genre: null, date: when?.date ?? null }
  const where = place === null ? null : nameOf(place, null, scan.language)
  setDateline(scan, { ...said, place: where, partial: when?.partial ?? null }, span)
  const { header } = scan
  if (header.dateline) header.dateline.reason = reason
  header.removed = header.removed.map((piece) => (piece.span === span ? { span, reason } : piece))
  return true
}

/** Whether a text begins as an agency's datelines do, and how. */
export function datelineIn(text: string, { habits }: Taught) {
  for (const habit of habits) {
    const found = habit.kind === 'dateline' ? matchAtStart(habit, text) : null
    if (found) return { habit, end: found.end, place: found.places[0] ?? null, dated: found.dated }
  }
  return null
}

/** What an editor taught to cut off the end: whole lines, or words behind the last sentence. Something must be left above it. */
export function taughtEnd(
  text: string,
  from: number,
  to: number,
  { habits }: Taught,
): { span: Span; habit: Habit } | null {
  const end = from + text.slice(from, to).trimEnd().length
  const at = Math.max(from, end - WITHIN)
  const last = text.slice(at, end)
  for (const habit of habits) {
    const found = habit.kind === 'tail' ? matchAtEnd(habit, last) : null
    if (!found) continue
    const before = text.slice(from, at + found.start)
    if (/[^\S\n]*\n[^\S\n]*$|[.!?…”"»)\]]\s*$/u.test(before) && before.trim() !== '')
      return { span: [at + found.start, end], habit }
  }
  return null
}
