'use client'

import { useTranslations } from 'next-intl'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { passwordLength } from '#lib/platform/password-length.ts'

/** Where a password is chosen: pasting and password managers welcome. */
export function NewPasswordField({ label, errors }: { label: string; errors: string[] }) {
  const t = useTranslations('people.welcome')
  return (
    <Field id="password" label={label} hint={t('passwordHint')} errors={errors}>
      <Input
        {...describedBy('password', { hint: true, errors })}
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={passwordLength.min}
        required
      />
    </Field>
  )
}
