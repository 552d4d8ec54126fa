/** A time of day with its half, if it is told by twelve hours, for use inside a pattern with the flags i and u. */
export const TIME =
  '(?=\\d{1,2}(?:[ \\t]?[:.h時][ \\t]?\\d{2}|[ \\t]?[ap]\\.?m))(?<hour>\\d{1,2})(?!\\d)(?:[ \\t]?[:.h時][ \\t]?(?<minute>\\d{2})(?!\\d)(?:[:.](?<second>\\d{2})(?!\\d)(?:[.,]\\d{1,6})?)?)?[ \\t]*(?<half>[ap]\\.?m\\.?(?!\\p{L}))?(?:[ \\t]*(?:uhr|hrs?|uur|ч\\.?|h|分)(?!\\p{L}))?'

/** Zones by the names copy uses: an offset, a place whose clock it is, or nothing where the name alone does not tell. AMT is Armenia's here, not the Amazon's. */
const zones: Record<string, string> = {
  UTC: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
  AMT: '+04:00',
  AZT: '+04:00',
  GET: '+04:00',
  'BAKU TIME': '+04:00',
  'YEREVAN TIME': '+04:00',
  'TBILISI TIME': '+04:00',
  'BAKI VAXTI': '+04:00',
  'BAKI VAXTI ILƏ': '+04:00',
  'ПО БАКИНСКОМУ ВРЕМЕНИ': '+04:00',
  'ПО БАКУ': '+04:00',
  MSK: '+03:00',
  МСК: '+03:00',
  'MOSCOW TIME': '+03:00',
  'ПО МОСКОВСКОМУ ВРЕМЕНИ': '+03:00',
  'ПО МОСКВЕ': '+03:00',
  TRT: '+03:00',
  TSI: '+03:00',
  IRST: '+03:30',
  PKT: '+05:00',
  UZT: '+05:00',
  WIB: '+07:00',
  BST: '+01:00',
  WEST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  JST: '+09:00',
  KST: '+09:00',
  SGT: '+08:00',
  HKT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  SAST: '+02:00',
  EAT: '+03:00',
  ET: 'America/New_York',
  'EASTERN TIME': 'America/New_York',
  'EASTERN DAYLIGHT TIME': '-04:00',
  'EASTERN STANDARD TIME': '-05:00',
  'CENTRAL DAYLIGHT TIME': '-05:00',
  'CENTRAL STANDARD TIME': '-06:00',
  'PACIFIC DAYLIGHT TIME': '-07:00',
  'PACIFIC STANDARD TIME': '-08:00',
  CT: 'America/Chicago',
  PT: 'America/Los_Angeles',
  'LONDON TIME': 'Europe/London',
  'PARIS TIME': 'Europe/Paris',
  'BERLIN TIME': 'Europe/Berlin',
  'KYIV TIME': 'Europe/Kyiv',
  'ПО КИЕВСКОМУ ВРЕМЕНИ': 'Europe/Kyiv',
  // India's, Israel's or Ireland's.
  IST: '',
  'LOCAL TIME': '',
  'ПО МЕСТНОМУ ВРЕМЕНИ': '',
}
// Case is ignored as Unicode has it, where ı is no I.
const NAMED = Object.keys(zones)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll('I', '[Iı]')
const OFFSET = '[+−-]\\d{1,2}:?\\d{2}'

/** The zone behind a time, in brackets or not. */
export const ZONE = `(?:[ \\t]*\\(?[ \\t]*(?<zone>(?:UTC|GMT)?[ \\t]*${OFFSET}|(?:UTC|GMT)[ \\t]*[+−-]\\d{1,2}(?!\\d)|(?:${NAMED})(?=Updated|[^\\p{L}\\p{N}]|$))[ \\t]*\\)?)?`

/** HH:MM:SS with the offset, if the zone has one on that day, from what TIME and ZONE found; null if it is no time. */
export function clockOf(found: Record<string, string | undefined>, date: string): string | null {
  const { hour, minute = '00', second = '00', half = '', zone } = found
  if (hour === undefined) return null
  let hours = Number(hour)
  if (/^p/i.test(half) && hours < 12) hours += 12
  if (/^a/i.test(half) && hours === 12) hours = 0
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const time = `${String(hours).padStart(2, '0')}:${minute}:${second}`
  return `${time}${offsetOf(zone, `${date}T${time}Z`)}`
}

function offsetOf(zone: string | undefined, at: string): string {
  if (!zone) return ''
  const [, sign = '', hours = '', minutes = '00'] = /([+−-])(\d{1,2}):?(\d{2})?/.exec(zone) ?? []
  if (sign) return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  const known = zones[zone.toUpperCase()] ?? ''
  return known.includes('/') ? offsetIn(known, new Date(at)) : known
}

/** What a place's clock differs from Greenwich's on that day; the hour in which it is changed aside. */
function offsetIn(place: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || '+00:00'
}
