'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Alarm, WireState } from '#lib/wire/wire-item.ts'
import type { WireRelation } from '#prisma/client/enums.ts'
import { AlarmBadge } from './alarm-badge.tsx'

/** A line of the list as the browser gets it: dates are already words, in the newsroom's time. */
export type WireLine = {
  id: string
  state: WireState
  headline: string
  opening: string
  language: string
  languageName: string
  agency: string | null
  alarm: Alarm | null
  /** What the copy is beside what was here before it. */
  relation: WireRelation
  /** When an embargo ends or ended. */
  embargo: { until: string; over: boolean } | null
  received: string
  wireDate: string | null
  articleId: string | null
  usedBy: string | null
  dismissedBy: string | null
  assignedTo: string | null
  proposed: { headline: boolean; wireDate: boolean }
}

const rowGrid =
  'grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 md:grid-cols-[auto_10.5rem_minmax(0,1fr)_9.5rem_7rem]'

type Props = {
  item: WireLine
  query: string
  chosen: boolean
  onChoose: (chosen: boolean, through: boolean) => void
  onUse: () => void
  busy: boolean
}

export function WireRow({ item, query, chosen, onChoose, onUse, busy }: Props) {
  const t = useTranslations('wire')
  const rules = useTranslations('rules')
  const headline = item.headline || item.opening || t('untitled')
  const isForbidden = item.alarm === 'kill' || item.alarm === 'notForPublication'
  return (
    <li
      data-item={item.id}
      className={`relative scroll-mt-14 py-2.5 focus-within:bg-sunken hover:bg-sunken ${rowGrid} ${chosen ? 'bg-accent-soft!' : ''} ${isForbidden ? 'shadow-[inset_3px_0_0_var(--danger)]' : ''}`}
    >
      <label className="grid size-6 place-items-center">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={chosen}
          disabled={item.state === 'used'}
          onChange={(event) => onChoose(event.target.checked, isShifted(event.nativeEvent))}
        />
        <span className="sr-only">{t('list.choose', { headline })}</span>
      </label>
      <p className="order-3 col-start-2 min-w-0 text-sm text-soft wrap-anywhere md:order-none md:col-auto">
        <span className={`block ${item.agency ? 'font-medium text-ink' : ''}`}>
          {item.agency ?? t('list.noAgency')}
        </span>
        {item.received}
        {item.assignedTo ? <span className="block">{rules('forWho', { name: item.assignedTo })}</span> : null}
      </p>
      <div className="min-w-0 max-md:col-span-2">
        <Marks item={item} />
        <Link
          href={`/desk/wire/${item.id}${query}`}
          prefetch={false}
          data-headline
          lang={item.language === 'und' ? undefined : item.language}
          className="font-serif text-[1.0625rem] leading-snug wrap-anywhere hover:underline max-md:line-clamp-3"
        >
          <span className={item.proposed.headline ? 'italic' : item.headline ? '' : 'text-soft'}>{headline}</span>
        </Link>
      </div>
      <p className="order-5 col-start-2 text-sm text-soft md:order-none md:col-auto">
        {item.wireDate ?? t('list.noDate')}
        {item.proposed.wireDate ? ` (${t('list.proposed')})` : ''}
        <span className="md:block">
          <span className="md:hidden"> · </span>
          {item.languageName}
        </span>
      </p>
      <div className="order-4 col-start-3 row-span-2 min-w-0 self-center text-right text-sm md:order-none md:col-auto md:row-auto md:self-start">
        <WhoHasIt item={item} onUse={onUse} busy={busy} />
      </div>
    </li>
  )
}

/** What one must see before the headline: an alarm, and whether the headline is the copy's own. */
function Marks({ item }: { item: WireLine }) {
  const t = useTranslations('wire')
  return (
    <span className="mb-0.5 flex flex-wrap gap-1.5 empty:hidden">
      {item.alarm ? <AlarmBadge alarm={item.alarm} embargo={item.embargo} /> : null}
      {item.relation === 'new' || item.relation === 'related' ? null : (
        <Badge tone="accent">{t(`relation.${item.relation}`)}</Badge>
      )}
      {item.headline === '' && item.opening ? <Badge>{t('untitled')}</Badge> : null}
      {item.proposed.headline ? <Badge>{t('list.proposedHeadline')}</Badge> : null}
    </span>
  )
}

function WhoHasIt({ item, onUse, busy }: Pick<Props, 'item' | 'onUse' | 'busy'>) {
  const t = useTranslations('wire')
  if (item.state === 'used' && item.articleId) {
    return (
      <Link
        href={`/desk/articles/${item.articleId}`}
        prefetch={false}
        className="inline-flex min-h-9 max-w-40 items-center text-left wrap-anywhere underline"
      >
        {t('list.usedBy', { name: item.usedBy ?? '' })}
      </Link>
    )
  }
  return (
    <span className="grid justify-items-end gap-1">
      <Button onClick={onUse} busy={busy}>
        {t('use.one')}
      </Button>
      {item.dismissedBy ? (
        <span className="max-w-40 text-soft wrap-anywhere">{t('list.dismissedBy', { name: item.dismissedBy })}</span>
      ) : null}
    </span>
  )
}

function isShifted(event: Event): boolean {
  return event instanceof MouseEvent && event.shiftKey
}
