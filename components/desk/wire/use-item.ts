'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { begin } from '#app/desk/wire/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { useReason } from '#components/ui/reasons.tsx'

/** Uses one item and goes to its story: the new draft, or the one that somebody else has begun, with a word about who. `taking` is the item on its way. */
export function useItem(): { take: (id: string) => void; taking: string | null } {
  const t = useTranslations('wire')
  const say = useReason()
  const router = useRouter()
  const [item, setItem] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const held = useRef(false)
  const take = (id: string) => {
    if (held.current) return
    held.current = true
    setItem(id)
    start(async () => {
      const result = await answerOf(begin({ id }))
      held.current = false
      if (!result.ok) {
        toast.error(result.reasons.map(say).join(' '))
        router.refresh()
        return
      }
      if (!result.value.started) toast(t('use.begun', { name: result.value.by }))
      router.push(`/desk/articles/${result.value.articleId}`)
    })
  }
  return { take, taking: pending ? item : null }
}
