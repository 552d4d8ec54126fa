import { readArabicDateline } from './arabic-dateline.ts'
import { dayText, MONTH, monthOf } from './months.ts'
import { isKnownPlace, placeName } from './places.ts'
import type { Registry } from './registry.ts'
import type { Dateline, DayOfYear } from './scan.ts'
import { readGroup, readSignature } from './signature.ts'
import { readTimestamp } from './timestamp.ts'

const CAP = "\\p{Lu}[\\p{L}\\p{M}’'-]{0,30}"
const WORDS = `${CAP}(?: ${CAP}){0,3}`
const PLACE = new RegExp(`${WORDS}(?: ?/ ?${WORDS})?`, 'uy')
const REGION = new RegExp(
  `,\\s*((?:\\p{Lu}\\.){2,3}|${CAP}\\.?(?: ${CAP}\\.?){0,2})(?=\\s*(?:[,:(/.–—\\[]|-|$))|\\s*\\[(${WORDS})\\]`,
  'uy',
)
const DATE = new RegExp(
  `(?:(${MONTH})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})\\.?)(?!\\d)(?:,?\\s+(\\d{4})(?!\\d)(?:\\s*(?:г\\.|года?|il|-c[iıuü] il))?(?:,?\\s+(\\d{1,2}:\\d{2}))?)?|(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})`,
  'iuy',
)
const MONTH_AND_DAY = new RegExp(`^(?:${MONTH})\\.?\\s*\\d`, 'iu')
const notPlaces =
  /^(?:FILE|UPDATED?|BREAKING|EXCLUSIVE|URGENT|ALERT|WATCH|LIVE|CORRECTED|CORRECTION|EMBARGO|EMBARGOED|NOTE|PHOTO|VIDEO|ANALYSIS|OPINION|INTERVIEW|FACTBOX|ADVISORY|ATTENTION|EDITORS|KILL|BY|By|Von|VON|Par|PAR|THE|WRAPUP|RPT|NATO|UNICEF|UNESCO|СРОЧНО|МОЛНИЯ|ВНИМАНИЕ|ФОТО|ВИДЕО|DİQQƏT|TƏCİLİ|FOTO|YENİLƏNİB)(?![\p{L}\p{M}])/u

/**
 * The dateline that opens wire copy, with the agency, the reporter and the date that stand in it, at the very start of `text`.
 * `language` decides how capitals become a name.
 */
export function readDateline(text: string, registry: Registry, language = 'en'): Dateline | null {
  return (
    readArabicDateline(text, registry) ??
    agencyFirst(text, registry, language) ??
    dateFirst(text, registry, language) ??
    placeFirst(text, 0, registry, language)
  )
}

/** PLACE [, REGION] [sep DATE] [sep AGENCY] end. At least a date, an agency, or an end that only a dateline has must be there. */
function placeFirst(text: string, from: number, registry: Registry, language: string): Dateline | null {
  const place = placeAt(text, from)
  if (place === null) return null
  let at = from + place.length
  const region = regionAt(text, at, registry)
  if (region) at = region.end
  const dated = readDate(text, at)
  if (dated) at = dated.end
  const sure = isShouted(place) || isKnownPlace(place) || place.split('/').every((one) => isKnownPlace(one.trim()))
  const signed = readSignature(text, at, registry, { trusted: dated !== null || sure, dated: dated !== null })
  if (signed) at = signed.end
  const end = readEnd(text, at)
  const seen = { text, at, end, place, sure, region: region !== null, dated: dated !== null }
  const signs = signed !== null && (end !== null || signed.closed || dated !== null) && (signed.known || sure || dated)
  if (!signs && !(signed === null && (dated ? convincesWithDate(seen) : convincesAlone(seen)))) return null
  return {
    length: end ?? at,
    place: nameOf(place, region?.name ?? null, language),
    agency: signed?.agency ?? null,
    people: signed?.people ?? [],
    genre: signed?.genre ?? null,
    date: dated?.date ?? signed?.date ?? null,
    partial: dated?.partial ?? null,
  }
}

type Seen = {
  text: string
  at: number
  end: number | null
  place: string
  sure: boolean
  region: boolean
  dated: boolean
}

function convincesWithDate({ text, at, end, sure }: Seen): boolean {
  if (!sure) return dashAt(text, at)
  return (end !== null && end > at) || /^[\s.:]*(?:\n|$)/.test(text.slice(at, at + 8)) || opensCredit(text, at)
}

