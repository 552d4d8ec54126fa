import { isKnownPlace } from '../content/places.ts'
import type { Registry } from '../registry.ts'
import { isSection } from './chrome.ts'

const PART =
  "(?:Mc|Mac|O['’]|D['’]|De|La|Le)?\\p{Lu}(?:\\p{Ll}|\\p{M}|['’](?=\\p{Ll})){1,30}(?:-\\p{L}\\p{Ll}{1,30}){0,2}"
const TOKEN = `(?:${PART}|\\p{Lu}\\.)`
const PARTICLE = '(?:[ \\t]+(?:de|da|del|van|von|der|bin|al|el|ibn|oglu|oğlu|qızı|kızı|огли|оглы|кызы))?'
const BIG_WORD = "\\p{Lu}[\\p{Lu}\\p{M}'’-]{1,30}"

/** Two to four capitalised words with the particles that names have; a pattern for use with the flags u and y. */
export const NAME = `${TOKEN}(?:${PARTICLE}[ \\t]+${TOKEN}){1,3}`
/** The same in capitals. */
export const NAME_IN_CAPITALS = `${BIG_WORD}(?: \\p{Lu}[\\p{Lu}\\p{M}'’.-]{0,30}){1,3}`
/** "Ada QUILL": a name as French and Turkish agencies sign it. */
export const NAME_WITH_CAPITALS = `${PART}(?:[ \\t]+${PART})?[ \\t]+${BIG_WORD}(?!\\p{Ll})`
/** What joins two names. */
export const AND =
  '(?:[ \\t]*[,&][ \\t]*(?:(?:and|və|и|ve|und|et)[ \\t]+)?|[ \\t]+(?:and|AND|və|и|ve|und|et|y|e)[ \\t]+)'

/** Words of a post or of a paper, which stand behind a writer's name and are no second writer. */
export const POST =
  '(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Cc]olumnist|[Aa]nalyst|[Ss]taff|[Cc]ontributor|[Jj]ournalist|[Pp]hotographer|[Pp]roducer|[Cc]hief|[Ff]ellow|[Ss]pecial|[Bb]ureau|[Dd]esk|News|Post|Times|Herald|Gazette|Tribune|Journal|Daily|Press|Media|Radio|Agency|Observer|Chronicle|Mail|Magazine|Review|[Rr]edakteur(?:in)?|[Rr]edaktionsleiter(?:in)?|[Vv]olontär(?:in)?|[Kk]orrespondent|müxbir|muhabir|корреспондент|редактор|обозреватель|журналист)'

/** An office or an institution is capitalised like a name. */
const OFFICE =
  /\b(?:Ambassador|Minister|Ministry|President|Chairman|Director|Governor|Mayor|Secretary|General|Council|Committee|Agency|Office|Department|Government|Parliament|Street|Press|Service|News|Report|Review|Results?|Update|Analysis|Opinion|Interview|Post|Times|Herald|Gazette|Tribune|Journal|Daily|Chronicle|Observer|Telegraph|Magazine|Radio|Media|Television|Online|Bureau|Bank|Group|Company|Ltd|Inc|Corp|University|Institute|Association|Foundation|Union|Party|Club|Cup|League|Desk|Staff|Points|Follow|Watch|Live|Latest|Share|Comments?|Edition|Teilen|Artikel)\b|(?:nazir|prezident|səfir|sədr|xidmət)|(?:министр|президент|посол|служба|агентство)/iu
const LONE = new RegExp(`^${NAME}$`, 'u')

/** Whether a line is nothing but a person's name: two to four capitalised words that are no place and no agency. */
export function isLoneName(line: string, registry: Registry): boolean {
  return (
    line.length <= 50 &&
    LONE.test(line) &&
    !OFFICE.test(line) &&
    !line.split(/\s+/).some(isSection) &&
    registry.find(line) === null &&
    !isKnownPlace(line) &&
    !line.split(/\s+/).every(isKnownPlace)
  )
}

/** Whether a text has the form of a name, with its family name in capitals or not. */
export function isName(text: string): boolean {
  return LONE.test(text) || SIGNED.test(text)
}

const SIGNED = new RegExp(`^${NAME_WITH_CAPITALS}$`, 'u')

/** Whether a line is a name with the family name in capitals, which is no abbreviation. */
export function isSignedName(line: string, registry: Registry): boolean {
  const family = line.split(/\s+/).at(-1) ?? ''
  return (
    line.length <= 50 && SIGNED.test(line) && !OFFICE.test(line) && family.length > 3 && registry.find(family) === null
  )
}

/** A name with single spaces. */
export function tidyName(name: string): string {
  return name.replace(/\s+/g, ' ').trim()
}
