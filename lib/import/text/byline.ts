import type { Agency } from '../agencies.ts'
import { readTimestamp } from '../content/timestamp.ts'
import type { Registry } from '../registry.ts'
import { type Credit, readAgencyCredit } from './agency-credit.ts'
import { AND, NAME, NAME_IN_CAPITALS, NAME_WITH_CAPITALS, POST, tidyName } from './person-name.ts'

const BY =
  /(?:By|BY|by|(?:Posted|Published|Written|Words|Story|Text|Reported|Compiled|Prepared) by)(?:[ \t]*:)?[ \t]+/uy
const LABEL =
  /(?:(?:Authors?|Writer|Reporter|Words|Story|Text|Texte|Texto|Testo|Autora?|Autore|Auteur|Muhabir)\s*[:–—-]|(?:Müəllif|Hazırladı|Hazırlayan|Yazdı|Müxbir|Yazar|Haber|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|(?:Kommentar|Ein Kommentar|Interview|Analyse) von|Автор|Авторы|Текст|Подготовил[аи]?|Корр(?:еспондент)?\.?)\s*[:–—-]?)\s+/uy
const IN = '(?:[ \\t]+in[ \\t]+\\p{Lu}[\\p{L}-]+(?:[ \\t]\\p{Lu}[\\p{L}-]+){0,2}(?!\\p{L}))?'
const PERSON = new RegExp(`(${NAME_WITH_CAPITALS}|${NAME})${IN}`, 'uy')
const PERSON_IN_CAPITALS = new RegExp(`(${NAME_IN_CAPITALS})`, 'uy')
const JOINT = new RegExp(AND, 'uy')
const POST_NEXT = new RegExp(`^[^\\n,|]{0,40}${POST}`, 'u')
const MOST_PEOPLE = 8
const PAPER =
  /\b(?:News|Post|Times|Herald|Gazette|Tribune|Journal|Daily|Press|Media|Radio|Agency|Observer|Chronicle|Magazine|Online|TV|Today)\b/
const NO_NAME =
  /^(?:The|Then|This|That|These|Those|All|Now|Law|Far|Mid|Late|Early|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/

/**
 * A credit at the very start of `text`: "By Agency", "By First Last - Agency:", glued ones too, or a line with a known agency alone.
 * `certain` where more of a header was found before.
 */
export function readCredit(text: string, registry: Registry, certain = true): Credit | null {
  return readBy(text, registry) ?? readAgencyCredit(text, registry, certain)
}

/** "By First Last", "Von First Last, Agency", "By Agency" at the very start of `text`. */
export function readBy(text: string, registry: Registry): Credit | null {
  const by = match(BY, text, 0) ?? match(LABEL, text, 0)
  if (!by) return null
  const at = by[0].length
  const agency = agencyAfterBy(text, at, registry)
  if (agency) return agency
  const people = peopleAt(PERSON, text, at) ?? capitalsAt(text, at)
  if (!people && by[0].startsWith('By')) return ownLettersAfterBy(text, at)
  if (!people || NO_NAME.test(text.slice(at, at + 20))) return null
  const { names, end } = people
  const behind = text.slice(end, end + 160)
  const signed = /^[ \t]*[-–—,|/][ \t]*([^\n:|]{2,40}?)[ \t]*(?::|(?=\n)|$)/u.exec(behind)
  const agencyBehind = signed?.[1] ? findPart(signed[1], registry) : null
  if (signed && agencyBehind) {
    const reason = 'a name after “By”, with its agency'
    return { length: end + signed[0].length, people: names, agency: agencyBehind.name, reason }
  }
  const closed = closeOf(behind)
  if (closed === null) return null
  const whole = registry.find(names.join(' '))
  if (whole) return { length: end + closed, people: [], agency: whole.name, reason: '“By” before a known agency' }
  // "By Daily Sabah": the only name is a paper's.
  if (names.length === 1 && PAPER.test(names[0] ?? ''))
    return { length: end + closed, people: [], agency: names[0] ?? null, reason: '“By” before a paper’s name' }
  return { length: end + closed, people: names, agency: null, reason: 'a name after “By”' }
}

type People = { names: string[]; end: number }

/** The names that stand there one behind the other; a writer's post or a paper behind a comma is none. */
function peopleAt(person: RegExp, text: string, at: number): People | null {
  const names: string[] = []
  let end = at
  for (let from = at; names.length < MOST_PEOPLE; ) {
    const found = match(person, text, from)
    if (!found?.[1]) break
    names.push(tidyName(found[1]))
    end = from + found[0].length
    const joint = match(JOINT, text, end)
    from = end + (joint?.[0].length ?? 0)
    if (!joint || POST_NEXT.test(text.slice(from, from + 60))) break
  }
  return names.length > 0 ? { names, end } : null
}

/** Names in capitals, to the end of the line or to what a comma closes off. */
function capitalsAt(text: string, at: number): People | null {
  const people = peopleAt(PERSON_IN_CAPITALS, text, at)
  return people && /^\s*(?:\n|$|,\s*\p{Lu})/u.test(text.slice(people.end, people.end + 40)) ? people : null
}

const CLOSES: RegExp[] = [
  /^[ \t]*(?:Read more|\([^()\n]{2,40}\))?[ \t]*(?=\n|$)/u,
  // Behind the names a post or a paper, to the end of the line.
  new RegExp(`^[ \\t]*[,/|–—-][ \\t]*[^\\n|.]{0,60}${POST}[^\\n|.]{0,40}(?=\\n|$)`, 'u'),
  /^[ \t]*,[ \t]*(?:The |the )?\p{Lu}[\p{L}.’'-]+(?:[ \t]\p{Lu}[\p{L}.’'-]+){0,3}[ \t]*(?=\n|$)/u,
  /^[ \t]+for (?:the )?\p{Lu}[^\n.,]{2,40}(?=\n|$)/u,
  // Glued to the text's first word.
  /^(?=\p{Lu}\p{Ll})/u,
  /^[ \t]*[:|][ \t]*/u,
]

