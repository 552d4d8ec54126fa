/** What an agency says about the version of its copy and about its haste, in its own words. */
export type Notice = { edNote: string | null; urgency: number | null }

const START = '^[^\\p{L}\\p{N}]{0,4}'
/** Only in capitals, and closed off: floods flash and repairs are urgent in ordinary headlines. */
const CLOSE = '(?=\\s*(?:$|[:!)–—-]))'
const haste: [RegExp, number][] = [
  [new RegExp(`${START}(?:FLASH|МОЛНИЯ)${CLOSE}`, 'u'), 1],
  [new RegExp(`${START}BULLETIN${CLOSE}`, 'u'), 2],
  [
    new RegExp(
      `${START}(?:URGENT|(?:NEWS ?)?ALERT|BREAKING(?: NEWS)?|СРОЧНО|TƏCİLİ|SON DAKİKA|ACİL|EILMELDUNG|ALERTE|URGENTE)${CLOSE}`,
      'u',
    ),
    3,
  ],
]
const versions = [
  /^(?:\d-)?(?:UPDATE|WRAPUP|RPT|REFILE|RECASTS?|CORRECTED|LEAD|ОБНОВЛЕНО|ПОВТОР|YENİLƏNİB|GÜNCELLENDİ)(?: \d{1,2})?(?=\s?[-:–—])/u,
  /^\((?:\d(?:st|nd|rd|th) )?(?:LEAD|LD)\)/u,
  /^(?:CORRECTION|CORRECTED|ПОПРАВКА|ИСПРАВЛЕНИЕ|УТОЧНЕНИЕ|DÜZƏLİŞ|DƏQİQLƏŞDİRMƏ|DÜZELTME)\s*[:–—].{3,300}$/u,
]
const corrected =
  /^(?:Correction: .{5,300}|(?:This|An earlier version of this) (?:story|article|report)\b.{0,60}\b(?:corrected|misstated|misspelled|incorrectly|updated)\b.{0,240})$/u

const FIRST_LINES = 8
const LAST_LINES = 4

/** What the first and the last lines of copy say of that kind. */
export function readNotice(text: string): Notice {
  const first = linesOf(text.slice(0, 1_200)).slice(0, FIRST_LINES)
  const last = linesOf(text.slice(-900)).slice(-LAST_LINES)
  const urgency = haste.find(([pattern]) => first.some((line) => pattern.test(line)))?.[1] ?? null
  const version = first.flatMap((line) => versions.map((pattern) => pattern.exec(line)?.[0])).find((words) => words)
  const note = version ?? [...first, ...last].find((line) => corrected.test(line)) ?? null
  return { edNote: note, urgency }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
