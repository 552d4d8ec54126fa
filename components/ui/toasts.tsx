'use client'

import { Toaster } from 'sonner'

/** Where short messages about finished work appear. */
export function Toasts() {
  return (
    <Toaster
      position="bottom-right"
      toastOptions={{
        className: '!rounded-[3px] !border-rule-strong !bg-surface !text-ink !font-sans',
        duration: 6000,
      }}
    />
  )
}
