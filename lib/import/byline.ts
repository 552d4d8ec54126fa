import type { Registry } from './agencies.ts'
import { isKnownPlace } from './places.ts'

export type Credit = { length: number; people: string[]; agency: string | null; reason: string }

const PART = "(?:Mc|Mac|O['’]|D['’]|De|La|Le)?\\p{Lu}(?:\\p{Ll}|\\p{M}|['’](?=\\p{Ll}))+(?:-\\p{Lu}\\p{Ll}+)*"
const TOKEN = `(?:${PART}|\\p{Lu}\\.)`
const PARTICLE = '(?:[ \\t]+(?:de|da|del|van|von|der|bin|al|el|ibn|oglu|oğlu|qızı|kızı|огли|оглы))?'
const NAME = `${TOKEN}(?:${PARTICLE}[ \\t]+${TOKEN}){1,3}`
const BIG = "\\p{Lu}[\\p{Lu}\\p{M}'’-]+(?: \\p{Lu}[\\p{Lu}\\p{M}'’.-]*){1,3}"

const BY = /(?:By|BY|by)[ \t]+/uy
const OTHER_BY = /(?:Müəllif|Hazırladı|Yazdı|Haber|Von|Par|Por|Автор|Текст|Корр(?:еспондент)?\.?)\s*[:–—-]?\s+/uy
const PEOPLE = new RegExp(`(${NAME})(?:[ \\t]*(?:,|and|&|və|и|ve|und|et)[ \\t]+(${NAME}))?`, 'uy')
const PEOPLE_BIG = new RegExp(`(${BIG})(?=\\s*(?:\\n|$))`, 'uy')

/** A credit at the very start of `text`: "By Agency", "By First Last - Agency:", glued ones too, or a line with a known agency alone. */
export function readCredit(text: string, registry: Registry): Credit | null {
  return (
    readBy(text, registry) ??
    readSlashed(text, registry) ??
    readAgencyLine(text, registry) ??
    readNameWithAgency(text, registry)
  )
}

function readBy(text: string, registry: Registry): Credit | null {
  const by = match(BY, text, 0) ?? match(OTHER_BY, text, 0)
  if (!by) return null
  const at = by[0].length
  const rest = text.slice(at, at + 160)
  const agency = registry.starts(rest)
  // "By TrendTurkmenistan": a capital glued to a known agency opens the next thing; a small letter makes another word of it.
  if (agency && !/^[\p{Ll}\p{N}]/u.test(rest.slice(agency.length))) {
    const end = /^(?:\s*[|:]|[ \t]*(?=\n|$)|(?=\p{Lu})|[ \t]*$)/u.exec(rest.slice(agency.length))
    if (end)
      return {
        length: at + agency.length + end[0].length,
        people: [],
        agency: agency.agency.name,
        reason: `“By” before a known agency`,
      }
  }
  const people = match(PEOPLE, text, at) ?? match(PEOPLE_BIG, text, at)
  if (
    !people?.[1] ||
    /^(?:The|Then|This|That|These|Those|All|Now|Law|Far|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/.test(
      people[1],
    )
  )
    return null
  const names = [people[1], people[2]].filter((name): name is string => name !== undefined).map(tidy)
  const end = at + people[0].length
  const behind = text.slice(end, end + 80)
  const signed = /^[ \t]*[-–—,|/][ \t]*([^\n:]{2,40}?)[ \t]*(?::|(?=\n)|$)/u.exec(behind)
  const agencyBehind = signed?.[1] ? registry.find(signed[1]) : null
  if (signed && agencyBehind)
    return {
      length: end + signed[0].length,
      people: names,
      agency: agencyBehind.name,
      reason: 'a name after “By”, with its agency',
    }
  // Glued to the next word, or the end of the line: nothing else may follow a byline.
  const closes = /^(?:[ \t]*(?:Read more)?[ \t]*(?:\n|$)|(?=\p{Lu}\p{Ll})|[ \t]*[:|][ \t]*)/u.exec(behind)
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

/** "/AzerNews/By …". */
function readSlashed(text: string, registry: Registry): Credit | null {
  const found = /^\/\s*([^/\n]{2,40})\s*\/[ \t]*/u.exec(text)
  const agency = found?.[1] ? registry.find(found[1]) : null
  return found && agency
    ? { length: found[0].length, people: [], agency: agency.name, reason: 'a known agency between slashes' }
    : null
}

/** A known agency alone on its line, with a colon or a bar behind it or nothing; or before a dash and the text. */
function readAgencyLine(text: string, registry: Registry): Credit | null {
  const line = /^\(?([^\n:|()]{2,50}?)\)?[ \t]*(?:[:|][ \t]*)?(?=\n|$)/u.exec(text)
  const alone = line?.[1] ? registry.find(line[1]) : null
  if (line && alone)
    return { length: line[0].length, people: [], agency: alone.name, reason: 'a known agency alone on a line' }
  const started = registry.starts(text)
  const dash = started && /^\s*(?:[—–]|--|-\s|:\s)\s*/u.exec(text.slice(started.length, started.length + 8))
  if (started && dash && !/^[\p{L}\p{N}]/u.test(text.slice(started.length))) {
    return {
      length: started.length + dash[0].length,
      people: [],
      agency: started.agency.name,
      reason: 'a known agency before a dash',
    }
  }
  return null
}

const NAME_AGENCY = new RegExp(`(${NAME})\\s*[,/|–—-]\\s*([^\\n,/|]{2,40}?)\\s*[:/]?[ \\t]*(?=\\n|$)`, 'uy')

/** "First Last, Agency" alone on a line. */
function readNameWithAgency(text: string, registry: Registry): Credit | null {
  const found = match(NAME_AGENCY, text, 0)
  const agency = found?.[2] ? registry.find(found[2]) : null
  return found?.[1] && agency
    ? {
        length: found[0].length,
        people: [tidy(found[1])],
        agency: agency.name,
        reason: 'a name with a known agency on a line',
      }
    : null
}

/** An office or an institution is capitalised like a name. */
const OFFICE =
  /\b(?:Ambassador|Minister|Ministry|President|Chairman|Director|Governor|Mayor|Secretary|General|Council|Committee|Agency|Office|Department|Government|Parliament|Street|Press|Service|News)\b|(?:nazir|prezident|səfir|sədr|xidmət)|(?:министр|президент|посол|служба|агентство)/iu
const LONE = new RegExp(`^${NAME}$`, 'u')

/** Whether a line is nothing but a person's name: two to four capitalised words that are no place and no agency. */
export function isLoneName(line: string, registry: Registry): boolean {
  return (
    LONE.test(line) && !OFFICE.test(line) && line.length <= 50 && registry.find(line) === null && !isKnownPlace(line)
  )
}

function tidy(name: string): string {
  return name.replace(/\s+/g, ' ').trim()
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
