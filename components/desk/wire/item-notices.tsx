import Link from 'next/link'
import { Notice } from '#components/ui/notice.tsx'
import type { Language } from '#lib/person/actor.ts'
import { printMoment } from '#lib/setting/printed-time.ts'
import { words } from '#lib/web/words.ts'
import type { FoundItem } from '#lib/wire/find.ts'
import { alarmOf } from '#lib/wire/wire-item.ts'

type Props = { item: FoundItem; known: boolean; zone: string; language: Language; mayAddAgency: boolean }

/** What one must know before using an item: it was here before, someone has it, the agency took it back, nobody knows the agency. */
export function ItemNotices({ item, known, zone, language, mayAddAgency }: Props) {
  const t = words(language, 'wire')
  const { usedAt, usedBy, dismissedAt, dismissedBy } = item
  const unknown = item.agencyId === null ? item.agencyName : null
  return (
    <div className="mb-5 grid gap-2 empty:hidden">
      {known ? (
        <Notice tone="accent" live>
          {t('item.known')}
        </Notice>
      ) : null}
      {usedAt ? (
        <Notice>{t('item.used', { name: usedBy?.name ?? '', at: printMoment(usedAt, language, zone) })}</Notice>
      ) : null}
      {dismissedAt ? (
        <Notice>
          {t('item.dismissed', { name: dismissedBy?.name ?? '', at: printMoment(dismissedAt, language, zone) })}
        </Notice>
      ) : null}
      {item.copy ? null : <Notice tone="danger">{t('item.unreadable')}</Notice>}
      <AlarmNotice item={item} zone={zone} language={language} />
      {unknown ? (
        <Notice>
          {t('item.unknownAgency', { name: unknown })}{' '}
          {mayAddAgency ? (
            <Link href={`/desk/sources/new?name=${encodeURIComponent(unknown)}`} prefetch={false} className="underline">
              {t('item.addAgency')}
            </Link>
          ) : null}
        </Notice>
      ) : null}
    </div>
  )
}

function AlarmNotice({ item, zone, language }: Pick<Props, 'item' | 'zone' | 'language'>) {
  const t = words(language, 'wire')
  switch (alarmOf(item.alarm)) {
    case 'kill':
      return <Notice tone="danger">{t('item.alarmKill')}</Notice>
    case 'notForPublication':
      return <Notice tone="danger">{t('item.alarmNotForPublication')}</Notice>
    case 'embargo': {
      const until = item.embargoedUntil
      return (
        <Notice tone="warn">
          {until ? t('item.alarmEmbargo', { until: printMoment(until, language, zone) }) : t('item.alarmEmbargoOpen')}
        </Notice>
      )
    }
    case 'advisory':
      return <Notice tone="accent">{t('item.alarmAdvisory')}</Notice>
    default:
      return null
  }
}
