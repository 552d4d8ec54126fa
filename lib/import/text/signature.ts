import type { Agency } from '../agencies.ts'
import { monthOf } from '../content/months.ts'
import { readTimestamp } from '../content/timestamp.ts'
import type { Registry } from '../registry.ts'
import { NAME, NAME_IN_CAPITALS, tidyName } from './person-name.ts'

/** Who signs in a dateline. `known` where the agency is in the registry; `closed` where brackets or slashes surround it. */
export type Signature = {
  end: number
  agency: string
  known: boolean
  genre: Agency['genre'] | null
  people: string[]
  date: string | null
  closed: boolean
}

const ROLE = /^(?:(?:спец)?корр(?:еспондент)?\.?|автор|müəllif|müxb(?:ir|iri)?\.?|muhabir|by)(?=\s|$)\s*/iu
const NEWS_AGENCY = /^(?:ИА|АМИ|АНА|İA|İnformasiya Agentliyi)[ \t]+/u
const PERSON = new RegExp(NAME, 'uy')
const WHOLE_PERSON = new RegExp(`^${NAME}$`, 'u')
const WRITER = new RegExp(`^\\s*/\\s*(${NAME})\\s*/|^\\s*[-–—]\\s*(${NAME_IN_CAPITALS})(?=\\s*[-–—]\\s)`, 'u')
const WEEKDAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)$/i

/** What stands before the signature: a date, or (`trusted`) a date or a place that is one beyond doubt. */
type Before = { trusted: boolean; dated: boolean }

/**
 * The agency in a dateline at `at`: in brackets, between slashes, or plain if it is a known one, with the reporter who signs beside it.
 * Behind something trusted an unknown agency in brackets or slashes counts too.
 */
export function readSignature(text: string, at: number, registry: Registry, before: Before): Signature | null {
  const signed =
    grouped(text, at, registry, before.trusted) ??
    personFirst(text, at, registry) ??
    plain(text, at, registry, before.dated)
  return signed && signed.people.length === 0 ? withWriter(signed, text) : signed
}

/** Behind the agency its reporter: "КАЗИНФОРМ /Алия Сапарова/ –", "(AA) - SELİN KARAOĞUZ -". */
function withWriter(signed: Signature, text: string): Signature {
  const found = WRITER.exec(text.slice(signed.end, signed.end + 80))
  const name = found?.[1] ?? found?.[2]
  return found && name ? { ...signed, end: signed.end + found[0].length, people: [tidyName(name)] } : signed
}

function grouped(text: string, at: number, registry: Registry, trusted: boolean): Signature | null {
  const rest = text.slice(at, at + 140)
  const bracket = /^[\s.,]*(?:—|–|--?)?\s*\(([^()\n]{2,80})\)/u.exec(rest)
  if (bracket?.[1]) return readGroup(bracket[1], at + bracket[0].length, registry, trusted)
  const slash = /^[\s.,]*\/\s*([^/\n:]{2,60}?)\s*(?:\/|(?=:))/u.exec(rest)
  return slash?.[1] ? readGroup(slash[1], at + slash[0].length, registry, trusted) : null
}

/** What stands in brackets or between slashes: an agency, with a role, a reporter, a second agency or a date beside it. */
export function readGroup(written: string, end: number, registry: Registry, trusted: boolean): Signature | null {
  const signed = { end, closed: true, genre: null, people: [], date: null }
  const [first = '', ...behind] = written.trim().split(/\s+[-–—]\s+(?=\d|\p{Lu}\p{L}+\.? \d)/u)
  const date = readTimestamp(behind.join(' '))?.value ?? null
  const name = first.replace(ROLE, '').replace(NEWS_AGENCY, '').trim()
  const whole = registry.find(name)
  if (whole) return { ...signed, agency: whole.name, known: true, genre: whole.genre ?? null, date }
  const withPerson = besidePerson(name, registry)
  if (withPerson) return { ...signed, ...withPerson, known: true, date }
  const parts = name.split('/').map((part) => part.trim())
  const [desk, ...services] = parts
  const ofDesk =
    desk && services.length > 0 && services.every((part) => /^\p{Ll}{2,4}$/u.test(part)) ? registry.find(desk) : null
  if (ofDesk) return { ...signed, agency: ofDesk.name, known: true, genre: ofDesk.genre ?? null, date }
  if (parts.length > 1 && parts.some((part) => registry.find(part)))
    return { ...signed, agency: parts.map((part) => registry.find(part)?.name ?? part).join('/'), known: true, date }
  return trusted && isNewAgency(name) ? { ...signed, agency: name, known: false, date } : null
}

