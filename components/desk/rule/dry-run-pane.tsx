'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import type { DryRun, TriedItem, WouldDo } from '#lib/rule/dry-run.ts'
import { useMoment } from '../use-moment.ts'
import { DayBars } from './day-bars.tsx'
import type { Tried } from './use-dry-run.ts'

const asking = ['ruleAsksNothing', 'ruleDoesNothing']

/** What the rule would have done with last week's copy: in figures, day by day, and piece by piece with what held it back. */
export function DryRunPane({ tried }: { tried: Tried }) {
  const t = useTranslations('rules')
  const say = useReason()
  const { run, reasons, busy } = tried
  const isUnfinished = reasons.some((reason) => asking.includes(reason.code))
  return (
    <section
      aria-labelledby="dry-run"
      aria-busy={busy}
      className="border border-rule bg-surface p-4 lg:sticky lg:top-4"
    >
      <h2 id="dry-run" className="text-sm font-semibold">
        {t('try.title')}
      </h2>
      <div role="status" className={busy && run ? 'opacity-55' : ''}>
        {run ? <Sums run={run} /> : null}
        {run === null ? (
          <p className="mt-1 text-soft">
            {busy ? t('try.wait') : isUnfinished ? t('try.ask') : [...new Set(reasons.map(say))].join(' ')}
          </p>
        ) : null}
      </div>
      {run && run.matched > 0 ? (
        <>
          <DayBars days={run.days} />
          <HeldBack run={run} />
          <ul className="mt-3 border-t border-rule">
            {run.items.map((item) => (
              <TriedLine key={item.id} item={item} />
            ))}
          </ul>
          {run.matched > run.items.length ? (
            <p className="mt-2 text-sm text-soft">{t('try.more', { count: run.matched - run.items.length })}</p>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

const outcomes = ['publish', 'hold', 'use', 'sort'] as const satisfies readonly WouldDo[]

function Sums({ run }: { run: DryRun }) {
  const t = useTranslations('rules')
  const sums = outcomes
    .filter((would) => run.would[would] > 0)
    .map((would) => t(`try.${would}`, { count: run.would[would] }))
  return (
    <>
      <p className="mt-1 font-serif text-lg leading-snug text-balance">
        {run.looked === 0 ? t('try.looked', { looked: 0 }) : t('try.matched', { count: run.matched })}
      </p>
      {sums.length > 0 ? <p className="mt-0.5">{sums.join(' · ')}</p> : null}
      {run.looked > 0 ? (
        <p className="text-sm text-soft">
          {t('try.looked', { looked: run.looked })}
          {run.cut ? `, ${t('try.cut')}` : ''}.
        </p>
      ) : null}
    </>
  )
}

function HeldBack({ run }: { run: DryRun }) {
  const t = useTranslations('rules')
  const say = useReason()
  if (run.held.length === 0) return null
  return (
    <div className="mt-3 text-sm">
      <p className="font-medium">{t('try.held')}</p>
      <ul className="mt-0.5 grid gap-0.5">
        {run.held.map(({ reason, count }) => (
          <li key={reason.code} className="flex justify-between gap-3">
            <span className="min-w-0">{say(reason)}</span>
            <span className="shrink-0 text-soft tabular-nums">{count}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const tones: Record<WouldDo, Tone> = { publish: 'good', hold: 'warn', use: 'accent', sort: 'neutral' }

function TriedLine({ item }: { item: TriedItem }) {
  const t = useTranslations('rules')
  const wire = useTranslations('wire')
  const say = useReason()
  const print = useMoment()
  return (
    <li className="border-b border-rule py-2 last:border-b-0">
      <p className="flex items-baseline justify-between gap-3">
        <Link
          href={`/desk/wire/${item.id}`}
          prefetch={false}
          target="_blank"
          className="min-w-0 font-serif leading-snug wrap-anywhere hover:underline"
        >
          {item.headline || wire('untitled')}
        </Link>
        <span className="shrink-0">
          <Badge tone={tones[item.would]}>{t(`try.would.${item.would}`)}</Badge>
        </span>
      </p>
      <p className="text-sm text-soft">{[item.agency, print(item.receivedAt, 'short')].filter(Boolean).join(' · ')}</p>
      {item.held.length > 0 ? <p className="text-sm text-warn">{item.held.map(say).join(' ')}</p> : null}
    </li>
  )
}
