import type { Agency, Registry } from './agencies.ts'
import { dayText, MONTH, monthOf } from './months.ts'
import { isKnownPlace, placeName } from './places.ts'

export type Dateline = {
  length: number
  place: string | null
  agency: string | null
  genre: Agency['genre'] | null
  date: string | null
  partial: { month: number; day: number } | null
}

const CAP = "\\p{Lu}[\\p{L}\\p{M}’'-]*"
const WORDS = `${CAP}(?: ${CAP}){0,3}`
const PLACE = new RegExp(`(?:${WORDS})(?: ?/ ?${WORDS})?`, 'uy')
const REGION = new RegExp(`,\\s*((?:${CAP}\\.?)(?: ${CAP}\\.?){0,2})(?=\\s*(?:[,:(/.–—]|-|$))`, 'uy')
const DATE = new RegExp(
  `(?:(${MONTH})\\.?\\s*(\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})\\.?)(?!\\d)(?:,?\\s+(\\d{4})(?:\\s*(?:г\\.|года|il))?)?|(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})`,
  'iuy',
)
const notPlaces =
  /^(FILE|UPDATE|UPDATED|BREAKING|EXCLUSIVE|URGENT|ALERT|CORRECTED|CORRECTION|EMBARGO|EMBARGOED|NOTE|PHOTO|VIDEO|ANALYSIS|OPINION|INTERVIEW|FACTBOX|ADVISORY|ATTENTION|EDITORS|KILL|BY|THE|WRAPUP|RPT|СРОЧНО|МОЛНИЯ|ВНИМАНИЕ|ФОТО|ВИДЕО|DİQQƏT|TƏCİLİ|FOTO|YENİLƏNİB)\b/u

/** The dateline that opens wire copy, with the agency and the date that stand in it, at the very start of `text`. */
export function readDateline(text: string, registry: Registry): Dateline | null {
  return arabic(text, registry) ?? withoutPlace(text, registry) ?? withPlace(text, registry)
}

/** PLACE [, REGION] [sep DATE] [sep AGENCY] end. At least a date, an agency, or an end that only a dateline has must be there. */
function withPlace(text: string, registry: Registry): Dateline | null {
  const place = placeAt(text)
  if (place === null) return null
  let at = place.length
  const region = match(REGION, text, at)
  const regionName = region?.[1] ?? ''
  const isRegion =
    region !== null &&
    monthOf(regionName) === null &&
    registry.find(regionName) === null &&
    !new RegExp(`^(?:${MONTH})\\.?\\s*\\d`, 'iu').test(regionName)
  if (isRegion && region) at += region[0].length
  const dated = readDate(text, at)
  if (dated) at = dated.end
  const signed = readAgency(text, at, registry, dated !== null)
  if (signed) at = signed.end
  const end = readEnd(text, at)
  const shouted = place === place.toUpperCase() && place.length > 2
  const ends = end !== null && end > at
  const convincing =
    (signed && (ends || signed.closed || dated)) ||
    (dated && (shouted || isKnownPlace(place)) && (ends || lineEnds(text, at) || glued(text, at))) ||
    (!dated &&
      !signed &&
      hasDash(text, at) &&
      (shouted || isKnownPlace(place) || place.split('/').every((one) => isKnownPlace(one.trim())))) ||
    (!dated && !signed && isRegion && shouted && text[at] === ':')
  if (!convincing) return null
  const length = end ?? at
  const name = placeName(isRegion ? `${place}, ${regionName}` : place).replace(/\s*\/\s*/g, '/')
  return {
    length,
    place: name,
    agency: signed?.name ?? null,
    genre: signed?.genre ?? null,
    date: dated?.date ?? null,
    partial: dated?.partial ?? null,
  }
}

