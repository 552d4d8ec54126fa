import { isKnownPlace, placeName } from '../content/places.ts'
import type { Span } from '../parsed-copy.ts'
import { readDateline } from './dateline.ts'
import type { Dateline, Scan } from './scan.ts'

/** The dateline, run in before the first sentence or on a line of its own. */
export function readPlaceLine(scan: Scan): boolean {
  if (scan.header.dateline) return false
  const found = readDateline(scan.rest(), scan.registry, scan.language)
  if (!found) return placeAlone(scan)
  setDateline(scan, found, scan.take(found.length, 'dateline'))
  return true
}

/** Keeps what a dateline says; `span` is where it stood. */
export function setDateline(scan: Scan, found: Dateline, span: Span): void {
  const { header } = scan
  const text = scan.text
    .slice(...span)
    .replace(/[\s:.–—-]+$/u, '')
    .trim()
  if (found.place !== null || header.dateline === null)
    header.dateline = {
      value: { place: found.place, text },
      span,
      reason: 'a place, a date or an agency in the form of a dateline',
      confidence: 0.95,
    }
  if (found.agency) scan.setAgency(found.agency, span, 'named in the dateline')
  scan.addPeople(found.people, span, 'named in the dateline', 0.9)
  header.genre ??= found.genre ?? null
  if (found.date) scan.setDate(found.date, span, 'the date in the dateline', 0.95)
  else if (found.partial) header.partial ??= found.partial
}

/** A known place in capitals, alone on a line above the text. */
function placeAlone(scan: Scan): boolean {
  const line = scan.line()
  if (!isPlaceAlone(line)) return false
  setPlace(scan, line.trim(), scan.take(line.length, 'dateline'))
  return true
}

export function isPlaceAlone(line: string): boolean {
  const words = line.trim()
  return words.length < 40 && words === words.toUpperCase() && isKnownPlace(words)
}

/** Keeps a place that stands in the header without anything else of a dateline. */
export function setPlace(scan: Scan, words: string, span: Span): void {
  const place = placeName(words, scan.language)
  setDateline(scan, { length: 0, place, agency: null, people: [], genre: null, date: null, partial: null }, span)
}
