import { printDay, printMoment, printWireDate } from '#lib/setting/printed-time.ts'
import { isoInZone } from '#lib/setting/zone.ts'

/** A moment in full, with year and zone, and the same for machines. */
export function PrintedMoment({ at, language, zone }: { at: Date; language: string; zone: string }) {
  return (
    <time dir="auto" dateTime={isoInZone(at, zone)}>
      {printMoment(at, language, zone)}
    </time>
  )
}

/** The day a list shows beside a story: archive copy by the supplier's date, everything else by its first publication. */
export function PrintedDay(props: { at: Date; archiveDate: string | null; language: string; zone: string }) {
  const { at, archiveDate, language, zone } = props
  if (archiveDate !== null) return <PrintedWireDate wireDate={archiveDate} language={language} />
  return (
    <time dir="auto" dateTime={isoInZone(at, zone)}>
      {printDay(at, language, zone)}
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
