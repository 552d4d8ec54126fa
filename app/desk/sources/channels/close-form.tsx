'use client'

import { useTranslations } from 'next-intl'
import { Form } from '#components/ui/form.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import type { ChannelKind } from '#lib/channel/channel-kinds.ts'
import { close } from './actions.ts'

/** Closes a channel, and says what that means. */
export function CloseForm({ id, kind }: { id: string; kind: ChannelKind }) {
  const t = useTranslations('channel')
  const [state, send] = useFormAction(close)
  return (
    <Form state={state} action={send} className="grid justify-items-start gap-3">
      <p className="max-w-prose text-soft">{t(kind === 'token' ? 'closeLead.token' : 'closeLead.other')}</p>
      <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton look="danger">{t('close')}</SubmitButton>
    </Form>
  )
}
