'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import type { BatchProgress } from '#lib/batch/progress.ts'
import { followBatch } from './ask-progress.ts'
import { BatchCommands } from './batch-commands.tsx'
import { BatchBadge, BatchBar, useBatchSentence } from './batch-line.tsx'

/** A batch that is under way, wherever it was begun: it follows by itself until the batch is over. `linked` leads to its own page. */
export function LiveBatch({ batch: begun, linked = false }: { batch: BatchProgress; linked?: boolean }) {
  const t = useTranslations('batch')
  const router = useRouter()
  const sentence = useBatchSentence()
  const [seen, setSeen] = useState<BatchProgress | null>(null)
  const [asked, setAsked] = useState(0)
  const batch = seen?.id === begun.id ? seen : begun
  const over = batch.overAt !== null
  const show = useEffectEvent((next: BatchProgress) => {
    setSeen(next)
    if (next.overAt) router.refresh()
  })
  useEffect(() => {
    if (over && asked === 0) return
    const stop = new AbortController()
    const follow = async () => {
      for await (const answer of followBatch(begun.id, stop.signal)) show(answer.batch)
    }
    void follow()
    return () => stop.abort()
  }, [begun.id, asked, over])
  const label = batch.label || t('unnamed', { count: batch.expected })
  return (
    <section data-batch={batch.state} className={`grid gap-2 ${linked ? 'border-y border-rule py-3' : ''}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <BatchBadge state={batch.state} />
        {linked ? (
          <Link href={`/desk/wire/batches/${batch.id}`} prefetch={false} className="min-w-0 wrap-anywhere underline">
            {label}
          </Link>
        ) : null}
        <p role="status" className="min-w-0 grow basis-64 font-medium">
          {sentence(batch)}
          {batch.state === 'receiving' ? (
            <span className="font-normal text-soft">
              {' '}
              {t('arrived', { received: batch.received, expected: batch.expected })}
            </span>
          ) : null}
        </p>
        <div className="flex flex-wrap gap-2">
          <BatchCommands batch={batch} onChanged={() => setAsked((count) => count + 1)} />
        </div>
      </div>
      <BatchBar batch={batch} />
    </section>
  )
}
