import { isKnownPlace } from '../content/places.ts'
import { readTimestamp } from '../content/timestamp.ts'
import type { Registry } from '../registry.ts'
import { isCredit } from './caption.ts'
import { isLoneName, isSignedName, POST, tidyName } from './person-name.ts'
import { setPlace } from './place-line.ts'
import type { Scan } from './scan.ts'

/** People's names alone on a line below the date or the headline, or above the date; below one such line another, or the writer's post. */
export function readNameLine(scan: Scan): boolean {
  const { header } = scan
  const line = scan.line()
  const again = header.people.length > 0
  if (again && !scan.follows('byline')) return false
  if (again && line.length < 60 && WRITERS_POST.test(line.trim())) {
    scan.take(line.length, 'the writer’s post')
    return true
  }
  const below = header.date ?? header.headline ?? header.agency
  const signed = namesOn(line, scan.registry)
  if (!signed || (!below && !aboveDate(scan, line.length))) return false
  const behind = scan.rest(2_000).slice(line.length).trimStart()
  if (behind === '') return false
  if (isCredit(behind)) {
    scan.take(line.length, 'a photo’s caption')
    return true
  }
  const span = scan.take(line.length, 'byline')
  scan.addPeople(signed.people, span, 'a name alone on a line under the date', below ? 0.85 : 0.7)
  if (signed.agency) scan.setAgency(signed.agency, span, 'a name with a known agency on a line')
  if (signed.place) setPlace(scan, signed.place, span)
  return true
}

const WRITERS_POST = new RegExp(`^(?:[\\p{L}&-]+ ){0,4}${POST}(?: [\\p{L}&-]+){0,4}$`, 'u')
const POST_BEHIND = new RegExp(`[ ,]+(?:(?:Senior|Staff|Chief|Political|\\p{Ll}+) ){0,2}${POST}$`, 'u')
const BETWEEN = /\s*(?:,|&|\/|\s(?:and|und|et|e|y|и|və|ve|og|och|en)\s|\s{2,})\s*/u

type Signed = { people: string[]; agency: string | null; place: string | null }

/** The people a line names, if it names nothing else but an agency and the place they write from. */
function namesOn(line: string, registry: Registry): Signed | null {
  if (line.length > 140) return null
  const words = line
    .trim()
    .replace(/\s+Read more$/i, '')
    .replace(POST_BEHIND, '')
  const [, before = '', from] = /^(.*?)(?: in (\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?))?$/u.exec(words) ?? []
  const parts = before.split(BETWEEN)
  const people = parts.filter((part) => isLoneName(part, registry) || isSignedName(part, registry))
  const [last = ''] = parts.slice(-1)
  const rest = parts.filter((part) => !people.includes(part))
  const agency = rest.map((part) => registry.find(part)).find((one) => one !== null) ?? null
  // "Ada Quill, Wexcombe": one word behind one name is where it was written.
  const town = people.length === 1 && parts.length === 2 && /^\p{Lu}[\p{L}-]+$/u.test(last)
  const others = rest.filter((part) => registry.find(part) === null && !isKnownPlace(part) && !(town && part === last))
  if (people.length === 0 || people.length > 4 || others.length > 0) return null
  const place = [from ?? '', ...rest].find(isKnownPlace) ?? null
  return { people: people.map(tidyName), agency: agency?.name ?? null, place }
}

/** Only where titles are not written with capitals is a capitalised line above a date a name and no headline. */
function aboveDate(scan: Scan, length: number): boolean {
  if (!['az', 'ru', 'tr', 'uk'].includes(scan.language)) return false
  const next = scan.text.slice(scan.at + length, scan.at + length + 200).trimStart()
  const stamp = readTimestamp(next)
  return stamp !== null && /^[ \t]*(?:\n|$)/.test(next.slice(stamp.length))
}
