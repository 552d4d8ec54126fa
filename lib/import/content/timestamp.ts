import { clockOf, TIME, ZONE } from './clock.ts'
import { dayText, monthOf } from './months.ts'

export type Timestamp = {
  /** Characters it takes from the start of the text it was looked for in. */
  length: number
  /** YYYY-MM-DD, with THH:MM:SS and an offset where they stand there; null where the year is missing. */
  value: string | null
  partial: { month: number; day: number } | null
  hasTime: boolean
  /** The other day that the figures may mean, where nothing in them says which of the two comes first. */
  other: string | null
}

const weekdays = new Set(
  'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves hétfő kedd szerda csütörtök péntek szombat vasárnap viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle понеділок вівторок середа п’ятниця субота неділя pazartesi salı çarşamba perşembe cuma cumartesi pazar çərşənbə cümə şənbə bazar понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс'.split(
    ' ',
  ),
)
/** What stands between a date and its time, in either order. */
const SEP = '(?:[ \\t]*[,|/—–-]?[ \\t]*\\n?[ \\t]*(?:(?:at|in|в|о|saat|um|om|à|a las|alle|às|kl\\.?)[ \\t]+|T(?=\\d))?)'
const clockBehind = pattern(`${SEP}\\[?${TIME}\\]?${ZONE}`)
const clockBefore = pattern(`\\[?${TIME}\\]?${ZONE}${SEP}`)
const military = pattern(`(?<hour>\\d{2})(?<minute>\\d{2})\\s*(?<zone>GMT|UTC)${SEP}`)

const MONTH = '(?<m>\\p{L}{3,14})'
const YEAR =
  '(?<y>\\d{4})(?:\\s*(?:г\\.|года?(?!\\p{L})|г(?!\\p{L})|yıl[ıi]?(?!\\p{L})|il(?!\\p{L})|-c[ıiuü] il(?:in)?(?!\\p{L})))?'
/** A day with its year, by what it begins with. In figures, a and b may both be the month. */
const dates = {
  day: [
    `(?<d>\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?(?:-(?:ci|cı|cu|cü|е|го))?\\s+(?:(?:of|de)\\s+)?${MONTH}\\.?,?\\s+(?:(?:de|del)\\s+)?${YEAR}`,
    `(?<d>\\d{1,2})[-/.]${MONTH}[-/.](?<y>\\d{4}|\\d{2})(?!\\d)`,
    '(?<a>\\d{1,2})(?<sign>[./-])(?<b>\\d{1,2})[./-](?<y>\\d{4}|\\d{2})(?!\\d)',
  ].map(pattern),
  month: [pattern(`${MONTH}\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`)],
  year: [
    '(?<y>\\d{4})[-/.](?<m>\\d{2})[-/.](?<d>\\d{2})(?!\\d)',
    `(?<y>\\d{4})\\.?\\s+${MONTH}\\s+(?<d>\\d{1,2})\\.?(?:\\s*\\(\\s*\\p{L}+\\s*\\))?`,
    '(?<y>\\d{4})\\s*[年년]\\s*(?<m>\\d{1,2})\\s*[月월]\\s*(?<d>\\d{1,2})\\s*[日일]',
  ].map(pattern),
}
const yearless = {
  day: [pattern(`(?<d>\\d{1,2})\\s+${MONTH}\\.?`)],
  month: [pattern(`${MONTH}\\.?\\s+(?<d>\\d{1,2})(?!\\d)`)],
}

function pattern(source: string): RegExp {
  return new RegExp(source, 'iuy')
}

type Groups = Record<string, string | undefined>

/**
 * A date, with its time and zone if they follow or precede it, at the very start of `text`. Of two figures with dots the first is the
 * day, as long as there is such a day; with slashes or hyphens both orders are in use, and `other` keeps the one not taken.
 */
