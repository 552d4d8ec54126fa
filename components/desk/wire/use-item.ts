'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { begin } from '#app/desk/wire/actions.ts'
import { useReason } from '#components/ui/reasons.tsx'

/** Uses one item and goes to its story: the new draft, or the one that somebody else has begun, with a word about who. */
export function useItem(): { take: (id: string) => void; taking: boolean } {
  const t = useTranslations('wire')
  const say = useReason()
  const router = useRouter()
  const [taking, startTaking] = useTransition()
  const take = (id: string) =>
    startTaking(async () => {
      const result = await begin({ id })
      if (!result.ok) {
        toast.error(result.reasons.map(say).join(' '))
        router.refresh()
        return
      }
      if (!result.value.started) toast(t('use.begun', { name: result.value.by }))
      router.push(`/desk/articles/${result.value.articleId}`)
    })
  return { take, taking }
}