function placeAt(text: string): string | null {
  const found = match(PLACE, text, 0)?.[0]
  if (!found || notPlaces.test(found)) return null
  // "Baku, …" and "BAKU …" are places; in "Berlin officials" the match ends where small letters begin.
  const words = found.split(' ')
  if (monthOf(words[0] ?? '') !== null) return null
  // An agency behind a place without a bracket is not part of its name.
  return words.length > 4 || found.length > 40 ? null : found.replace(/[’'-]+$/, '')
}

type Dated = { end: number; date: string | null; partial: { month: number; day: number } | null }

function readDate(text: string, at: number): Dated | null {
  const gap = /^\s*[,./|–—-]?\s*/.exec(text.slice(at, at + 12))?.[0].length ?? 0
  const found = match(DATE, text, at + gap)
  if (!found || gap === 0) return null
  const [, m1, d1, d2, m2, year, d3, n3, y3] = found
  const end = at + gap + found[0].length
  if (y3) return { end, date: dayText(Number(y3), Number(n3), Number(d3)), partial: null }
  const month = monthOf(m1 ?? m2 ?? '')
  const day = Number(d1 ?? d2)
  if (month === null || day < 1 || day > 31) return null
  return year
    ? { end, date: dayText(Number(year), month, day), partial: null }
    : { end, date: null, partial: { month, day } }
}

type Signed = { end: number; name: string; genre: Agency['genre'] | null; closed: boolean }

/** The agency: in brackets, between slashes, or plain if it is a known one. Inside brackets and slashes an unknown one counts too. */
function readAgency(text: string, at: number, registry: Registry, dated: boolean): Signed | null {
  const rest = text.slice(at, at + 120)
  const bracket = /^[\s.,]*(?:—|–|-)?\s*\(([^()\n]{2,60})\)/u.exec(rest)
  if (bracket?.[1]) return named(bracket[1], at + bracket[0].length, registry, dated)
  const slash = /^[\s.,]*\/\s*([^/\n:]{2,40}?)\s*(?:\/|(?=:))/u.exec(rest)
  if (slash?.[1]) {
    const signed = named(slash[1], at + slash[0].length, registry, dated)
    if (signed) return signed
  }
  const plain = /^\s*[,.|–—-]?\s*/.exec(rest)?.[0] ?? ''
  if (plain.trim() === '' && !dated) return null
  const behind = rest.slice(plain.length)
  const started = registry.starts(behind)
  if (started && !/^[\p{Ll}]/u.test(behind.slice(started.length))) {
    return {
      end: at + plain.length + started.length,
      name: started.agency.name,
      genre: started.agency.genre ?? null,
      closed: false,
    }
  }
  const word = /^\p{Lu}[\p{Lu}\p{L}.-]{5,}/u.exec(behind)?.[0]
  const fuzzy = word && word === word.toUpperCase() ? registry.find(word) : null
  return fuzzy && word
    ? { end: at + plain.length + word.length, name: fuzzy.name, genre: fuzzy.genre ?? null, closed: false }
    : null
}

function named(written: string, end: number, registry: Registry, dated: boolean): Signed | null {
  const clean = written.trim()
  // A date may stand inside the bracket, behind the agency.
  const [name = clean] = clean.split(/\s+[-–—]\s+(?=\d|\p{Lu}\p{L}+ \d)/u)
  const agency = registry.find(name)
  if (agency) return { end, name: agency.name, genre: agency.genre ?? null, closed: true }
  const parts = name.split('/').map((part) => part.trim())
  if (parts.length > 1 && parts.some((part) => registry.find(part)))
    return { end, name: parts.map((part) => registry.find(part)?.name ?? part).join('/'), genre: null, closed: true }
  const unknown =
    /^\p{Lu}[\p{L}\p{N}.&-]*(?: \p{Lu}[\p{L}\p{N}.&-]*){0,3}$/u.test(name) && (dated || name === name.toUpperCase())
  return unknown && monthOf(name) === null ? { end, name, genre: null, closed: true } : null
}

/** What closes a dateline: a dash or two, a colon, a full stop. Null if the text goes on as if it were a sentence. */
function readEnd(text: string, at: number): number | null {
  const found = /^(?:\s*[.:;,]?(?:\s*(?:--+|[—–-])){1,2}\s*|\s*[.:]\s*|\s+(?=\p{Lu}|["“„«])|(?=\n)|$)/u.exec(
    text.slice(at, at + 20),
  )
  return found ? at + found[0].length : null
}

function hasDash(text: string, at: number): boolean {
  return /^\s*(?:--+|[—–]|-(?=\s))/.test(text.slice(at, at + 6))
}

function lineEnds(text: string, at: number): boolean {
  return /^[\s.:]*(\n|$)/.test(text.slice(at, at + 8))
}

/** "March 3By Azad …": the next credit glued to the date. */
function glued(text: string, at: number): boolean {
  return /^By\s+\p{Lu}/u.test(text.slice(at, at + 8))
}

/** "Jan. 10 (Xinhua) -- …" and "16th April 2020 (GNP): …". */
function withoutPlace(text: string, registry: Registry): Dateline | null {
  const found = match(DATE, text, 0)
  if (!found) return null
  const dated = readDate(` ${text}`, 0)
  if (!dated) return null
  const at = dated.end - 1
  const bracket = /^\s*[(/]([^()/\n]{2,40})[)/]/u.exec(text.slice(at, at + 50))
  const signed = bracket?.[1] ? named(bracket[1], at + bracket[0].length, registry, true) : null
  if (!signed) return null
  return {
    length: readEnd(text, signed.end) ?? signed.end,
    place: null,
    agency: signed.name,
    genre: signed.genre,
    date: dated.date,
    partial: dated.partial,
  }
}

/** "يريفان في 8 نوفمبر/أرمنبريس:" — a place, "on", a date, a slash, the agency. */
function arabic(text: string, registry: Registry): Dateline | null {
  const found =
    /^([\u0600-\u06ff]+(?: [\u0600-\u06ff]+)?)\s+في\s+(\d{1,2})\s+([\u0600-\u06ff]+)(?:\s+(\d{4}))?\s*[/(-]\s*([^/:)\n]{2,30})\s*[/:)]\s*/u.exec(
      text,
    )
  if (!found) return null
  const [all, place = '', day, month = '', year, agency = ''] = found
  const number = monthOf(month)
  if (number === null) return null
  const date = year ? dayText(Number(year), number, Number(day)) : null
  return {
    length: all.length,
    place: placeName(place),
    agency: registry.find(agency)?.name ?? agency.trim(),
    genre: null,
    date,
    partial: date ? null : { month: number, day: Number(day) },
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
