'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { describedBy, Field, Input, Select } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { type Language, languages } from '#lib/person/actor.ts'
import { NewPasswordField } from '../../new-password-field.tsx'
import { accept } from './actions.ts'

const fields = ['name', 'password', 'language']

export function AcceptForm({ token, email, language }: { token: string; email: string; language: Language }) {
  const t = useTranslations('people')
  const [state, action] = useActionState(accept, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : []
  const typed = state.status === 'refused' ? state.typed : {}
  const errors = useFieldErrors(reasons)
  return (
    <Form state={state} action={action} className="grid gap-5">
      <FormProblems reasons={reasons} fields={fields} />
      <input type="hidden" name="token" value={token} />
      {/* Tells password managers whose password this is; the address itself comes from the invitation. */}
      <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
      <Field id="name" label={t('welcome.name')} hint={t('welcome.nameHint')} errors={errors('name')}>
        <Input
          {...describedBy('name', { hint: true, errors: errors('name') })}
          name="name"
          autoComplete="name"
          defaultValue={typed.name}
          maxLength={80}
          required
        />
      </Field>
      <NewPasswordField label={t('welcome.password')} errors={errors('password')} />
      <Field id="language" label={t('welcome.language')} errors={errors('language')}>
        <Select
          {...describedBy('language', { errors: errors('language') })}
          name="language"
          defaultValue={typed.language ?? language}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={one}>
              {t(`languages.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <SubmitButton className="min-h-11">{t('welcome.join')}</SubmitButton>
    </Form>
  )
}
