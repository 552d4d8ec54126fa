'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { Reason } from '#lib/platform/outcome.ts'
import { suspend } from '../actions.ts'
import { PersonSection } from './section.tsx'
import { WhyNot } from './why-not.tsx'

export function SuspendForm({ id, whyNot }: { id: string; whyNot: Reason[] }) {
  const t = useTranslations('people.person')
  const [state, action] = useActionState(suspend, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : []
  const typed = state.status === 'refused' ? state.typed.reason : ''
  const errors = useFieldErrors(reasons)
  const closed = whyNot.length > 0
  return (
    <PersonSection title={t('suspendTitle')} lead={t('suspendLead')}>
      <form action={action} className="grid gap-4" noValidate>
        <FormProblems reasons={reasons} fields={['reason']} />
        <input type="hidden" name="id" value={id} />
        <Field id="reason" label={t('suspendReason')} hint={t('suspendReasonHint')} errors={errors('reason')}>
          <Input
            {...describedBy('reason', { hint: true, errors: errors('reason') })}
            name="reason"
            defaultValue={typed}
            maxLength={500}
            disabled={closed}
            autoComplete="off"
          />
        </Field>
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton look="danger" disabled={closed} aria-describedby={closed ? 'suspend-why-not' : undefined}>
            {t('suspend')}
          </SubmitButton>
          <WhyNot id="suspend-why-not" reasons={whyNot} />
        </div>
      </form>
    </PersonSection>
  )
}
