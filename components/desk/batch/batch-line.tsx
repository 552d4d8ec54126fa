'use client'

import { useTranslations } from 'next-intl'
import { Badge, type Tone } from '#components/ui/badge.tsx'
import { Progress } from '#components/ui/progress.tsx'
import type { BatchProgress } from '#lib/batch/progress.ts'

const tones: Record<BatchProgress['state'], Tone> = {
  receiving: 'accent',
  running: 'accent',
  paused: 'warn',
  finished: 'good',
  cancelled: 'neutral',
  undone: 'neutral',
}

export function BatchBadge({ state }: { state: BatchProgress['state'] }) {
  const t = useTranslations('batch')
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
}

/** How far a batch is, in a sentence; what became of it once it is over. */
export function useBatchSentence(): (batch: BatchProgress) => string {
  const t = useTranslations('batch')
  return (batch) => {
    const done = doneOf(batch)
    if (!batch.overAt) return t('reading', { done, total: batch.expected })
    const sums = t('finished', { imported: batch.imported, known: batch.known, refused: batch.refused })
    return batch.state === 'cancelled' && done < batch.expected
      ? `${sums} · ${t('reading', { done, total: batch.expected })}`
      : sums
  }
}

export function doneOf({ imported, known, refused }: BatchProgress): number {
  return imported + known + refused
}

export function BatchBar({ batch }: { batch: BatchProgress }) {
  const t = useTranslations('batch')
  if (batch.overAt) return null
  return <Progress label={t('progress')} done={doneOf(batch)} total={batch.expected} />
}
