import { useFormatter, useTranslations } from 'next-intl'
import type { DryRun } from '#lib/rule/dry-run.ts'

/** How much copy fits on each of the last days, the part that would be published filled in. Each bar says its figures in words. */
export function DayBars({ days }: { days: DryRun['days'] }) {
  const t = useTranslations('rules')
  const format = useFormatter()
  const most = Math.max(1, ...days.map((one) => one.matched))
  const day = (text: string, style: 'short' | 'long') =>
    format.dateTime(new Date(`${text}T12:00:00Z`), { weekday: style, timeZone: 'UTC' })
  return (
    <ul aria-label={t('try.days')} className="mt-3 grid grid-cols-7 items-end gap-1.5">
      {days.map((one) => (
        <li
          key={one.day}
          title={t('try.day', { day: day(one.day, 'long'), matched: one.matched, published: one.published })}
        >
          <span aria-hidden className="grid justify-items-center gap-0.5 text-xs text-soft">
            <span className="tabular-nums">{one.matched}</span>
            <span className="flex h-14 w-full flex-col justify-end border-b border-rule-strong">
              <span
                className="block bg-accent-soft"
                style={{ height: `${((one.matched - one.published) / most) * 100}%` }}
              />
              <span className="block bg-accent" style={{ height: `${(one.published / most) * 100}%` }} />
            </span>
            {day(one.day, 'short')}
          </span>
          <span className="sr-only">
            {t('try.day', { day: day(one.day, 'long'), matched: one.matched, published: one.published })}
          </span>
        </li>
      ))}
    </ul>
  )
}
