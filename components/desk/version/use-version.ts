import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { save } from '#app/desk/articles/[id]/actions.ts'
import { bringIn, see } from '#app/desk/articles/[id]/newer/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { useReason } from '#components/ui/reasons.tsx'
import type { ContentInput } from '#lib/article/content.ts'
import type { How } from '#lib/wire/bring-changes.ts'
import type { VersionView } from './version-types.ts'

export type Chosen = { id: string; how: How }

/** Brings changes in, one after the other on the version that is shown, and takes the last ones back. */
export function useVersion({ storyId, seen, itemId, content }: VersionView) {
  const t = useTranslations('version')
  const say = useReason()
  const router = useRouter()
  const [before, setBefore] = useState<ContentInput[]>([])
  const [busy, start] = useTransition()
  const told = (reasons: Parameters<typeof say>[0][]) => toast.error(reasons.map(say).join(' '))

  const bring = (changes: Chosen[]) => {
    if (busy || changes.length === 0) return
    start(async () => {
      const result = await answerOf(bringIn({ id: storyId, seen, itemId, changes }))
      if (!result.ok) {
        told(result.reasons)
        return router.refresh()
      }
      setBefore((all) => [...all, content])
      toast.success(t('brought', { count: changes.length }))
    })
  }
  const undo = () => {
    const last = before.at(-1)
    if (busy || !last) return
    start(async () => {
      const result = await answerOf(save({ id: storyId, seen, content: last }))
      if (result.ok) toast.success(t('undone'))
      else told(result.reasons)
      setBefore((all) => (result.ok ? all.slice(0, -1) : []))
      router.refresh()
    })
  }
  const done = () => {
    if (busy) return
    start(async () => {
      const result = await answerOf(see({ id: storyId, itemId }))
      if (result.ok) router.push(`/desk/articles/${storyId}`)
      else told(result.reasons)
    })
  }
  return { busy, bring, undo: before.length > 0 ? undo : null, done }
}
