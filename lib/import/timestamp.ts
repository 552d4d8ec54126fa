import { dayText, MONTH, monthOf } from './months.ts'

export type Timestamp = {
  /** Characters it takes from the start of the text it was looked for in. */
  length: number
  /** YYYY-MM-DD, with THH:MM:SS and an offset where they stand there; null where the year is missing. */
  value: string | null
  partial: { month: number; day: number } | null
  hasTime: boolean
}

const DAYS =
  'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo pazartesi salı çarşamba perşembe cuma cumartesi pazar çərşənbə cümə şənbə bazar понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс'
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|')
const DAY_BEHIND = `(?:,?\\s+\\(?(?:${DAYS})\\)?(?![\\p{L}]))?`
const WEEKDAY = `(?:(?:${DAYS})\\.?,?(?:[ \\t]+(?:ertəsi|axşamı),?)?\\s+)?`
const TIME = '(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?[ \\t]*([AaPp]\\.?[Mm]\\.?(?!\\p{L}))?'
/** Zones by the names copy uses; empty where the name alone does not give the offset. AMT is Armenia's here, not the Amazon's. */
const zones: Record<string, string> = {
  UTC: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
  AMT: '+04:00',
  AZT: '+04:00',
  'BAKU TIME': '+04:00',
  'BAKI VAXTI': '+04:00',
  'BAKI VAXTI ILƏ': '+04:00',
  'ПО БАКИНСКОМУ ВРЕМЕНИ': '+04:00',
  MSK: '+03:00',
  МСК: '+03:00',
  'MOSCOW TIME': '+03:00',
  'ПО МОСКОВСКОМУ ВРЕМЕНИ': '+03:00',
  TRT: '+03:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  KST: '+09:00',
  SGT: '+08:00',
  HKT: '+08:00',
  SAST: '+02:00',
  EAT: '+03:00',
  ET: '',
  CT: '',
  PT: '',
  'LOCAL TIME': '',
}
// Case is ignored as Unicode has it, where ı is no I.
const NAMED = Object.keys(zones)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('I', '[Iı]')
const OFFSET = '[+−-]\\d{1,2}:?\\d{2}'
const ZONE = `(?:[ \\t]*\\(?[ \\t]*((?:UTC|GMT)?[ \\t]*${OFFSET}|(?:UTC|GMT)[ \\t]*[+−-]\\d{1,2}(?!\\d)|(?:${NAMED})(?![\\p{L}\\p{N}]))[ \\t]*\\)?)?`
const SEP = '(?:[ \\t]*[,|/—–-]?[ \\t]*\\n?[ \\t]*(?:at[ \\t]+|в[ \\t]+|saat[ \\t]+)?)'
const flags = 'iuy'

const dayFirst = new RegExp(
  `${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\.?(?:-(?:ci|cı|cu|cü))?\\s+(?:of\\s+)?(${MONTH})\\.?,?\\s+(\\d{4})(?:\\s*(?:г\\.|года|il|-cı il|-ci il|-cü il))?${DAY_BEHIND}(?:${SEP}${TIME}${ZONE})?`,
  flags,
)
const monthFirst = new RegExp(
  `${WEEKDAY}(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${DAY_BEHIND}(?:${SEP}${TIME}${ZONE})?`,
  flags,
)
const yearFirst = new RegExp(
  `(\\d{4})\\s+(${MONTH})\\s+(\\d{1,2})(?:\\s*\\(\\s*\\p{L}+\\s*\\))?(?:${SEP}${TIME}${ZONE})?`,
  flags,
)
const iso = new RegExp(`(\\d{4})[-/.](\\d{2})[-/.](\\d{2})(?!\\d)(?:[T\\s]\\s*${TIME}${ZONE})?`, flags)
const numeric = new RegExp(
  `(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})(?!\\d)(?:${SEP}\\[?${TIME}\\]?${ZONE})?`,
  flags,
)
const timeFirst = new RegExp(
  `${TIME}${ZONE}${SEP}${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})\\.?,?\\s+(\\d{4})`,
  flags,
)
const timeNumeric = new RegExp(`${TIME}${ZONE}${SEP}(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})(?!\\d)`, flags)
const military = new RegExp(`(\\d{2})(\\d{2})\\s*(GMT|UTC)\\s+(${MONTH})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})`, flags)
const yearless = new RegExp(`(\\d{1,2})\\s+(${MONTH})\\.?(?:${SEP}${TIME}${ZONE})`, flags)

/**
 * A date, with its time and zone if they follow, at the very start of `text`. Day and month in figures are taken in the order that is
 * possible, day first where both are.
 */
export function readTimestamp(text: string): Timestamp | null {
  const at = (pattern: RegExp) => {
    pattern.lastIndex = 0
    return pattern.exec(text)
  }
  let match = at(military)
  if (match) return full(match, day(match[6], match[4], match[5]), [match[1], match[2]], match[3])
  match = at(iso)
  if (match)
    return full(match, dayText(Number(match[1]), Number(match[2]), Number(match[3])), match.slice(4, 8), match[8])
  match = at(dayFirst)
  if (match) return full(match, day(match[3], match[2], match[1]), match.slice(4, 8), match[8])
  match = at(monthFirst)
  if (match) return full(match, day(match[3], match[1], match[2]), match.slice(4, 8), match[8])
  match = at(yearFirst)
  if (match) return full(match, day(match[1], match[2], match[3]), match.slice(4, 8), match[8])
  match = at(timeFirst)
  if (match) return full(match, day(match[8], match[7], match[6]), match.slice(1, 5), match[5])
  match = at(timeNumeric)
  if (match) return full(match, inFigures(match[6], match[7], match[8]), match.slice(1, 5), match[5])
  match = at(numeric)
  if (match) return full(match, inFigures(match[1], match[2], match[3]), match.slice(4, 8), match[8])
  match = at(yearless)
  const month = monthOf(match?.[2] ?? '')
  if (match && month)
    return { length: match[0].length, value: null, partial: { month, day: Number(match[1]) }, hasTime: true }
  return null
}

function day(year = '', month = '', date = ''): string | null {
  const number = monthOf(month)
  return number === null ? null : dayText(Number(year), number, Number(date))
}

function inFigures(first = '', second = '', year = ''): string | null {
  return dayText(Number(year), Number(second), Number(first)) ?? dayText(Number(year), Number(first), Number(second))
}

function full(
  match: RegExpExecArray,
  date: string | null,
  time: (string | undefined)[],
  zone: string | undefined,
): Timestamp | null {
  if (date === null) return null
  const clock = clockOf(time)
  const length = match[0].trimEnd().length
  if (clock === null) return { length, value: date, partial: null, hasTime: false }
  return { length, value: `${date}T${clock}${offsetOf(zone)}`, partial: null, hasTime: true }
}

function clockOf([hours, minutes, seconds, half]: (string | undefined)[]): string | null {
  if (hours === undefined || minutes === undefined) return null
  let hour = Number(hours)
  if (half && /p/i.test(half) && hour < 12) hour += 12
  if (half && /a/i.test(half) && hour === 12) hour = 0
  if (hour > 23 || Number(minutes) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds ?? '00'}`
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return ''
  const [, sign = '', hours = '', minutes = '00'] = /([+−-])(\d{1,2}):?(\d{2})?/.exec(zone) ?? []
  if (sign) return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  return zones[zone.toUpperCase()] ?? ''
}
