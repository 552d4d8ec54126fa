'use client'

import { useTranslations } from 'next-intl'
import { Form } from '#components/ui/form.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { makeReset } from '../actions.ts'
import { OneTimeLink } from '../one-time-link.tsx'
import { PersonSection } from './section.tsx'
import { WhyNot } from './why-not.tsx'

export function ResetForm({ id, whyNot }: { id: string; whyNot: Reason[] }) {
  const t = useTranslations('people.person')
  const [state, action] = useFormAction(makeReset)
  const closed = whyNot.length > 0
  return (
    <PersonSection title={t('resetTitle')} lead={t('resetLead')}>
      <Form state={state} action={action} className="grid gap-4">
        {state.status === 'done' ? <OneTimeLink delivered={state.value} key={state.value.link} /> : null}
        <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
        <input type="hidden" name="id" value={id} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton look="plain" disabled={closed} aria-describedby={closed ? 'reset-why-not' : undefined}>
            {t('reset')}
          </SubmitButton>
          <WhyNot id="reset-why-not" reasons={whyNot} />
        </div>
      </Form>
    </PersonSection>
  )
}
