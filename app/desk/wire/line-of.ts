import type { WireLine } from '#components/desk/wire/wire-row.tsx'
import { languageName } from '#lib/article/languages.ts'
import type { Language } from '#lib/person/actor.ts'
import { printShort, printWireDate } from '#lib/setting/printed-time.ts'
import { printedZone } from '#lib/setting/zone.ts'
import type { ListedItem } from '#lib/wire/list.ts'

/** A line of the list in a person's words and the newsroom's time: nothing is left for the browser's own zone to turn around. */
export function lineOf(item: ListedItem, language: Language, zone: string, now: Date): WireLine {
  const { receivedAt, embargoedUntil: end, fileName: _file, ...rest } = item
  const until = end ? `${printShort(end, language, zone)} (${printedZone(end, zone)})` : ''
  return {
    ...rest,
    languageName: item.language === 'und' ? '' : languageName(item.language, language),
    received: printShort(receivedAt, language, zone),
    embargo: end ? { until, over: end <= now } : null,
    wireDate: item.wireDate === null ? null : printWireDate(item.wireDate, language, 'short'),
  }
}
