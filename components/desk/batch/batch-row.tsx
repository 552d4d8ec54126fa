'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Moment } from '#components/desk/moment.tsx'
import type { BatchProgress } from '#lib/batch/progress.ts'
import { BatchBadge, useBatchSentence } from './batch-line.tsx'

/** A batch in the list of all. */
export function BatchRow({ batch, language, zone }: { batch: BatchProgress; language: string; zone: string }) {
  const t = useTranslations('batch')
  const sentence = useBatchSentence()
  return (
    <li className="grid gap-x-4 gap-y-0.5 border-b border-rule py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <Link
        href={`/desk/wire/batches/${batch.id}`}
        prefetch={false}
        className="min-w-0 font-medium wrap-anywhere hover:underline"
      >
        {batch.label || t('unnamed', { count: batch.expected })}
      </Link>
      <span className="sm:row-span-2 sm:self-center">
        <BatchBadge state={batch.state} />
      </span>
      <span className="text-sm text-soft">
        {sentence(batch)} · {batch.by} · <Moment at={batch.createdAt} language={language} zone={zone} style="short" />
      </span>
    </li>
  )
}
