import { languageOf } from '../content/language.ts'

/**
 * The national variants of seven-bit code (ISO 646): which letters stand where ASCII has brackets, braces and the like. German DIN 66003,
 * French NF Z 62-010, Swedish SEN 85 02 00, Danish and Norwegian NS 4551.
 */
const tables: [languages: string[], letters: string][] = [
  [['de'], 'ÄÖÜäöüß'],
  [['fr'], '°ç§éùè¨'],
  [['sv', 'fi'], 'ÄÖÅäöå~'],
  [['da', 'no', 'nb', 'nn'], 'ÆØÅæøå~'],
]
const PLACES = '[\\]{|}~'
const SAMPLE = 4_000

/** Text in which the letters of a national code table stand for ASCII's brackets and braces, with those letters; other text as it is. */
export function ownLetters(text: string): string {
  const sample = text.slice(0, SAMPLE)
  // Eight bits need no such table; and brackets inside words are letters, those around words are brackets.
  if (/[^\0-\x7f\ufffd]/.test(sample) || (sample.match(/[a-z][{|}~]|[{|}~][a-z]/gi)?.length ?? 0) < 3) return text
  const found = tables.find(([languages, letters]) => languages.includes(languageOf(swapped(sample, letters))))
  return found ? swapped(text, found[1]) : text
}

function swapped(text: string, letters: string): string {
  return text.replace(/[[\\\]{|}~]/g, (place) => letters[PLACES.indexOf(place)] ?? place)
}
