'use client'

import { useTranslations } from 'next-intl'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { changePassword } from './actions.ts'
import { MeSection } from './section.tsx'

const fields = ['currentPassword', 'password']

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('people.me')
  const [state, action] = useFormAction(changePassword)
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const current = errors('currentPassword')
  const chosen = errors('password')
  return (
    <MeSection title={t('passwordTitle')} lead={t('passwordLead')}>
      <Form state={state} action={action} className="grid gap-4">
        <FormProblems reasons={reasons} fields={fields} />
        {/* Tells password managers whose password this is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field id="current" label={t('current')} errors={current}>
          <Input
            {...describedBy('current', { errors: current })}
            name="currentPassword"
            type="password"
            autoComplete="current-password"
            required
          />
        </Field>
        <Field id="new" label={t('new')} hint={t('newHint')} errors={chosen}>
          <Input
            {...describedBy('new', { hint: true, errors: chosen })}
            name="password"
            type="password"
            autoComplete="new-password"
            required
          />
        </Field>
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton look="plain">{t('change')}</SubmitButton>
          <Saved>{state.status === 'done' ? t('changed') : null}</Saved>
        </div>
      </Form>
    </MeSection>
  )
}
