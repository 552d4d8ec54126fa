'use client'

import { useTranslations } from 'next-intl'
import { Form } from '#components/ui/form.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import type { ChannelKind } from '#lib/channel/channel-kinds.ts'
import { look, reopen } from './actions.ts'
import { TokenNotice } from './token-notice.tsx'

type Props = { id: string; name: string; kind: ChannelKind; closed: boolean; siteUrl: string }

/** The way out for a channel: looked at now, or opened again first. An open token is looked at by nobody. */
export function LookForm(props: Props) {
  // Asked for here, so that a token that was told stays when the page around it shows an open channel.
  const [reopened, send] = useFormAction(reopen)
  if (reopened.status === 'done' && reopened.value.token)
    return <TokenNotice token={reopened.value.token} siteUrl={props.siteUrl} />
  if (props.closed) return <ReopenForm {...props} state={reopened} send={send} />
  return props.kind === 'token' ? null : <NowForm {...props} />
}

function NowForm({ id, name }: Props) {
  const t = useTranslations('channel')
  const [state, send] = useFormAction(look)
  const done = state.status === 'done' && state.value.problem === null ? state.value : null
  return (
    <Form state={state} action={send} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <input type="hidden" name="id" value={id} />
      <Saved>{done ? t('looked', { count: done.items }) : null}</Saved>
      <SubmitButton look="plain" aria-label={`${t('look')}: ${name}`}>
        {t('look')}
      </SubmitButton>
      <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
    </Form>
  )
}

type ReopenProps = Props & { state: ReturnType<typeof useFormAction>[0]; send: (form: FormData) => void }

function ReopenForm({ id, name, kind, state, send }: ReopenProps) {
  const t = useTranslations('channel')
  const label = t(kind === 'token' ? 'retryToken' : 'retry')
  return (
    <Form state={state} action={send} className="grid gap-2">
      <input type="hidden" name="id" value={id} />
      <div>
        <SubmitButton look="plain" aria-label={`${label}: ${name}`}>
          {label}
        </SubmitButton>
      </div>
      <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
    </Form>
  )
}
