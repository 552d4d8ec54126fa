'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { AlarmBadge } from './alarm-badge.tsx'

/** A line of the list as the browser gets it: dates are already words, in the newsroom's time. */
export type WireLine = {
  id: string
  state: 'waiting' | 'used' | 'dismissed'
  headline: string
  opening: string
  language: string
  languageName: string
  agency: string | null
  alarm: 'kill' | 'notForPublication' | 'embargo' | 'advisory' | null
  embargo: string | null
  received: string
  wireDate: string | null
  articleId: string | null
  usedBy: string | null
  dismissedBy: string | null
  proposed: { headline: boolean; wireDate: boolean }
}

type Props = { item: WireLine; chosen: boolean; onChoose: (chosen: boolean) => void; onUse: () => void; busy: boolean }

export function WireRow({ item, chosen, onChoose, onUse, busy }: Props) {
  const t = useTranslations('wire')
  const headline = item.headline || item.opening || t('untitled')
  return (
    <li
      data-item={item.id}
      className="relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 py-2.5 focus-within:bg-sunken md:grid-cols-[auto_10rem_minmax(0,1fr)_9rem_auto]"
    >
      <label className="grid size-6 place-items-center">
        <input
          type="checkbox"
          className="size-4"
          checked={chosen}
          disabled={item.state === 'used'}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span className="sr-only">{t('list.choose', { headline })}</span>
      </label>
      <p className="order-3 col-span-2 col-start-2 text-sm text-soft md:order-none md:col-auto">
        <span className={item.agency ? 'font-medium text-ink' : ''}>{item.agency ?? t('list.noAgency')}</span>
        <span className="md:block">
          <span className="md:hidden"> · </span>
          {item.received}
        </span>
      </p>
      <div className="min-w-0">
        <Link
          href={`/desk/wire/${item.id}`}
          prefetch={false}
          data-headline
          lang={item.language === 'und' ? undefined : item.language}
          className="font-serif text-[1.0625rem] leading-snug hover:underline"
        >
          <span className={item.proposed.headline ? 'italic' : item.headline ? '' : 'text-soft'}>{headline}</span>
        </Link>
        <span className="mt-0.5 flex flex-wrap gap-1.5 empty:hidden">
          {item.alarm ? <AlarmBadge alarm={item.alarm} /> : null}
          {item.embargo ? <Badge tone="warn">{t('list.until', { until: item.embargo })}</Badge> : null}
          {item.headline === '' && item.opening ? <Badge>{t('untitled')}</Badge> : null}
          {item.proposed.headline ? <Badge>{t('list.proposedHeadline')}</Badge> : null}
        </span>
      </div>
      <p className="order-4 col-span-2 col-start-2 text-sm text-soft md:order-none md:col-auto">
        {item.wireDate ?? t('list.noDate')}
        {item.proposed.wireDate ? ` (${t('list.proposed')})` : ''}
        <span className="md:block">
          <span className="md:hidden"> · </span>
          {item.languageName}
        </span>
      </p>
      <div className="text-right text-sm">
        <WhoHasIt item={item} onUse={onUse} busy={busy} />
      </div>
    </li>
  )
}

function WhoHasIt({ item, onUse, busy }: Pick<Props, 'item' | 'onUse' | 'busy'>) {
  const t = useTranslations('wire')
  if (item.state === 'used' && item.articleId) {
    return (
      <Link
        href={`/desk/articles/${item.articleId}`}
        prefetch={false}
        className="inline-flex min-h-9 items-center underline"
      >
        {t('list.usedBy', { name: item.usedBy ?? '' })}
      </Link>
    )
  }
  return (
    <span className="grid justify-items-end">
      <Button onClick={onUse} disabled={busy}>
        {t('use.one')}
      </Button>
      {item.dismissedBy ? <span className="text-soft">{t('list.dismissedBy', { name: item.dismissedBy })}</span> : null}
    </span>
  )
}
