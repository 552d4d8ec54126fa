'use client'

import { useTranslations } from 'next-intl'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { signOut } from './actions.ts'

export function SignOutForm() {
  const t = useTranslations('people.me')
  return (
    <form action={signOut}>
      <SubmitButton look="plain">{t('signOut')}</SubmitButton>
    </form>
  )
}
