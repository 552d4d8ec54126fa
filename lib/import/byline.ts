import type { Agency } from './agencies.ts'
import { AND, NAME, NAME_IN_CAPITALS, tidyName } from './person-name.ts'
import type { Registry } from './registry.ts'

export type Credit = { length: number; people: string[]; agency: string | null; reason: string }

const BY = /(?:By|BY|by)(?:[ \t]*:)?[ \t]+/uy
const LABEL =
  /(?:Müəllif|Hazırladı|Hazırlayan|Yazdı|Müxbir|Yazar|Haber|Von|Par|Por|Автор|Авторы|Текст|Корр(?:еспондент)?\.?|Written by|Reported by)\s*[:–—-]?\s+/uy
const PEOPLE = new RegExp(`(${NAME})(?:${AND}(${NAME}))?(?:${AND}(${NAME}))?`, 'uy')
const PEOPLE_IN_CAPITALS = new RegExp(
  `(${NAME_IN_CAPITALS})(?:${AND}(${NAME_IN_CAPITALS}))?(?=\\s*(?:\\n|$|,\\s*\\p{Lu}))`,
  'uy',
)
const NO_NAME =
  /^(?:The|Then|This|That|These|Those|All|Now|Law|Far|Mid|Late|Early|Today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/

/**
 * A credit at the very start of `text`: "By Agency", "By First Last - Agency:", glued ones too, or a line with a known agency alone.
 * `certain` where more of a header was found before: only then is an agency that is also a word ("Trend: …") believed without brackets.
 */
export function readCredit(text: string, registry: Registry, certain = true): Credit | null {
  return (
    readBy(text, registry) ??
    readSlashed(text, registry) ??
    readSyndicated(text, registry) ??
    readAgencyLine(text, registry, certain) ??
    readNameWithAgency(text, registry) ??
    readCorrespondent(text, registry)
  )
}

function readBy(text: string, registry: Registry): Credit | null {
  const by = match(BY, text, 0) ?? match(LABEL, text, 0)
  if (!by) return null
  const at = by[0].length
  const agency = agencyAfterBy(text, at, registry)
  if (agency) return agency
  const people = match(PEOPLE, text, at) ?? match(PEOPLE_IN_CAPITALS, text, at)
  if (!people?.[1] || NO_NAME.test(people[1])) return null
  const names = people.slice(1).flatMap((name) => (name ? [tidyName(name)] : []))
  const end = at + people[0].length
  const behind = text.slice(end, end + 80)
  const signed = /^[ \t]*[-–—,|/][ \t]*([^\n:]{2,40}?)[ \t]*(?::|(?=\n)|$)/u.exec(behind)
  const agencyBehind = signed?.[1] ? findPart(signed[1], registry) : null
  if (signed && agencyBehind)
    return {
      length: end + signed[0].length,
      people: names,
      agency: agencyBehind.name,
      reason: 'a name after “By”, with its agency',
    }
  // Glued to the next word, or the end of the line: nothing else may follow a byline.
  const closes =
    /^(?:[ \t]*(?:Read more|in \p{Lu}[\p{L} ]{2,30}|\([^()\n]{2,40}\))?[ \t]*(?:\n|$)|(?=\p{Lu}\p{Ll})|[ \t]*[:|][ \t]*|[ \t]+(?=\d{1,2}[ .]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))/u.exec(
      behind,
    )
  if (!closes) return null
  const whole = registry.find(names.join(' '))
  if (whole)
    return {
      length: end + closes[0].trimEnd().length,
      people: [],
      agency: whole.name,
      reason: '“By” before a known agency',
    }
  return { length: end + closes[0].replace(/\n$/, '').length, people: names, agency: null, reason: 'a name after “By”' }
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

/** "Associated Press Writer", "Trend in Baku": the agency with what stands around it. */
function findPart(text: string, registry: Registry): Agency | null {
  const whole = registry.find(text)
  if (whole) return whole
  const started = registry.starts(text)
  return started && /^ (?:Writer|Staff|Staff Writer|Reporter|Correspondent|in \p{Lu})/u.test(text.slice(started.length))
    ? started.agency
    : null
}

/** "/AzerNews/By …". */
function readSlashed(text: string, registry: Registry): Credit | null {
  const found = /^\/\s*([^/\n]{2,40})\s*\/[ \t]*/u.exec(text)
  const agency = found?.[1] ? registry.find(found[1]) : null
  return found && agency
    ? { length: found[0].length, people: [], agency: agency.name, reason: 'a known agency between slashes' }
    : null
}

/** "(MENAFN- AzerNews)": who passes copy on, and whose it is. */
function readSyndicated(text: string, registry: Registry): Credit | null {
  const found = /^\(\s*\p{Lu}[\p{L} ]{1,20}-\s*([^()\n]{2,40})\)[ \t]*/u.exec(text)
  const agency = found?.[1] ? registry.find(found[1]) : null
  return found && agency
    ? { length: found[0].length, people: [], agency: agency.name, reason: 'credit of the agency' }
    : null
}

/** Archives add the service or the country: "Agence France Presse -- English", "RIA Novosti, Russia", "ITAR-TASS News Agency". */
function findLine(line: string, registry: Registry): Agency | null {
  return (
    registry.find(line) ??
    registry.find(line.replace(/\s*(?:--|[–—,]|\s-)\s*\p{Lu}[\p{L} ]{2,20}$/u, '')) ??
    registry.find(line.replace(/\s+(?:News|Information) Agency$/iu, ''))
  )
}

/** A word of the language that an agency goes by. */
const WORD = /^(?:report|trend|focus|target|turan|mehr|fars|prime|sputnik|petra|belga)$/i

/** A known agency alone on its line, with a colon or a bar behind it or nothing; or before a dash and the text. */
function readAgencyLine(text: string, registry: Registry, certain: boolean): Credit | null {
  const line = /^\(?([^\n:|()]{2,50}?)\)?[ \t]*(?:[:|][ \t]*)?(?=\n|$)/u.exec(text)
  const alone = line?.[1] ? findLine(line[1], registry) : null
  if (line && alone)
    return { length: line[0].length, people: [], agency: alone.name, reason: 'a known agency alone on a line' }
  const started = registry.starts(text)
  const behind = started ? text.slice(started.length, started.length + 12) : ''
  const dash = /^\s*(?:[—–]|--|-\s|:\s|\.\s?[—–]\s)\s*/u.exec(behind)
  if (!started || !dash || (!certain && WORD.test(text.slice(0, started.length)))) return null
  if (/^\p{Ll}/u.test(behind.slice(dash[0].length))) return null
  return {
    length: started.length + dash[0].length,
    people: [],
    agency: started.agency.name,
    reason: 'a known agency before a dash',
  }
}

const NAME_AGENCY = new RegExp(`(${NAME})\\s*[,/|–—-]\\s*([^\\n,/|]{2,40}?)\\s*[:/]?[ \\t]*(?=\\n|$)`, 'uy')

/** "First Last, Agency" alone on a line. */
function readNameWithAgency(text: string, registry: Registry): Credit | null {
  const found = match(NAME_AGENCY, text, 0)
  const agency = found?.[2] ? registry.find(found[2].replace(/^(?:корр\.?|müxb\.?)\s+/iu, '')) : null
  return found?.[1] && agency
    ? {
        length: found[0].length,
        people: [tidyName(found[1])],
        agency: agency.name,
        reason: 'a name with a known agency on a line',
      }
    : null
}

const CORRESPONDENT = new RegExp(
  `(?:[Кк]орр(?:еспондент)?\\.?[ \\t]+)?([\\p{L}.]{2,20}(?: [\\p{Lu}][\\p{L}]{2,20})?)(?:-[ıiuün]{1,3})?[ \\t]+(?:(?:\\p{Lu}[\\p{L}-]+[ \\t]+)?(?:xüsusi )?müxbiri[ \\t]+|(?:в \\p{Lu}[\\p{L}-]+[ \\t]+)?)(${NAME})[ \\t]*(?=\\n|$)`,
  'uy',
)

/** "AZƏRTAC-ın Dənizabad müxbiri First Last", "Корреспондент ТАСС First Last". */
function readCorrespondent(text: string, registry: Registry): Credit | null {
  if (!/^[^\n]{0,80}(?:müxbiri|[Кк]орр(?:еспондент)?\.? )/u.test(text)) return null
  const found = match(CORRESPONDENT, text, 0)
  const agency = found?.[1] ? registry.find(found[1]) : null
  return found?.[2] && agency
    ? {
        length: found[0].length,
        people: [tidyName(found[2])],
        agency: agency.name,
        reason: 'a name with a known agency on a line',
      }
    : null
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
