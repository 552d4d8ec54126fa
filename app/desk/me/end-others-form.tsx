'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { revokeOthers } from './actions.ts'

export function EndOthersForm() {
  const t = useTranslations('people.me')
  const [state, action] = useActionState(revokeOthers, { status: 'idle' })
  return (
    <form action={action} className="grid justify-items-start gap-2">
      <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
      <SubmitButton look="plain">{t('endOthers')}</SubmitButton>
    </form>
  )
}
