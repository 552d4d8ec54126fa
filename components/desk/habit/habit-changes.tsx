'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import type { ChangedItem, HabitPreview } from '#lib/habit/preview.ts'
import { useMoment } from '../use-moment.ts'
import { HabitPattern } from './habit-pattern.tsx'

/** What a habit would change: the words it goes by, how much of the agency's last copy would read differently, and each piece before and after. */
export function HabitChanges({ seen }: { seen: HabitPreview }) {
  const t = useTranslations('rules')
  const sorted = seen.changed.toSorted((a, b) => b.worse.length - a.worse.length)
  return (
    <section aria-label={t('habit.look')} className="grid gap-3 border-t border-rule pt-3">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="text-sm font-medium">{t('habit.learnt')}</span>
        <HabitPattern pattern={seen.pattern} />
      </p>
      <p role="status">
        {t('habit.looked', { looked: seen.looked })}{' '}
        {seen.looked > 0 ? t('habit.changed', { count: seen.changed.length }) : ''}{' '}
        {seen.worse > 0 ? (
          <strong className="font-semibold text-danger">{t('habit.worse', { count: seen.worse })}</strong>
        ) : null}
      </p>
      {sorted.length > 0 ? (
        <ul className="border-t border-rule">
          {sorted.map((item) => (
            <ChangedLine key={item.id} item={item} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function ChangedLine({ item }: { item: ChangedItem }) {
  const t = useTranslations('rules')
  const wire = useTranslations('wire')
  const print = useMoment()
  return (
    <li className="border-b border-rule py-2.5 last:border-b-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="min-w-0 font-serif leading-snug wrap-anywhere">{item.headline || wire('untitled')}</span>
        <span className="text-sm text-soft">{print(item.receivedAt, 'short')}</span>
        {item.worse.map((loss) => (
          <Badge key={loss} tone="danger">
            {t(`habit.loss.${loss}`)}
          </Badge>
        ))}
      </p>
      <dl className="mt-1 grid gap-x-3 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
        {item.fields.map(({ field, before, after }) => (
          <Change key={field} label={t(`habit.field.${field}`)}>
            <del className="decoration-danger">{before || t('habit.nothing')}</del> <span aria-hidden>→</span>{' '}
            <ins className="font-medium no-underline">{after || t('habit.nothing')}</ins>
          </Change>
        ))}
        {item.cut.map((words) => (
          <Change key={words} label={t('habit.cut')}>
            <del className="decoration-danger">{shortened(words)}</del>
          </Change>
        ))}
        {item.added.map((words) => (
          <Change key={words} label={t('habit.added')}>
            <ins className="no-underline">{shortened(words)}</ins>
          </Change>
        ))}
      </dl>
    </li>
  )
}

function Change({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-soft">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  )
}

function shortened(words: string): string {
  return words.length > 240 ? `${words.slice(0, 239)}…` : words
}
