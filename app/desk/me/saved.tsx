'use client'

import { useTranslations } from 'next-intl'

/** Says beside a button that what it sent is kept. */
export function Saved({ shown }: { shown: boolean }) {
  const t = useTranslations('people.me')
  return (
    <p role="status" className="text-sm font-medium text-good">
      {shown ? t('saved') : ''}
    </p>
  )
}
