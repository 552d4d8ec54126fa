'use client'

import { useTranslations } from 'next-intl'
import { Form } from '#components/ui/form.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { revokeOthers } from './actions.ts'

export function EndOthersForm() {
  const t = useTranslations('people.me')
  const [state, action] = useFormAction(revokeOthers)
  return (
    <Form state={state} action={action} className="grid justify-items-start gap-2">
      <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
      <SubmitButton look="plain">{t('endOthers')}</SubmitButton>
    </Form>
  )
}