export function readTimestamp(text: string): Timestamp | null {
  if (!/^[\p{L}\d[]/u.test(text)) return null
  const dated = dateAt(text, weekdayAt(text, 0))
  if (dated) {
    const end = dated.end + weekdayBehind(text, dated.end)
    const clock = run(clockBehind, text, end)
    return full(dated.groups, clock?.groups ?? {}, clock ? end + clock[0].length : end, text)
  }
  return afterClock(text) ?? withoutYear(text)
}

/** "14:05 | 12 March 2031", "0315 GMT March 12, 2031". */
function afterClock(text: string): Timestamp | null {
  const clock = /^\[?\d/.test(text) ? (run(clockBefore, text, 0) ?? run(military, text, 0)) : null
  if (!clock) return null
  const dated = dateAt(text, weekdayAt(text, clock[0].length))
  return dated && full(dated.groups, clock.groups ?? {}, dated.end, text)
}

/** A day and a month count only with a time behind them. */
function withoutYear(text: string): Timestamp | null {
  const day = first(/^\d/.test(text) ? yearless.day : yearless.month, text, 0)
  const month = monthOf(day?.groups.m ?? '')
  const clock = day && month !== null ? run(clockBehind, text, day.end) : null
  if (!day || month === null || !clock) return null
  const partial = { month, day: Number(day.groups.d) }
  return { length: day.end + clock[0].length, value: null, partial, hasTime: true, other: null }
}

type Match = { groups: Groups; end: number }

/** Only the patterns that can begin like this text are tried, for most texts that are asked about are no dates. */
function dateAt(text: string, from: number): Match | null {
  const head = text.slice(from, from + 4)
  if (/^\d{4}/.test(head)) return first(dates.year, text, from)
  return first(/^\d/.test(head) ? dates.day : dates.month, text, from)
}

function first(patterns: readonly RegExp[], text: string, from: number): Match | null {
  for (const one of patterns) {
    const match = run(one, text, from)
    if (match && isDay(match.groups ?? {})) return { groups: match.groups ?? {}, end: from + match[0].length }
  }
  return null
}

function isDay(groups: Groups): boolean {
  return groups.y === undefined ? monthOf(groups.m ?? '') !== null : dayOf(groups).date !== null
}

function run(one: RegExp, text: string, from: number): RegExpExecArray | null {
  one.lastIndex = from
  return one.exec(text)
}

/** Where the date begins behind a weekday's name, if one stands there. */
function weekdayAt(text: string, from: number): number {
  const found = run(WEEKDAY, text, from)
  return found && weekdays.has((found[1] ?? '').toLowerCase().replaceAll('i̇', 'i')) ? from + found[0].length : from
}

const WEEKDAY = /([\p{L}-]{2,14})\.?,?(?:[ \t]+(?:ertəsi|axşamı),?)?\s+(?:the\s+)?/uy
const WEEKDAY_BEHIND = /,?\s+\(?([\p{L}-]{2,14})\)?(?!\p{L})/uy

function weekdayBehind(text: string, from: number): number {
  const found = run(WEEKDAY_BEHIND, text, from)
  return found && weekdays.has((found[1] ?? '').toLowerCase()) ? found[0].length : 0
}

function full(date: Groups, clock: Groups, end: number, text: string): Timestamp | null {
  const { date: day, other } = dayOf(date, clock.zone)
  if (day === null) return null
  const time = clockOf(clock, day)
  const timed = (one: string) => (time === null ? one : `${one}T${time}`)
  const length = text.slice(0, end).trimEnd().length
  return { length, value: timed(day), partial: null, hasTime: time !== null, other: other && timed(other) }
}

type Day = { date: string | null; other: string | null }

function dayOf({ y = '', m = '', d, a, b, sign }: Groups, zone = ''): Day {
  if (a !== undefined && b !== undefined) return inFigures(a, b, y, sign === '.', american.test(zone))
  const month = monthOf(m) ?? Number(m)
  return { date: Number.isInteger(month) ? dayText(Number(y), month, Number(d)) : null, other: null }
}

/** Where clocks have these names the month stands first. */
const american = /^[ECMP][SD]?T$/i

function inFigures(first: string, second: string, year: string, dotted: boolean, monthFirst: boolean): Day {
  const european = dayText(Number(year), Number(second), Number(first))
  const other = dayText(Number(year), Number(first), Number(second))
  if (monthFirst && other) return { date: other, other: null }
  const unsure = !dotted && european !== null && other !== null && european !== other
  return { date: european ?? other, other: unsure ? other : null }
}
