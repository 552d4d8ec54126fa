'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { start } from '#app/desk/articles/actions.ts'
import { Button } from '#components/ui/button.tsx'

/** Starts an empty story and leads to it. */
export function NewStoryButton({ look = 'primary' }: { look?: 'primary' | 'plain' }) {
  const t = useTranslations('story')
  const router = useRouter()
  const [busy, run] = useTransition()
  const begin = () =>
    run(async () => {
      const created = await start({})
      if (created.ok) router.push(`/desk/articles/${created.value.id}`)
    })
  return (
    <Button look={look} disabled={busy} aria-busy={busy} onClick={begin}>
      {t('command.new')}
    </Button>
  )
}
