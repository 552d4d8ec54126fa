'use client'

import { useTranslations } from 'next-intl'
import { add } from '#app/desk/sections/actions.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { type Section, SectionLine } from './section-line.tsx'

/** The sections: each can be renamed and moved, and a new one added at the end. */
export function Sections({ sections }: { sections: Section[] }) {
  const t = useTranslations('tags')
  return (
    <div className="max-w-xl">
      {sections.length === 0 ? <EmptyState title={t('sections.none')} /> : null}
      <KeepFocus label={t('sections.title')}>
        <ul className="border-t border-rule empty:hidden">
          {sections.map((section, at) => (
            <SectionLine key={section.id} section={section} first={at === 0} last={at === sections.length - 1} />
          ))}
        </ul>
      </KeepFocus>
      <AddForm />
    </div>
  )
}

function AddForm() {
  const t = useTranslations('tags')
  const [state, act] = useFormAction(add)
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const typed = state.status === 'refused' ? (state.typed.name ?? '') : ''
  return (
    <Form state={state} action={act} className="mt-6 grid gap-2">
      <FormProblems reasons={reasons} fields={['name']} />
      <Field id="new-section" label={t('sections.new')} errors={errors('name')}>
        <div className="flex gap-2">
          <Input
            {...describedBy('new-section', { errors: errors('name') })}
            name="name"
            defaultValue={typed}
            required
            maxLength={60}
          />
          <SubmitButton>{t('sections.add')}</SubmitButton>
        </div>
      </Field>
    </Form>
  )
}
