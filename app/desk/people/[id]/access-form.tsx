'use client'

import { useTranslations } from 'next-intl'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { suspend, unsuspend } from '../actions.ts'
import { PersonSection } from './section.tsx'
import { WhyNot } from './why-not.tsx'

type Props = { id: string; suspended: boolean; whyNot: Reason[] }

/** Locks a person out, or lets them in again: what it came to stands where the button was. */
export function AccessForm({ id, suspended, whyNot }: Props) {
  const t = useTranslations('people.person')
  return (
    <PersonSection title={t('suspendTitle')} lead={t(suspended ? 'unsuspendLead' : 'suspendLead')}>
      <KeepFocus label={t('suspendTitle')}>
        {suspended ? <LetInForm id={id} /> : <LockOutForm id={id} whyNot={whyNot} />}
      </KeepFocus>
    </PersonSection>
  )
}

function LockOutForm({ id, whyNot }: { id: string; whyNot: Reason[] }) {
  const t = useTranslations('people.person')
  const [state, action] = useFormAction(suspend)
  const reasons = state.status === 'refused' ? state.reasons : []
  const typed = state.status === 'refused' ? state.typed.reason : ''
  const errors = useFieldErrors(reasons)
  const closed = whyNot.length > 0
  return (
    <Form state={state} action={action} className="grid gap-4">
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
    </Form>
  )
}

function LetInForm({ id }: { id: string }) {
  const t = useTranslations('people.person')
  const [state, action] = useFormAction(unsuspend)
  return (
    <Form state={state} action={action} className="grid justify-items-start gap-4">
      <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton>{t('unsuspend')}</SubmitButton>
    </Form>
  )
}
