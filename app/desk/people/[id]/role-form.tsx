'use client'

import { useTranslations } from 'next-intl'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { changeRole } from '../actions.ts'
import { RoleChoice } from '../role-choice.tsx'
import { PersonSection } from './section.tsx'
import { WhyNot } from './why-not.tsx'

export function RoleForm({ id, role, whyNot }: { id: string; role: string; whyNot: Reason[] }) {
  const t = useTranslations('people.person')
  const [state, action] = useFormAction(changeRole)
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const closed = whyNot.length > 0
  return (
    <PersonSection title={t('roleTitle')} lead={t('roleLead')}>
      <Form state={state} action={action} className="grid gap-4">
        <FormProblems reasons={reasons} fields={['role']} />
        <input type="hidden" name="id" value={id} />
        <RoleChoice key={role} chosen={role} errors={errors('role')} titled />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton disabled={closed} aria-describedby={closed ? 'role-why-not' : undefined}>
            {t('changeRole')}
          </SubmitButton>
          <WhyNot id="role-why-not" reasons={whyNot} />
          <Saved>{state.status === 'done' ? t('roleChanged') : null}</Saved>
        </div>
      </Form>
    </PersonSection>
  )
}