/** "Trend Aytən Sumaqlı", "Вера Ольшанская - БЕЛТА". */
function besidePerson(text: string, registry: Registry): { agency: string; people: string[] } | null {
  const started = registry.starts(text)
  if (started) {
    const person = text.slice(started.length).replace(/^[\s,:–—-]+(?:[Cc]orrespondent\s+)?/, '')
    return WHOLE_PERSON.test(person) ? { agency: started.agency.name, people: [tidyName(person)] } : null
  }
  const [person = '', sign = ''] = text.split(/\s*(?:,|\s[-–—])\s*/u)
  const agency = registry.find(sign)
  return agency && WHOLE_PERSON.test(person) ? { agency: agency.name, people: [tidyName(person)] } : null
}

function isNewAgency(name: string): boolean {
  return (
    /^\p{Lu}[\p{L}\p{N}.&-]{1,30}(?: \p{Lu}[\p{L}\p{N}.&-]{0,30}){0,3}$/u.test(name) &&
    monthOf(name) === null &&
    !WEEKDAY.test(name)
  )
}

/** ", Эмин Гранатов, АЗЕРТАДЖ", ". Lalə Nəsirova – APA": the reporter stands before the agency. */
function personFirst(text: string, at: number, registry: Registry): Signature | null {
  // A month's own full stop may have closed what stands before.
  const stopped = text[at - 1] === '.' ? /^\s+/ : /^\s*[.,]\s*/
  const gap = stopped.exec(text.slice(at, at + 6))?.[0].length ?? 0
  if (gap === 0) return null
  PERSON.lastIndex = at + gap
  const person = PERSON.exec(text)
  if (!person) return null
  const behind = PERSON.lastIndex
  const mark = /^\s*(?:,|[-–—])\s*/u.exec(text.slice(behind, behind + 6))?.[0].length ?? 0
  const started = mark > 0 ? registry.starts(text.slice(behind + mark, behind + mark + 60)) : null
  if (!started || /^\p{Ll}/u.test(text.slice(behind + mark + started.length))) return null
  return {
    end: behind + mark + started.length,
    agency: started.agency.name,
    known: true,
    genre: started.agency.genre ?? null,
    people: [tidyName(person[0])],
    date: null,
    closed: false,
  }
}

/** "— РИА Новости, Вера Ольшанская": a known agency without brackets, the reporter behind a comma. */
function plain(text: string, at: number, registry: Registry, dated: boolean): Signature | null {
  const rest = text.slice(at, at + 120)
  const gap = /^\s*[,.|–—-]?\s*/.exec(rest)?.[0] ?? ''
  if (gap === '' || (gap.trim() === '' && !dated)) return null
  const word = NEWS_AGENCY.exec(rest.slice(gap.length))?.[0].length ?? 0
  const from = gap.length + word
  const name = plainName(rest.slice(from), registry) ?? (word > 0 ? announced(rest.slice(from)) : null)
  if (!name) return null
  const behind = at + from + name.length
  const comma = /^,[ \t]*/.exec(text.slice(behind, behind + 4))?.[0].length ?? 0
  PERSON.lastIndex = behind + comma
  const person = comma > 0 ? PERSON.exec(text) : null
  const signs = person !== null && /^\s*(?:[.:\n–—]|-|$)/.test(text.slice(PERSON.lastIndex, PERSON.lastIndex + 4))
  return {
    end: signs && person ? behind + comma + person[0].length : behind,
    agency: name.agency,
    known: true,
    genre: name.genre,
    people: signs && person ? [tidyName(person[0])] : [],
    date: null,
    closed: false,
  }
}

type Named = { agency: string; genre: Agency['genre'] | null; length: number }

function plainName(text: string, registry: Registry): Named | null {
  const started = registry.starts(text)
  if (started && !/^[\p{Ll}\p{N}]/u.test(text.slice(started.length)))
    return { agency: started.agency.name, genre: started.agency.genre ?? null, length: started.length }
  // A known name in capitals with one letter wrong.
  const word = /^\p{Lu}[\p{Lu}\p{L}.-]{5,}/u.exec(text)?.[0].replace(/[.-]+$/, '')
  const fuzzy = word && word === word.toUpperCase() ? registry.find(word) : null
  return fuzzy && word ? { agency: fuzzy.name, genre: fuzzy.genre ?? null, length: word.length } : null
}

/** "ИА Город": after the word for news agency any name is one. */
function announced(text: string): Named | null {
  const word = /^\p{Lu}[\p{L}-]{2,20}/u.exec(text)?.[0]
  return word ? { agency: word, genre: null, length: word.length } : null
}
