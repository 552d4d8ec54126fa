'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { invite } from '../actions.ts'
import { OneTimeLink } from '../one-time-link.tsx'
import { RoleChoice } from '../role-choice.tsx'

const fields = ['email', 'role']

/** After an invitation the form stands ready for the next one, with the link of the last above it. */
export function InviteForm() {
  const t = useTranslations('people.invite')
  const [state, action] = useActionState(invite, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : []
  const typed = state.status === 'refused' ? state.typed : {}
  const errors = useFieldErrors(reasons)
  return (
    <div className="grid gap-6">
      {state.status === 'done' ? <OneTimeLink delivered={state.value} key={state.value.link} /> : null}
      <form action={action} className="grid gap-5" noValidate>
        <FormProblems reasons={reasons} fields={fields} />
        <Field id="email" label={t('email')} errors={errors('email')}>
          <Input
            {...describedBy('email', { errors: errors('email') })}
            name="email"
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={typed.email}
            required
          />
        </Field>
        <RoleChoice chosen={typed.role ?? 'reporter'} errors={errors('role')} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{t('submit')}</SubmitButton>
          <ButtonLink look="quiet" href="/desk/people">
            {t('back')}
          </ButtonLink>
        </div>
      </form>
    </div>
  )
}