/** Only a place, and then a dash or, behind a region or in capitals, a colon. */
function convincesAlone({ text, at, place, sure, region }: Seen): boolean {
  const opensSentence = /^\s*(?:--+|[—–:]|-(?=\s))[\s—–-]*(?:[\p{Lu}\p{N}\p{Lo}]|["“„«'‘])/u.test(
    text.slice(at, at + 12),
  )
  if (dashAt(text, at)) return sure && (opensSentence || isShouted(place))
  return text[at] === ':' && isShouted(place) && (region || isKnownPlace(place)) && opensSentence
}

/** Capitals; a short word in capitals that is no place we know is more often a body's initials. */
function isShouted(place: string): boolean {
  return place === place.toUpperCase() && place.length > 2 && (place.length > 4 || isKnownPlace(place))
}

function placeAt(text: string, from: number): string | null {
  const written = match(PLACE, text, from)?.[0]
  if (!written || notPlaces.test(written)) return null
  // "БАКУ /Trend/": a second slash shows that the first opens a credit and not a second place.
  const closed = written.includes('/') && /^[^/\n(—–:]{0,40}\//u.test(text.slice(from + written.length))
  const found = closed ? (written.split('/', 1)[0] ?? '').trimEnd() : written
  const words = found.split(' ')
  if (monthOf(words[0] ?? '') !== null) return null
  return words.length > 4 || found.length > 40 ? null : found.replace(/[’'-]+$/, '')
}

function regionAt(text: string, at: number, registry: Registry): { name: string; end: number } | null {
  const found = match(REGION, text, at)
  const name = found?.[1] ?? found?.[2] ?? ''
  const isOther =
    monthOf(name) !== null || registry.find(name) !== null || registry.starts(name) !== null || MONTH_AND_DAY.test(name)
  return found && !isOther ? { name, end: at + found[0].length } : null
}

/** "Baku, Azerbaijan"; copy that puts the country first ("Азербайджан, Баку") means the same. */
function nameOf(place: string, region: string | null, language: string): string {
  const parts =
    region === null ? [place] : isKnownPlace(region) && !isKnownPlace(place) ? [region, place] : [place, region]
  return placeName(parts.join(', '), language).replace(/\s*\/\s*/g, '/')
}

type Dated = { end: number; date: string | null; partial: DayOfYear | null }

function readDate(text: string, at: number): Dated | null {
  const gap = /^\s*[,./|–—-]?\s*/.exec(text.slice(at, at + 12))?.[0].length ?? 0
  return gap === 0 ? null : dateAt(text, at + gap)
}

function dateAt(text: string, at: number): Dated | null {
  const found = match(DATE, text, at)
  if (!found) return null
  const [all, m1, d1, d2, m2, year, time, d3, n3, y3] = found
  const end = at + all.length
  if (y3) return { end, date: dayText(Number(y3), Number(n3), Number(d3)), partial: null }
  const month = monthOf(m1 ?? m2 ?? '')
  const day = Number(d1 ?? d2)
  if (month === null || day < 1 || day > 31) return null
  if (!year) return { end, date: null, partial: { month, day } }
  const date = dayText(Number(year), month, day)
  return { end, date: date && time ? `${date}T${time.padStart(5, '0')}:00` : date, partial: null }
}

/** What closes a dateline: a dash or two, a colon, a full stop, a slash. Null if the text goes on as if it were a sentence. */
function readEnd(text: string, at: number): number | null {
  const found =
    /^(?:\s*[.:;,]?(?:\s*(?:--+|[—–-])){1,2}\s*|\s*[.:]\s*|\/\s+|\s+(?=\p{Lu}|\p{Lo}|["“„«])|(?=\n)|$)/u.exec(
      text.slice(at, at + 20),
    )
  return found ? at + found[0].length : null
}

function dashAt(text: string, at: number): boolean {
  return /^\s*(?:--+|[—–]|-(?=\s))/.test(text.slice(at, at + 6))
}

/** "March 3By Azad …": the next credit glued to the date. */
function opensCredit(text: string, at: number): boolean {
  return /^By\s+\p{Lu}/u.test(text.slice(at, at + 8))
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
  if (!place?.[1]) return null
  return {
    length: at + place[0].length,
    place: nameOf(place[1], place[2] ?? null, language),
    agency: signed.name,
    people: [],
    genre: signed.genre ?? null,
    date: stamp.value,
    partial: null,
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
