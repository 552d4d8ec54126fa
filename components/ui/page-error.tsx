'use client'

import { useTranslations } from 'next-intl'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

/** When a page cannot be shown: that nothing is lost, and the way to try again. What frames the page stays. */
export function PageError({ reset }: { reset: () => void }) {
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
