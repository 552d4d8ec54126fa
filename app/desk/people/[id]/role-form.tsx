'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { Reason } from '#lib/platform/outcome.ts'
import { changeRole } from '../actions.ts'
import { RoleChoice } from '../role-choice.tsx'
import { PersonSection } from './section.tsx'
import { WhyNot } from './why-not.tsx'

export function RoleForm({ id, role, whyNot }: { id: string; role: string; whyNot: Reason[] }) {
  const t = useTranslations('people.person')
  const [state, action] = useActionState(changeRole, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const closed = whyNot.length > 0
  return (
    <PersonSection title={t('roleTitle')} lead={t('roleLead')}>
      <form action={action} className="grid gap-4">
        {state.status === 'done' ? (
          <Notice tone="good" live>
            {t('roleChanged')}
          </Notice>
        ) : null}
        <FormProblems reasons={reasons} fields={['role']} />
        <input type="hidden" name="id" value={id} />
        <RoleChoice key={role} chosen={role} errors={errors('role')} titled />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton disabled={closed} aria-describedby={closed ? 'role-why-not' : undefined}>
            {t('changeRole')}
          </SubmitButton>
          <WhyNot id="role-why-not" reasons={whyNot} />
        </div>
      </form>
    </PersonSection>
  )
}
