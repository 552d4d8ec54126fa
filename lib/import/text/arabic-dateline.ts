import { dayText, monthOf } from '../content/months.ts'
import { placeName } from '../content/places.ts'
import type { Registry } from '../registry.ts'
import type { Dateline } from './scan.ts'

const WORD = '[\\u0600-\\u06ff]+'
/** A day of the Islamic calendar before ours: "12 رمضان 1452 هـ الموافق". */
const HIJRI = `(?:\\d{1,2}\\s+${WORD}(?:\\s${WORD})?\\s+\\d{4}\\s*هـ\\s+الموافق\\s+(?:ل\\S{0,2}\\s*)?)?`
const FORM = new RegExp(
  `^(${WORD}(?: (?!في\\s)${WORD})?)\\s+(?:في\\s+)?${HIJRI}(\\d{1,2})\\s+(${WORD})(?:\\s+(\\d{4})(?:\\s*م(?!\\p{L}))?)?\\s*([/(-])?\\s*`,
  'u',
)
const CLOSED = /^([^/:)\n]{2,30})\s*[/:)]\s*/u

/** "يريفان في 8 نوفمبر/أرمنبريس:" — a place, "on", a date, a slash, the agency; without the slash the agency must be a known one. */
export function readArabicDateline(text: string, registry: Registry): Dateline | null {
  const found = FORM.exec(text.slice(0, 200))
  if (!found) return null
  const [all, place = '', day, month = '', year, mark] = found
  const number = monthOf(month)
  const signed = signature(text.slice(all.length, all.length + 60), mark !== undefined, registry)
  if (number === null || !signed) return null
  const date = year ? dayText(Number(year), number, Number(day)) : null
  return {
    length: all.length + signed.length,
    place: placeName(place),
    agency: signed.agency,
    people: [],
    genre: null,
    date,
    partial: date ? null : { month: number, day: Number(day) },
  }
}

function signature(text: string, marked: boolean, registry: Registry): { agency: string; length: number } | null {
  const closed = marked ? CLOSED.exec(text) : null
  const written = closed?.[1]?.trim() ?? ''
  if (closed) return { agency: registry.find(written)?.name ?? written, length: closed[0].length }
  const started = registry.starts(text)
  const gap = /^\s*[:–—-]?\s+/u.exec(text.slice(started?.length ?? 0))?.[0].length ?? 0
  return started && gap > 0 ? { agency: started.agency.name, length: started.length + gap } : null
}
