import type { Agency } from '../agencies.ts'
import type { Registry } from '../registry.ts'
import { NAME, tidyName } from './person-name.ts'

export type Credit = { length: number; people: string[]; agency: string | null; reason: string }

/**
 * A credit without "By" at the very start of `text`: a known agency alone on its line, between slashes, in brackets or before a dash, or
 * beside a name. `certain` where more of a header was found before: only then is an agency that is also a word ("Trend: …") believed
 * without brackets.
 */
export function readAgencyCredit(text: string, registry: Registry, certain: boolean): Credit | null {
  return (
    readSlashed(text, registry) ??
    readSyndicated(text, registry) ??
    readBracketed(text, registry) ??
    readAgencyLine(text, registry, certain) ??
    readNameWithAgency(text, registry) ??
    readCorrespondent(text, registry)
  )
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

/** "(Bloomberg) -- The …", "(Belga) Le …". */
function readBracketed(text: string, registry: Registry): Credit | null {
  const found = /^\(([^()\n]{2,30})\)[ \t]*(?:--?|[—–])?[ \t]*(?=[\p{Lu}\p{Lo}\p{N}"“«„])/u.exec(text)
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
    registry.find(line.replace(/\s+(?:News|Information) Agency$/iu, '')) ??
    registry.find(line.replace(/^(?:Redazione|Redaktion|Redacción|Rédaction)\s+/u, ''))
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
  const site = /^\p{Lu}[\p{L}\p{N}-]{2,20}\.(?:az|ru|com|net|org|kz|ge|am|ir)[ \t]*(?=\n)/iu.exec(text)
  if (site && certain)
    return { length: site[0].length, people: [], agency: site[0].trim(), reason: 'a site’s name alone on a line' }
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
