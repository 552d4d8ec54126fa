import Link from 'next/link'
import { Moment } from '#components/desk/moment.tsx'
import type { ListedEvent } from '#lib/audit/list.ts'
import type { Language } from '#lib/person/actor.ts'
import { printedZone } from '#lib/setting/zone.ts'
import { auditDetail, auditSentence } from '#lib/web/audit-words.ts'
import { words } from '#lib/web/words.ts'

type Props = { language: Language; events: ListedEvent[]; zone: string }

/** The log as a table; on a phone each event is a short paragraph. */
export function AuditTable({ language, events, zone }: Props) {
  const t = words(language, 'people')
  return (
    <table className="w-full border-y border-rule text-left">
      <thead className="hidden text-sm text-soft sm:table-header-group">
        <tr className="border-b border-rule">
          <th className="py-2 pr-4 font-medium">{t('audit.when', { zone: printedZone(new Date(), zone) })}</th>
          <th className="py-2 pr-4 font-medium">{t('audit.who')}</th>
          <th className="py-2 pr-4 font-medium">{t('audit.did')}</th>
          <th className="py-2 font-medium">{t('audit.where')}</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-rule">
        {events.map((event) => (
          <tr key={event.id} className="block py-2.5 align-top sm:table-row sm:py-0">
            <td className="mr-3 inline-block text-sm whitespace-nowrap text-soft sm:table-cell sm:py-2 sm:pr-4">
              <Moment at={event.at} language={language} zone={zone} style="exact" />
            </td>
            <td className="inline-block text-sm wrap-anywhere sm:table-cell sm:py-2 sm:pr-4">
              {event.actorId ? (
                <Link
                  href={`/desk/audit?person=${event.actorId}`}
                  prefetch={false}
                  className="underline-offset-4 hover:underline"
                >
                  {event.actorName}
                </Link>
              ) : (
                t('audit.system')
              )}
            </td>
            <td className="block min-w-0 wrap-anywhere sm:table-cell sm:py-2 sm:pr-4">
              <Sentence language={language} event={event} />
              {auditDetail(language, event).map((line) => (
                <span key={line} className="block text-sm text-soft">
                  {line}
                </span>
              ))}
            </td>
            <td className="hidden text-sm break-all text-soft sm:table-cell sm:py-2">{event.address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Sentence({ language, event }: { language: Language; event: ListedEvent }) {
  const t = words(language, 'people')
  const sentence = auditSentence(language, event.verb, event.label)
  if (!event.thingId) return sentence
  return (
    <Link
      href={`/desk/audit?thing=${event.thingId}`}
      prefetch={false}
      title={t('audit.about')}
      className="underline-offset-4 hover:underline"
    >
      {sentence}
    </Link>
  )
}
