'use client'

import { useTranslations } from 'next-intl'
import { Form } from '#components/ui/form.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { revoke } from './actions.ts'

export function RevokeForm({ id, label }: { id: string; label: string }) {
  const t = useTranslations('people.invitations')
  const [state, action] = useFormAction(revoke)
  return (
    <Form state={state} action={action} className="grid gap-2">
      <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton look="plain" aria-label={label}>
        {t('revoke')}
      </SubmitButton>
    </Form>
  )
}
