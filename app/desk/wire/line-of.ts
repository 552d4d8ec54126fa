import type { WireLine } from '#components/desk/wire/wire-row.tsx'
import { languageName } from '#lib/article/languages.ts'
import type { Language } from '#lib/person/actor.ts'
import { printWireDate } from '#lib/setting/printed-time.ts'
import type { ListedItem } from '#lib/wire/list.ts'

/** A line of the list in a person's words and the newsroom's time: nothing is left for the browser's own zone to turn around. */
export function lineOf(item: ListedItem, language: Language, zone: string): WireLine {
  const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  const { receivedAt, embargoedUntil, fileName: _file, ...rest } = item
  return {
    ...rest,
    languageName: item.language === 'und' ? '' : languageName(item.language, language),
    received: moment.format(receivedAt),
    embargo: embargoedUntil ? moment.format(embargoedUntil) : null,
    wireDate: item.wireDate === null ? null : printWireDate(item.wireDate, language),
  }
}
