'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { changePassword } from './actions.ts'
import { MeSection } from './section.tsx'

const fields = ['currentPassword', 'password']

export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('people.me')
  const [state, action] = useActionState(changePassword, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const current = errors('currentPassword')
  const chosen = errors('password')
  return (
    <MeSection title={t('passwordTitle')} lead={t('passwordLead')}>
      <form action={action} className="grid gap-4" noValidate>
        {state.status === 'done' ? (
          <Notice tone="good" live>
            {t('changed')}
          </Notice>
        ) : null}
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
        <div>
          <SubmitButton look="plain">{t('change')}</SubmitButton>
        </div>
      </form>
    </MeSection>
  )
}
