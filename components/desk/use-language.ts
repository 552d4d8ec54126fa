'use client'

import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { changeLanguage } from '#app/desk/me/actions.ts'

/** Lets the desk speak another language from now on; the page stays as it is, what is typed with it. */
export function useLanguage(): (language: string) => void {
  const t = useTranslations('reasons')
  const [, start] = useTransition()
  return (language) =>
    start(async () => {
      const form = new FormData()
      form.set('language', language)
      const answer = await changeLanguage({ status: 'idle' }, form).catch(() => null)
      if (answer?.status !== 'done') toast.error(t('offline'))
    })
}
