import { printClock, printDay, printMoment, printShort } from '#lib/setting/printed-time.ts'

type Props = { at: Date; language: string; zone: string; style?: MomentStyle }

/** long: in full with the zone. short: in a list. exact: the same to the second, for the log. day, clock: these alone. */
export type MomentStyle = 'long' | 'short' | 'exact' | 'day' | 'clock'

/** A point in time as the whole desk prints it: the day before the month, hours to 24, with the exact time for machines. `zone` is an IANA name. */
export function Moment({ at, language, zone, style = 'long' }: Props) {
  return (
    <time dateTime={at.toISOString()} title={printMoment(at, language, zone)}>
      {momentText(at, language, zone, style)}
    </time>
  )
}

/** The same as text, for a sentence. */
export function momentText(at: Date, language: string, zone: string, style: MomentStyle = 'long'): string {
  switch (style) {
    case 'long':
      return printMoment(at, language, zone)
    case 'short':
      return printShort(at, language, zone)
    case 'exact':
      return `${printShort(at, language, zone)}${printClock(at, zone, 'second').slice(5)}`
    case 'day':
      return printDay(at, language, zone)
    case 'clock':
      return printClock(at, zone, 'second')
  }
}
