'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { handle } from '#app/desk/mistakes/actions.ts'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'

/** One press: a reader's report has been looked into. */
export function HandleForm({ id }: { id: string }) {
  const t = useTranslations('tags')
  const [state, act] = useActionState(handle, { status: 'idle' })
  return (
    <form action={act}>
      {state.status === 'refused' ? <FormProblems reasons={state.reasons} /> : null}
      <input type="hidden" name="id" value={id} />
      <SubmitButton look="plain">{t('mistakes.handle')}</SubmitButton>
    </form>
  )
}
