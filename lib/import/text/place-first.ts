import { dayText, monthAndDay, monthOf } from '../content/months.ts'
import { isKnownPlace, placeName } from '../content/places.ts'
import { readTimestamp } from '../content/timestamp.ts'
import type { Registry } from '../registry.ts'
import type { Dateline, DayOfYear } from './scan.ts'
import { readSignature } from './signature.ts'

const CAP = "\\p{Lu}[\\p{L}\\p{M}’']{0,30}(?:-[\\p{L}][\\p{L}\\p{M}’']{0,30}){0,3}"
export const WORDS = `${CAP}(?: ${CAP}){0,3}`
const PLACE = new RegExp(`${WORDS}(?: ?/ ?${WORDS})?`, 'uy')
const REGION = new RegExp(
  `,\\s*((?:\\p{Lu}\\.){2,3}|${CAP}\\.?(?: ${CAP}\\.?){0,2})(?=\\s*(?:[,:(/.–—\\[]|-|$))|\\s*\\[(${WORDS})\\]|\\s*\\((${WORDS})\\)(?=\\s*\\[)`,
  'uy',
)
const DATE =
  /(?:(\p{L}{3,14})\.?\s*(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)?\.?\s+(\p{L}{3,14})\.?)(?!\d)(?:,?\s+(\d{4})(?!\d)(?:\s*(?:г\.|года?|il|-c[iıuü] il))?(?:,?\s+(\d{1,2}:\d{2})(?:\s*Uhr)?)?)?|(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})|(\d{1,2})\/(\d{1,2})(?=\s*\()/iuy
const notPlaces =
  /^(?:FILE|UPDATED?|BREAKING|EXCLUSIVE|URGENT|ALERT|WATCH|LIVE|CORRECTED|CORRECTION|EMBARGO|EMBARGOED|NOTE|PHOTO|VIDEO|ANALYSIS|OPINION|INTERVIEW|FACTBOX|ADVISORY|ATTENTION|EDITORS|KILL|BY|By|Von|VON|Par|PAR|THE|WRAPUP|RPT|NATO|UNICEF|UNESCO|СРОЧНО|МОЛНИЯ|ВНИМАНИЕ|ФОТО|ВИДЕО|DİQQƏT|TƏCİLİ|FOTO|YENİLƏNİB)(?![\p{L}\p{M}])/u

/** PLACE [, REGION] [sep DATE] [sep AGENCY] end. At least a date, an agency, or an end that only a dateline has must be there. */
export function placeFirst(text: string, from: number, registry: Registry, language: string): Dateline | null {
  const place = placeAt(text, from, registry)
  if (place === null) return null
  let at = from + place.length
  const region = regionAt(text, at, registry)
  if (region) at = region.end
  const country = region ? regionAt(text, at, registry) : null
  if (country) at = country.end
  const dated = readDate(text, at)
  if (dated) at = dated.end
  const sure = isShouted(place) || isKnownPlace(place) || place.split('/').every((one) => isKnownPlace(one.trim()))
  const signed = readSignature(text, at, registry, { trusted: dated !== null || sure, dated: dated !== null })
  if (signed) at = signed.end
  const behind = signed && !dated && !signed.date ? closedDate(text, at) : null
  if (behind) at = behind.end
  const end = readEnd(text, at)
  const seen = { text, at, end, place, sure, region: region !== null, dated: dated !== null }
  const ended = end !== null || dated !== null || (signed?.closed && signed.known)
  const signs = signed !== null && ended && (signed.known || dated !== null || (sure && dashAt(text, at)))
  if (!signs && !(signed === null && (dated ? convincesWithDate(seen) : convincesAlone(seen)))) return null
  return {
    length: end ?? at,
    place: nameOf(place, [region, country].flatMap((one) => one?.name ?? []).join(', ') || null, language),
    agency: signed?.agency ?? null,
    people: signed?.people ?? [],
    genre: signed?.genre ?? null,
    date: dated?.date ?? signed?.date ?? behind?.date ?? null,
    partial: dated?.partial ?? behind?.partial ?? null,
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
  if (!sure) return dashAt(text, at) && opensSentence(text, at)
  return (end !== null && end > at) || /^[\s.:]*(?:\n|$)/.test(text.slice(at, at + 8)) || opensCredit(text, at)
}

/** Only a place, and then a dash or, behind a region or in capitals, a colon. */
function convincesAlone({ text, at, place, sure, region }: Seen): boolean {
  if (dashAt(text, at)) return sure && opensSentence(text, at)
  return text[at] === ':' && isShouted(place) && (region || isKnownPlace(place)) && opensSentence(text, at)
}

/** Behind the dash or the colon a sentence begins. */
function opensSentence(text: string, at: number): boolean {
  return /^\s*(?:--+|[—–:]|-(?=\s))[\s—–-]*(?:[\p{Lu}\p{N}\p{Lo}]|["“„«'‘])/u.test(text.slice(at, at + 12))
}

/** Capitals; a short word in capitals that is no place we know is more often a body's initials. */
function isShouted(place: string): boolean {
  return place === place.toUpperCase() && place.length > 2 && (place.length > 4 || isKnownPlace(place))
}

function placeAt(text: string, from: number, registry: Registry): string | null {
  const written = match(PLACE, text, from)?.[0]
  if (!written || notPlaces.test(written)) return null
  // "БАКУ /Trend/": a second slash shows that the first opens a credit and not a second place.
  const closed = written.includes('/') && /^[^/\n(—–:]{0,40}\//u.test(text.slice(from + written.length))
  const found = closed ? (written.split('/', 1)[0] ?? '').trimEnd() : written
  const words = withoutAgency(found, registry).split(' ')
  if (monthOf(words[0] ?? '') !== null) return null
  return words.length > 4 || found.length > 40 ? null : words.join(' ').replace(/[’']+$/, '')
}

/** "Baku-APA": the agency is hyphened to the place. */
function withoutAgency(place: string, registry: Registry): string {
  const [before = '', behind = ''] = place.split('-')
  return behind !== '' && isKnownPlace(before) && registry.find(behind) ? before : place
}

function regionAt(text: string, at: number, registry: Registry): { name: string; end: number } | null {
  const found = match(REGION, text, at)
  const name = found?.[1] ?? found?.[2] ?? found?.[3] ?? ''
  const isOther =
    monthOf(name) !== null ||
    registry.find(name) !== null ||
    registry.starts(name) !== null ||
    monthOf(/^(\p{L}{3,14})\.?\s*\d/u.exec(name)?.[1] ?? '') !== null
  return found && !isOther ? { name, end: at + found[0].length } : null
}

/** "Baku, Azerbaijan"; copy that puts the country first ("Азербайджан, Баку") means the same. */
export function nameOf(place: string, region: string | null, language: string): string {
  const parts =
    region === null ? [place] : isKnownPlace(region) && !isKnownPlace(place) ? [region, place] : [place, region]
  return placeName(parts.join(', '), language).replace(/\s*\/\s*/g, '/')
}

/** "/ ACCESSWIRE / March 12, 2031 /": the date behind the agency, with a slash or a dash behind it. */
function closedDate(text: string, at: number): Dated | null {
  const dated = readDate(text, at)
  return dated && /^\s*[/–—-]/.test(text.slice(dated.end, dated.end + 4)) ? dated : null
}

type Dated = { end: number; date: string | null; partial: DayOfYear | null }

function readDate(text: string, at: number): Dated | null {
  const gap = /^\s*[,./|–—-]?\s*/.exec(text.slice(at, at + 12))?.[0].length ?? 0
  return gap === 0 ? null : dateAt(text, at + gap)
}

export function dateAt(text: string, at: number): Dated | null {
  const found = match(DATE, text, at)
  if (!found) return yearFirst(text, at)
  const [all, m1, d1, d2, m2, year, time, d3, n3, y3, d4, n4] = found
  const end = at + all.length
  if (d4) return { end, date: null, partial: monthAndDay(Number(n4), Number(d4)) }
  if (y3) return { end, date: dayText(Number(y3), Number(n3), Number(d3)), partial: null }
  const month = monthOf(m1 ?? m2 ?? '')
  const day = Number(d1 ?? d2)
  if (month === null || day < 1 || day > 31) return null
  if (!year) return { end, date: null, partial: { month, day } }
  const date = dayText(Number(year), month, day)
  return { end, date: date && time ? `${date}T${time.padStart(5, '0')}:00` : date, partial: null }
}

/** "2031. március 12., szerda", as Hungarian and East Asian copy has it. */
function yearFirst(text: string, at: number): Dated | null {
  const stamp = /^\d{4}/.test(text.slice(at, at + 4)) ? readTimestamp(text.slice(at, at + 60)) : null
  return stamp?.value ? { end: at + stamp.length, date: stamp.value, partial: null } : null
}

/** What closes a dateline: a dash or two, a colon, a full stop, a slash. Null if the text goes on as if it were a sentence. */
export function readEnd(text: string, at: number): number | null {
  const found =
    /^(?:\s*[.:;,]?(?:\s*(?:--+|[—–=-])){1,2}\s*|\s*[.:]\s*|\s?\/\s+|\s+(?=\p{Lu}|\p{Lo}|["“„«])|(?=\n)|$)/u.exec(
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

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
