'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { bringBack, dismiss } from '#app/desk/wire/actions.ts'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { useReason } from '#components/ui/reasons.tsx'
import { useListKeys } from './list-keys.tsx'
import { useItem } from './use-item.ts'

type Props = { id: string; state: 'waiting' | 'used' | 'dismissed'; articleId: string | null; mayUse: boolean }

/** What can be done with one item: use it, or put it aside and bring it back. `u` uses it. */
export function ItemCommands({ id, state, articleId, mayUse }: Props) {
  const t = useTranslations('wire')
  const say = useReason()
  const router = useRouter()
  const { take, taking } = useItem()
  const [moving, start] = useTransition()
  const canUse = state !== 'used' && mayUse
  useListKeys((key) => {
    if (key !== 'u' || !canUse || taking) return false
    take(id)
    return true
  })
  if (articleId !== null && state === 'used') {
    return (
      <ButtonLink look="primary" href={`/desk/articles/${articleId}`}>
        {t('use.open')}
      </ButtonLink>
    )
  }
  const move = () =>
    start(async () => {
      const result = await (state === 'dismissed' ? bringBack({ id }) : dismiss({ id }))
      if (!result.ok) toast.error(result.reasons.map(say).join(' '))
      router.refresh()
    })
  return (
    <>
      <Button onClick={move} disabled={moving || taking}>
        {t(state === 'dismissed' ? 'dismiss.back' : 'dismiss.one')}
      </Button>
      {mayUse ? (
        <Button look="primary" onClick={() => take(id)} disabled={moving || taking} aria-busy={taking}>
          {t('use.one')}
        </Button>
      ) : null}
    </>
  )
}
