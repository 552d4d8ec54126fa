'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { revoke } from './actions.ts'

export function EndSessionForm({ id, label }: { id: string; label: string }) {
  const t = useTranslations('people.me')
  const [state, action] = useActionState(revoke, { status: 'idle' })
  return (
    <form action={action} className="grid gap-2">
      <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton look="plain" aria-label={label}>
        {t('end')}
      </SubmitButton>
    </form>
  )
}
