'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { Reason } from '#lib/platform/outcome.ts'
import { signIn } from './actions.ts'

const fields = ['email', 'password']

export function SignInForm({ then, failed }: { then: string; failed: Reason[] }) {
  const t = useTranslations('people.signIn')
  const [state, action] = useActionState(signIn, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : failed
  const errors = useFieldErrors(reasons)
  const typed = state.status === 'refused' ? state.typed.email : ''
  return (
    <Form state={state} action={action} className="grid gap-5">
      <FormProblems reasons={reasons} fields={fields} />
      <input type="hidden" name="then" value={then} />
      <Field id="email" label={t('email')} errors={errors('email')}>
        <Input
          {...describedBy('email', { errors: errors('email') })}
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={typed}
          required
        />
      </Field>
      <Field id="password" label={t('password')} errors={errors('password')}>
        <Input
          {...describedBy('password', { errors: errors('password') })}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </Field>
      <SubmitButton className="min-h-11">{t('submit')}</SubmitButton>
    </Form>
  )
}
