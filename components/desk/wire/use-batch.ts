'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { beginMany, bringBackMany, dismissMany } from '#app/desk/wire/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { WireLine } from './wire-row.tsx'

type Named = { id: string; headline: string }

/** What became of several items that were used, dismissed or brought back at once. */
export type Report =
  | { kind: 'used'; begun: number; known: (Named & { by: string })[]; failed: (Named & { reasons: Reason[] })[] }
  | { kind: 'dismissed' | 'back'; count: number; left: number; ids: string[]; only: string | null }
  | { kind: 'refused'; reasons: Reason[] }

/** Uses or dismisses the items given and keeps what became of them; `onDone` is called when that was heard. */
export function useBatch(onDone: () => void) {
  const router = useRouter()
  const [report, setReport] = useState<Report | null>(null)
  const [busy, start] = useTransition()
  const perform = (work: () => Promise<Report>) => {
    if (busy) return
    start(async () => {
      const made = await work()
      setReport(made)
      if (made.kind !== 'refused') onDone()
      router.refresh()
    })
  }
  const put = (ids: string[], only: string | null, back: boolean) =>
    perform(async () => {
      if (back) {
        const answer = await answerOf(bringBackMany({ ids }))
        if (!answer.ok) return { kind: 'refused', reasons: answer.reasons }
        return { kind: 'back', count: answer.value.broughtBack, left: answer.value.left, ids, only }
      }
      const answer = await answerOf(dismissMany({ ids }))
      if (!answer.ok) return { kind: 'refused', reasons: answer.reasons }
      return { kind: 'dismissed', count: answer.value.dismissed, left: answer.value.left, ids, only }
    })
  return {
    report,
    busy,
    close: () => setReport(null),
    use: (items: WireLine[]) => perform(() => takeAll(items)),
    /** Dismisses what waits; what is dismissed already it brings back. */
    putAside: (items: WireLine[]) =>
      put(
        items.map((item) => item.id),
        items.length === 1 ? nameOf(items[0]) : null,
        items.every((item) => item.state === 'dismissed'),
      ),
    undo: (done: Extract<Report, { ids: string[] }>) => put(done.ids, done.only, done.kind === 'dismissed'),
  }
}

async function takeAll(items: WireLine[]): Promise<Report> {
  const answer = await answerOf(beginMany({ ids: items.map((item) => item.id) }))
  if (!answer.ok) return { kind: 'refused', reasons: answer.reasons }
  const named = (id: string): Named => ({ id, headline: nameOf(items.find((item) => item.id === id)) })
  const { used, failed } = answer.value
  return {
    kind: 'used',
    begun: used.filter((one) => one.started).length,
    known: used.filter((one) => !one.started).map((one) => ({ ...named(one.itemId), by: one.by })),
    failed: failed.map((one) => ({ ...named(one.itemId), reasons: one.reasons })),
  }
}

function nameOf(item: WireLine | undefined): string {
  return item ? item.headline || item.opening : ''
}
