'use client'

import { XIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { alias, rename, unalias } from '#app/desk/tags/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { describedBy, Field, Input, Select } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import { FormProblems, useFieldErrors, useReason } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { kinds, type TagKind } from './tag-kinds.ts'

type Props = {
  tag: { id: string; name: string; kind: TagKind }
  aliases: { id: string; name: string }[]
  editable: boolean
}

/** A tag's name and kind, and the other names it is found by. */
export function TagForms({ tag, aliases, editable }: Props) {
  const t = useTranslations('tags')
  return (
    <>
      {editable ? <RenameForm tag={tag} /> : null}
      <section className="grid gap-3">
        <h2 className="text-sm font-semibold">{t('aliases')}</h2>
        {aliases.length === 0 ? <p className="text-soft">{t('noAliases')}</p> : null}
        <KeepFocus label={t('aliases')}>
          <ul>
            {aliases.map((one) => (
              <Alias key={one.id} tagId={tag.id} alias={one} editable={editable} />
            ))}
          </ul>
        </KeepFocus>
        {editable ? <AliasForm tagId={tag.id} /> : null}
      </section>
    </>
  )
}

function RenameForm({ tag }: { tag: Props['tag'] }) {
  const t = useTranslations('tags')
  const [state, act] = useFormAction(rename)
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const typed = state.status === 'refused' ? state.typed : tag
  return (
    <Form state={state} action={act} className="grid gap-3">
      <FormProblems reasons={reasons} fields={['name']} />
      <input type="hidden" name="id" value={tag.id} />
      <Field id="name" label={t('name')} errors={errors('name')}>
        <Input
          {...describedBy('name', { errors: errors('name') })}
          name="name"
          defaultValue={typed.name ?? ''}
          required
          maxLength={120}
        />
      </Field>
      <Field id="kind" label={t('kindLabel')}>
        <Select key={typed.kind} id="kind" name="kind" defaultValue={typed.kind ?? tag.kind}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t('save')}</SubmitButton>
        <Saved>{state.status === 'done' ? t('saved') : null}</Saved>
      </div>
    </Form>
  )
}

function AliasForm({ tagId }: { tagId: string }) {
  const t = useTranslations('tags')
  const [state, act] = useFormAction(alias)
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const typed = state.status === 'refused' ? (state.typed.name ?? '') : ''
  return (
    <Form state={state} action={act} className="grid gap-2">
      <FormProblems reasons={reasons} fields={['name']} />
      <input type="hidden" name="id" value={tagId} />
      <Field id="alias" label={t('addAlias')} errors={errors('name')}>
        <div className="flex gap-2">
          <Input
            {...describedBy('alias', { errors: errors('name') })}
            name="name"
            defaultValue={typed}
            required
            maxLength={120}
          />
          <SubmitButton look="plain">{t('addIt')}</SubmitButton>
        </div>
      </Field>
    </Form>
  )
}

function Alias({
  tagId,
  alias: one,
  editable,
}: {
  tagId: string
  alias: { id: string; name: string }
  editable: boolean
}) {
  const t = useTranslations('tags')
  const router = useRouter()
  const say = useReason()
  const [busy, start] = useTransition()
  const giveBack = async () => {
    const form = new FormData()
    form.set('id', tagId)
    form.set('name', one.name)
    const answer = await alias({ status: 'idle' }, form).catch(() => null)
    if (answer?.status === 'done') router.refresh()
    else toast.error(answer?.status === 'refused' ? answer.reasons.map(say).join(' ') : say({ code: 'offline' }))
  }
  const remove = () => {
    if (busy) return
    start(async () => {
      const result = await answerOf(unalias({ id: tagId, nameId: one.id }))
      if (!result.ok) toast.error(result.reasons.map(say).join(' '))
      else toast(t('removed', { name: one.name }), { action: { label: t('undo'), onClick: () => void giveBack() } })
      router.refresh()
    })
  }
  return (
    <li className="flex items-center border-b border-rule py-1">
      <span className="min-w-0 flex-1 wrap-anywhere">{one.name}</span>
      {editable ? (
        <button
          type="button"
          aria-label={t('remove', { name: one.name })}
          onClick={remove}
          className="inline-flex size-9 cursor-pointer items-center justify-center rounded-[3px] hover:bg-sunken"
        >
          <XIcon aria-hidden className="size-4" />
        </button>
      ) : null}
    </li>
  )
}
