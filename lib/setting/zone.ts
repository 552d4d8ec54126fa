/** Whether a text is a time zone this machine knows, such as `Asia/Baku`. */
export function knownZone(zone: string): boolean {
  try {
    offsetFormat(zone)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** A time as RFC 3339 with the zone's offset at that moment, such as `2026-11-23T14:05:00+04:00`. */
export function isoInZone(at: Date, zone: string): string {
  const minutes = offsetOf(at, zone)
  const local = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  return `${local}${minutes === 0 ? 'Z' : offsetText(minutes)}`
}

/** When the day began in the zone. */
export function startOfDay(at: Date, zone: string): Date {
  return new Date(isoInZone(at, zone).replace(/T\d{2}:\d{2}:\d{2}/, 'T00:00:00'))
}

/** The moment a day such as `2027-12-31` is over in the zone. */
export function endOfDay(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000
  const before = (at: number) => midnight - offsetOf(new Date(at), zone) * 60_000
  return new Date(before(before(midnight)))
}

/**
 * The moment at which the zone's clock shows this, `2026-11-28T09:00`; the first of two where it is set back. Null where it never does,
 * since it is set forward, and for what is no time.
 */
export function momentInZone(clock: string, zone: string): Date | null {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(clock) ? Date.parse(`${clock}Z`) : Number.NaN
  if (Number.isNaN(asUtc)) return null
  const around = [asUtc - DAY, asUtc + DAY].map((at) => new Date(asUtc - offsetOf(new Date(at), zone) * 60_000))
  const shown = around.filter((at) => isoInZone(at, zone).startsWith(clock))
  return shown.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}

const DAY = 24 * 3_600_000

/** The zone as readers are told it: `UTC`, `UTC+4`, `UTC+5:30`. */
export function printedZone(at: Date, zone: string): string {
  const minutes = offsetOf(at, zone)
  return minutes === 0
    ? 'UTC'
    : `UTC${offsetText(minutes)
        .replace(/^(.)0?(\d+):00$/, '$1$2')
        .replace(/^(.)0(\d:)/, '$1$2')}`
}

/** A zone by its name with what it is at this moment: `Asia/Baku, UTC+4`. */
export function namedZone(at: Date, zone: string): string {
  return zone === 'UTC' ? zone : `${zone}, ${printedZone(at, zone)}`
}

/** Minutes the zone is ahead of UTC at this moment. */
function offsetOf(at: Date, zone: string): number {
  const parts = offsetFormat(zone).formatToParts(at)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** One for each zone, since making one costs more than all it prints on a page. */
function offsetFormat(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  return format
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
