'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function WireError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('wire')
  const again = (
    <Button look="primary" onClick={reset}>
      {t('error.again')}
    </Button>
  )
  return (
    <EmptyState title={t('error.title')} action={again}>
      {t('error.hint')}
    </EmptyState>
  )
}
