import { readTimestamp } from '../content/timestamp.ts'
import type { Registry } from '../registry.ts'
import { readArabicDateline } from './arabic-dateline.ts'
import { readEastAsianDateline } from './east-asian-dateline.ts'
import { isName, tidyName } from './person-name.ts'
import { dateAt, nameOf, placeFirst, readEnd, WORDS } from './place-first.ts'
import type { Dateline } from './scan.ts'
import { readGroup } from './signature.ts'

/**
 * The dateline that opens wire copy, with the agency, the reporter and the date that stand in it, at the very start of `text`.
 * `language` decides how capitals become a name.
 */
export function readDateline(text: string, registry: Registry, language = 'en'): Dateline | null {
  return (
    readArabicDateline(text, registry) ??
    readEastAsianDateline(text) ??
    agencyFirst(text, registry, language) ??
    dateFirst(text, registry, language) ??
    writerFirst(text, registry, language) ??
    placeFirst(text, 0, registry, language)
  )
}

/** "Emre TUNALI/İZMİR, (DHA)-": the writers stand before the place. */
function writerFirst(text: string, registry: Registry, language: string): Dateline | null {
  const [before, gap = ''] = /^([^\n/]{5,160}?)\s*\/\s*(?=\p{Lu})/u.exec(text)?.slice(0, 2).reverse() ?? []
  const writers = before?.split(/\s*-\s*/) ?? []
  if (writers.length === 0 || writers.length > 5 || !writers.every(isName)) return null
  const placed = placeFirst(text, gap.length, registry, language)
  return placed?.agency ? { ...placed, people: writers.map(tidyName) } : null
}

/** "Jan. 10 (Xinhua) -- …", "16th April 2020 (GNP): …", and "12 марта, Минск /Корр. БЕЛТА/. …". */
function dateFirst(text: string, registry: Registry, language: string): Dateline | null {
  const dated = dateAt(text, 0)
  if (!dated) return null
  const bracket = /^\s*[(/]([^()/\n]{2,40})[)/]/u.exec(text.slice(dated.end, dated.end + 50))
  const signed = bracket?.[1] ? readGroup(bracket[1], dated.end + bracket[0].length, registry, true) : null
  if (signed) {
    const end = readEnd(text, signed.end)
    if (end === null) return null
    const { agency, people, genre } = signed
    return { length: end, place: null, agency, people, genre, date: dated.date, partial: dated.partial }
  }
  const comma = /^,\s*/.exec(text.slice(dated.end, dated.end + 6))?.[0].length ?? 0
  const behind = comma > 0 ? placeFirst(text, dated.end + comma, registry, language) : null
  if (!behind?.agency || behind.date || behind.partial) return null
  return { ...behind, date: dated.date, partial: dated.partial }
}

/** "(ANSA) - ROMA, 12 MAR - …", and "Agenda, 12 Mar 2031 - 14:05, Tbilisi" on a line of its own. */
function agencyFirst(text: string, registry: Registry, language: string): Dateline | null {
  const bracket = /^\(([^()\n]{2,30})\)\s*(?:--?|[–—])\s*/u.exec(text.slice(0, 40))
  const agency = bracket?.[1] ? registry.find(bracket[1]) : null
  if (bracket && agency) {
    const placed = placeFirst(text, bracket[0].length, registry, language)
    return placed && placed.agency === null ? { ...placed, agency: agency.name, genre: agency.genre ?? null } : null
  }
  const line = /^([^,\n]{2,30}),\s+(?=\d)/u.exec(text.slice(0, 40))
  const stamp = line ? readTimestamp(text.slice(line[0].length, line[0].length + 60)) : null
  const signed = line?.[1] ? registry.find(line[1]) : null
  if (!line || !stamp?.value || !signed) return null
  const at = line[0].length + stamp.length
  const place = new RegExp(`^,\\s*(${WORDS})(?:,\\s*(${WORDS}))?[ \\t]*(?=\\n|$)`, 'u').exec(text.slice(at, at + 120))
  const ends = /^[ \t]*(?=\n|$)/.exec(text.slice(at, at + 4))
  if (!place?.[1] && !ends) return null
  return {
    length: at + (place?.[0].length ?? 0),
    place: place?.[1] ? nameOf(place[1], place[2] ?? null, language) : null,
    agency: signed.name,
    people: [],
    genre: signed.genre ?? null,
    date: stamp.value,
    partial: null,
  }
}
