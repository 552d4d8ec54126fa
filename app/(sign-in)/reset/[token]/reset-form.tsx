'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { NewPasswordField } from '../../new-password-field.tsx'
import { reset } from './actions.ts'

const fields = ['password']

export function ResetForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('people.welcome')
  const [state, action] = useActionState(reset, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  return (
    <Form state={state} action={action} className="grid gap-5">
      <FormProblems reasons={reasons} fields={fields} />
      <input type="hidden" name="token" value={token} />
      <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <NewPasswordField label={t('newPassword')} errors={errors('password')} />
      <SubmitButton className="min-h-11">{t('set')}</SubmitButton>
    </Form>
  )
}
