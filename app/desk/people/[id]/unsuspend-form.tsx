'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { unsuspend } from '../actions.ts'
import { PersonSection } from './section.tsx'

export function UnsuspendForm({ id }: { id: string }) {
  const t = useTranslations('people.person')
  const [state, action] = useActionState(unsuspend, { status: 'idle' })
  return (
    <PersonSection title={t('suspendTitle')} lead={t('unsuspendLead')}>
      <form action={action} className="grid justify-items-start gap-4">
        <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
        <input type="hidden" name="id" value={id} />
        <SubmitButton>{t('unsuspend')}</SubmitButton>
      </form>
    </PersonSection>
  )
}
