'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import type { ChannelKind } from '#lib/channel/channel-kinds.ts'
import { add, change } from './actions.ts'
import { type Choices, FactsFields } from './facts-fields.tsx'
import { PlaceFields } from './place-fields.tsx'
import { TokenNotice } from './token-notice.tsx'

/** A channel as its form begins with it; `id` is null for one that is not there yet. A password is never part of it. */
export type ChannelValues = {
  id: string | null
  agencyId: string
  kind: ChannelKind
  name: string
  everyMinutes: number
  sectionId: string | null
  language: string | null
  zone: string | null
  hasSecret: boolean
  url: string
  host: string
  user: string
  folder: string
  path: string
}

type Props = {
  channel: ChannelValues
  choices: Choices
  /** Below which folders one may be watched. */
  roots: string[]
  siteUrl: string
}

const fields = [
  'name',
  'everyMinutes',
  'sectionId',
  'language',
  'zone',
  'url',
  'user',
  'password',
  'host',
  'folder',
  'path',
]

/** What a channel is: where it is looked for, how often, and what its copy is when it does not say so itself. */
export function ChannelForm({ channel, choices, roots, siteUrl }: Props) {
  const t = useTranslations('channel')
  const router = useRouter()
  const isNew = channel.id === null
  const [state, send] = useFormAction<{ id: string; token?: string | null }>(isNew ? add : change)
  const made = isNew && state.status === 'done' ? state.value : null
  const goTo = made && !made.token ? `/desk/sources/channels/${made.id}` : null
  useEffect(() => {
    if (goTo !== null) router.push(goTo)
  }, [goTo, router])
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const typed = (name: string, before: string) => (state.status === 'refused' ? (state.typed[name] ?? '') : before)
  const control = (name: string, hint = false) => ({
    name,
    ...describedBy(`channel-${name}`, { hint, errors: errors(name) }),
  })
  if (made?.token) return <TokenNotice token={made.token} siteUrl={siteUrl} channelId={made.id} />
  const isLooked = channel.kind !== 'token'
  return (
    <Form state={state} action={send} className="grid max-w-xl gap-5">
      <FormProblems reasons={reasons} fields={fields} />
      <input type="hidden" name="kind" value={channel.kind} />
      {isNew ? (
        <input type="hidden" name="agencyId" value={channel.agencyId} />
      ) : (
        <input type="hidden" name="id" value={channel.id ?? ''} />
      )}
      <PlaceFields channel={channel} roots={roots} typed={typed} control={control} errors={errors} />
      <Field id="channel-name" label={t('form.name')} hint={t('form.nameHint')} errors={errors('name')}>
        <Input {...control('name', true)} defaultValue={typed('name', channel.name)} maxLength={120} />
      </Field>
      <FactsFields channel={channel} choices={choices} typed={typed} control={control} errors={errors} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t(isNew ? (isLooked ? 'form.save' : 'form.saveToken') : 'form.saveChange')}</SubmitButton>
        {isNew ? (
          <ButtonLink look="quiet" href={`/desk/sources/${channel.agencyId}`}>
            {t('form.cancel')}
          </ButtonLink>
        ) : null}
        <Saved>{!isNew && state.status === 'done' ? t('form.saved') : null}</Saved>
      </div>
    </Form>
  )
}
