import { dayText, monthOf } from './months.ts'
import { placeName } from './places.ts'
import type { Registry } from './registry.ts'
import type { Dateline } from './scan.ts'

const FORM =
  /^([\u0600-\u06ff]+(?: [\u0600-\u06ff]+)?)\s+في\s+(\d{1,2})\s+([\u0600-\u06ff]+)(?:\s+(\d{4}))?\s*[/(-]\s*([^/:)\n]{2,30})\s*[/:)]\s*/u

/** "يريفان في 8 نوفمبر/أرمنبريس:" — a place, "on", a date, a slash, the agency. */
export function readArabicDateline(text: string, registry: Registry): Dateline | null {
  const found = FORM.exec(text.slice(0, 200))
  if (!found) return null
  const [all, place = '', day, month = '', year, agency = ''] = found
  const number = monthOf(month)
  if (number === null) return null
  const date = year ? dayText(Number(year), number, Number(day)) : null
  return {
    length: all.length,
    place: placeName(place),
    agency: registry.find(agency)?.name ?? agency.trim(),
    people: [],
    genre: null,
    date,
    partial: date ? null : { month: number, day: Number(day) },
  }
}
