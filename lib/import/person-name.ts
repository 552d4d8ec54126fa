import { isKnownPlace } from './places.ts'
import type { Registry } from './registry.ts'

const PART =
  "(?:Mc|Mac|O['’]|D['’]|De|La|Le)?\\p{Lu}(?:\\p{Ll}|\\p{M}|['’](?=\\p{Ll})){1,30}(?:-\\p{Lu}\\p{Ll}{1,30}){0,2}"
const TOKEN = `(?:${PART}|\\p{Lu}\\.)`
const PARTICLE = '(?:[ \\t]+(?:de|da|del|van|von|der|bin|al|el|ibn|oglu|oğlu|qızı|kızı|огли|оглы|кызы))?'
const BIG = "\\p{Lu}[\\p{Lu}\\p{M}'’-]{1,30}(?: \\p{Lu}[\\p{Lu}\\p{M}'’.-]{0,30}){1,3}"

/** Two to four capitalised words with the particles that names have; a pattern for use with the flags u and y. */
export const NAME = `${TOKEN}(?:${PARTICLE}[ \\t]+${TOKEN}){1,3}`
/** The same in capitals. */
export const NAME_IN_CAPITALS = BIG
/** What joins two names. */
export const AND = '[ \\t]*(?:,|and|AND|&|və|и|ve|und|et)[ \\t]+'

/** An office or an institution is capitalised like a name. */
const OFFICE =
  /\b(?:Ambassador|Minister|Ministry|President|Chairman|Director|Governor|Mayor|Secretary|General|Council|Committee|Agency|Office|Department|Government|Parliament|Street|Press|Service|News|Report|Review|Results?|Update|Analysis|Opinion|Interview)\b|(?:nazir|prezident|səfir|sədr|xidmət)|(?:министр|президент|посол|служба|агентство)/iu
const LONE = new RegExp(`^${NAME}$`, 'u')

/** Whether a line is nothing but a person's name: two to four capitalised words that are no place and no agency. */
export function isLoneName(line: string, registry: Registry): boolean {
  return (
    line.length <= 50 &&
    LONE.test(line) &&
    !OFFICE.test(line) &&
    registry.find(line) === null &&
    !isKnownPlace(line) &&
    !line.split(/\s+/).every(isKnownPlace)
  )
}

/** A name with single spaces. */
export function tidyName(name: string): string {
  return name.replace(/\s+/g, ' ').trim()
}
