'use client'

import { useTranslations } from 'next-intl'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { invite } from '../actions.ts'
import { OneTimeLink } from '../one-time-link.tsx'
import { RoleChoice } from '../role-choice.tsx'

const fields = ['email', 'role']

/** After an invitation the form stands ready for the next one, with the link of the last above it. */
export function InviteForm() {
  const t = useTranslations('people.invite')
  const [state, action] = useFormAction(invite)
  const reasons = state.status === 'refused' ? state.reasons : []
  const typed = state.status === 'refused' ? state.typed : {}
  const errors = useFieldErrors(reasons)
  return (
    <div className="grid gap-6">
      {state.status === 'done' ? <OneTimeLink delivered={state.value} key={state.value.link} /> : null}
      <Form state={state} action={action} className="grid gap-5">
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
        <div>
          <SubmitButton>{t('submit')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
