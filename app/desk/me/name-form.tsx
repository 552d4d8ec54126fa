'use client'

import { useTranslations } from 'next-intl'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { rename } from './actions.ts'
import { MeSection } from './section.tsx'

export function NameForm({ name }: { name: string }) {
  const t = useTranslations('people.me')
  const [state, action] = useFormAction(rename)
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const shown =
    state.status === 'refused' ? (state.typed.name ?? '') : state.status === 'done' ? state.value.name : name
  return (
    <MeSection title={t('nameTitle')}>
      <Form state={state} action={action} className="grid gap-4">
        <FormProblems reasons={reasons} fields={['name']} />
        <Field id="name" label={t('name')} hint={t('nameHint')} errors={errors('name')}>
          <Input
            {...describedBy('name', { hint: true, errors: errors('name') })}
            key={shown}
            name="name"
            autoComplete="name"
            defaultValue={shown}
            maxLength={80}
            required
          />
        </Field>
        <div className="flex items-center gap-3">
          <SubmitButton look="plain">{t('save')}</SubmitButton>
          <Saved>{state.status === 'done' ? t('saved') : null}</Saved>
        </div>
      </Form>
    </MeSection>
  )
}
