'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** When a page of the desk cannot be shown; the bar above it stays. */
export default function DeskError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('desk.error')
  const again = (
    <Button look="primary" onClick={reset}>
      {t('again')}
    </Button>
  )
  return (
    <EmptyState title={<h1>{t('title')}</h1>} action={again}>
      {t('hint')}
    </EmptyState>
  )
}