/** How much behind the names still belongs to them; null if the words go on as a sentence. Nothing but these may follow a byline. */
function closeOf(behind: string): number | null {
  for (const pattern of CLOSES) {
    const found = pattern.exec(behind)
    if (found) return found[0].trimEnd().length
  }
  const gap = /^[ \t]*,?[ \t]+(?:(?:on|am|le|el)[ \t]+)?/u.exec(behind)?.[0].length ?? 0
  return gap > 0 && readTimestamp(behind.slice(gap)) !== null ? gap : null
}

function agencyAfterBy(text: string, at: number, registry: Registry): Credit | null {
  const rest = text.slice(at, at + 160)
  const agency = registry.starts(rest)
  // "By TrendTurkmenistan": a capital glued to a known agency opens the next thing; a small letter makes another word of it.
  if (!agency || /^[\p{Ll}\p{N}]/u.test(rest.slice(agency.length))) return null
  const end = /^(?:\s*[|:]|[ \t]*(?=\n|$)|(?=\p{Lu})|[ \t]*$)/u.exec(rest.slice(agency.length))
  return (
    end && {
      length: at + agency.length + end[0].length,
      people: [],
      agency: agency.agency.name,
      reason: '“By” before a known agency',
    }
  )
}

/** "By Вестник побережья": the English word is of the form that the copy came in, and what stands behind it is a name of its own letters. */
function ownLettersAfterBy(text: string, at: number): Credit | null {
  const name = /^\p{Lu}[\p{sc=Cyrillic} «»-]{2,40}(?=\n|$)/u.exec(text.slice(at, at + 60))?.[0].trim()
  return name && /\p{sc=Cyrillic}/u.test(name)
    ? { length: at + name.length, people: [], agency: name, reason: '“By” before a name' }
    : null
}

/** "Associated Press Writer", "Trend in Baku": the agency with what stands around it. */
function findPart(text: string, registry: Registry): Agency | null {
  const whole = registry.find(text)
  if (whole) return whole
  const started = registry.starts(text)
  return started && /^ (?:Writer|Staff|Staff Writer|Reporter|Correspondent|in \p{Lu})/u.test(text.slice(started.length))
    ? started.agency
    : null
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
