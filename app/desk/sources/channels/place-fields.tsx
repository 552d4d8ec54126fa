'use client'

import { useTranslations } from 'next-intl'
import { Field, Input } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ChannelValues } from './channel-form.tsx'
import { TryFeed } from './try-feed.tsx'

/** What a form's answer was for a field: what was typed, what ties its control to it, and what is wrong. */
export type FieldsProps = {
  typed: (name: string, before: string) => string
  control: (name: string, hint?: boolean) => FieldControl
  errors: (name: string) => string[]
}
type FieldControl = {
  name: string
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

type Props = FieldsProps & { channel: ChannelValues; roots: string[] }

/** Where a channel is looked for, and what lets us in there: by its kind. */
export function PlaceFields(props: Props) {
  switch (props.channel.kind) {
    case 'feed':
      return <FeedFields {...props} />
    case 'mailbox':
      return <MailboxFields {...props} />
    case 'folder':
      return <FolderFields {...props} />
    case 'token':
      return null
  }
}

function FeedFields({ channel, typed, control, errors }: Props) {
  const t = useTranslations('channel.form')
  return (
    <>
      <Field id="channel-url" label={t('url')} errors={errors('url')}>
        <Input
          {...control('url')}
          type="url"
          defaultValue={typed('url', channel.url)}
          required
          maxLength={2000}
          autoComplete="off"
        />
      </Field>
      <div className="grid items-start gap-x-5 gap-y-1 sm:grid-cols-2">
        <Field id="channel-user" label={t('user')} errors={errors('user')}>
          <Input {...control('user')} defaultValue={typed('user', channel.user)} maxLength={300} autoComplete="off" />
        </Field>
        <Password label={t('password')} kept={channel.hasSecret} control={control} errors={errors} />
        <p className="text-sm text-soft sm:col-span-2">{t('loginHint')}</p>
        {channel.hasSecret ? (
          <label className="mt-1 flex min-h-6 cursor-pointer items-center gap-2 text-sm sm:col-span-2">
            <input type="checkbox" name="forget" className="size-4 accent-accent" /> {t('forget')}
          </label>
        ) : null}
      </div>
      <TryFeed channelId={channel.id} />
    </>
  )
}

function MailboxFields({ channel, typed, control, errors }: Props) {
  const t = useTranslations('channel.form')
  return (
    <>
      <Field id="channel-host" label={t('host')} hint={t('hostHint')} errors={errors('host')}>
        <Input
          {...control('host', true)}
          defaultValue={typed('host', channel.host)}
          required
          maxLength={255}
          spellCheck={false}
        />
      </Field>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field id="channel-user" label={t('user')} errors={errors('user')}>
          <Input
            {...control('user')}
            defaultValue={typed('user', channel.user)}
            required
            maxLength={300}
            autoComplete="off"
          />
        </Field>
        <Password label={t('mailPassword')} kept={channel.hasSecret} control={control} errors={errors} />
      </div>
      <Field id="channel-folder" label={t('folder')} hint={t('folderHint')} errors={errors('folder')}>
        <Input {...control('folder', true)} defaultValue={typed('folder', channel.folder)} maxLength={300} />
      </Field>
    </>
  )
}

function FolderFields({ channel, roots, typed, control, errors }: Props) {
  const t = useTranslations('channel.form')
  if (roots.length === 0) return <Notice tone="warn">{t('noRoots')}</Notice>
  return (
    <Field
      id="channel-path"
      label={t('path')}
      hint={t('pathHint', { folders: roots.join(', ') })}
      errors={errors('path')}
    >
      <Input
        {...control('path', true)}
        defaultValue={typed('path', channel.path || `${roots[0]}/`)}
        required
        maxLength={1000}
        spellCheck={false}
        className="font-mono text-sm"
      />
    </Field>
  )
}

/** Nothing that is kept ever comes back into this field. */
function Password({
  label,
  kept,
  control,
  errors,
}: Pick<Props, 'control' | 'errors'> & { label: string; kept: boolean }) {
  const t = useTranslations('channel.form')
  return (
    <Field id="channel-password" label={label} hint={kept ? t('kept') : undefined} errors={errors('password')}>
      <Input {...control('password', kept)} type="password" maxLength={2000} autoComplete="new-password" />
    </Field>
  )
}
