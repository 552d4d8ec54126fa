'use client'

import { useTranslations } from 'next-intl'
import { Toaster } from 'sonner'

/** Where short messages about finished work appear. */
export function Toasts() {
  const t = useTranslations('desk.nav')
  return (
    <Toaster
      position="bottom-right"
      containerAriaLabel={t('messages')}
      toastOptions={{
        className: '!rounded-[3px] !border-rule-strong !bg-surface !text-ink !font-sans',
        duration: 6000,
      }}
    />
  )
}
