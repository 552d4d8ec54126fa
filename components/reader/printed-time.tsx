import { printClock, printDay, printMoment, printWeekday, printWireDate } from '#lib/setting/printed-time.ts'
import { isoInZone, printedZone } from '#lib/setting/zone.ts'

/** A moment in full, with year and zone, and the same for machines. */
export function PrintedMoment({ at, language, zone }: { at: Date; language: string; zone: string }) {
  return (
    <time dir="auto" dateTime={isoInZone(at, zone)}>
      {printMoment(at, language, zone)}
    </time>
  )
}

/** The day at the head of the paper, with its weekday. */
export function PrintedWeekday({ at, language, zone }: { at: Date; language: string; zone: string }) {
  return <time dateTime={isoInZone(at, zone).slice(0, 10)}>{printWeekday(at, language, zone)}</time>
}

/** The time of day with its zone, where the day is told beside it. */
export function PrintedClock({ at, zone }: { at: Date; zone: string }) {
  return (
    <time dateTime={isoInZone(at, zone)}>
      {printClock(at, zone)} ({printedZone(at, zone)})
    </time>
  )
}

/**
 * The day a list shows beside a story: archive copy by the supplier's date, everything else by its first publication. `edition` is the
 * day that stands at the head of the page: what is of that day shows the hour instead.
 */
export function PrintedDay(props: {
  at: Date
  archiveDate: string | null
  language: string
  zone: string
  edition?: Date | undefined
}) {
  const { at, archiveDate, language, zone, edition } = props
  if (archiveDate !== null) return <PrintedWireDate wireDate={archiveDate} language={language} />
  const day = printDay(at, language, zone)
  const isOfTheDay = edition !== undefined && printDay(edition, language, zone) === day
  return (
    <time dir="auto" dateTime={isoInZone(at, zone)}>
      {isOfTheDay ? printClock(at, zone) : day}
    </time>
  )
}

/** The supplier's date with no more precision than it has. */
export function PrintedWireDate({ wireDate, language }: { wireDate: string; language: string }) {
  return (
    <time dir="auto" dateTime={wireDate}>
      {printWireDate(wireDate, language)}
    </time>
  )
}
