'use client'

import { useTranslations } from 'next-intl'
import { handle, reopen } from '#app/desk/mistakes/actions.ts'
import { Form } from '#components/ui/form.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'

/** One press: a reader’s report has been looked into, or is opened again. */
export function HandleForm({ id, handled }: { id: string; handled: boolean }) {
  const t = useTranslations('tags')
  const [state, act] = useFormAction(handled ? reopen : handle)
  return (
    <Form state={state} action={act}>
      {state.status === 'refused' ? <FormProblems reasons={state.reasons} /> : null}
      <input type="hidden" name="id" value={id} />
      <SubmitButton look={handled ? 'quiet' : 'plain'}>
        {t(handled ? 'mistakes.reopen' : 'mistakes.handle')}
      </SubmitButton>
    </Form>
  )
}
