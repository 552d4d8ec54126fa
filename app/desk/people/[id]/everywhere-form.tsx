'use client'

import { useTranslations } from 'next-intl'
import { Form } from '#components/ui/form.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { endEverywhere } from '../actions.ts'
import { PersonSection } from './section.tsx'

export function EverywhereForm({ id }: { id: string }) {
  const t = useTranslations('people.person')
  const [state, action] = useFormAction(endEverywhere)
  return (
    <PersonSection title={t('everywhereTitle')} lead={t('everywhereLead')}>
      <Form state={state} action={action} className="grid justify-items-start gap-4">
        <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
        <input type="hidden" name="id" value={id} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton look="plain">{t('everywhere')}</SubmitButton>
          <Saved>{state.status === 'done' ? t('everywhereDone', { count: state.value.count }) : null}</Saved>
        </div>
      </Form>
    </PersonSection>
  )
}
