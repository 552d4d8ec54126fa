'use client'

import { XIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { toast } from 'sonner'
import { alias, rename, unalias } from '#app/desk/tags/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Field, Input, Select } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { FormProblems, useFieldErrors, useReason } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
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
        <ul>
          {aliases.map((one) => (
            <Alias key={one.id} tagId={tag.id} alias={one} editable={editable} />
          ))}
        </ul>
        {editable ? <AliasForm tagId={tag.id} /> : null}
      </section>
    </>
  )
}

function RenameForm({ tag }: { tag: Props['tag'] }) {
  const t = useTranslations('tags')
  const [state, act] = useActionState(rename, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const typed = state.status === 'refused' ? state.typed : tag
  return (
    <form action={act} className="grid gap-3">
      <FormProblems reasons={reasons} fields={['name']} />
      {state.status === 'done' ? (
        <Notice tone="good" live>
          {t('saved')}
        </Notice>
      ) : null}
      <input type="hidden" name="id" value={tag.id} />
      <Field id="name" label={t('name')} errors={errors('name')}>
        <Input id="name" name="name" defaultValue={typed.name ?? ''} required maxLength={120} />
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
      <SubmitButton className="justify-self-start">{t('save')}</SubmitButton>
    </form>
  )
}

function AliasForm({ tagId }: { tagId: string }) {
  const t = useTranslations('tags')
  const [state, act] = useActionState(alias, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const typed = state.status === 'refused' ? (state.typed.name ?? '') : ''
  return (
    <form action={act} className="grid gap-2">
      <FormProblems reasons={reasons} fields={['name']} />
      <input type="hidden" name="id" value={tagId} />
      <Field id="alias" label={t('addAlias')} errors={errors('name')}>
        <div className="flex gap-2">
          <Input id="alias" name="name" defaultValue={typed} required maxLength={120} />
          <SubmitButton look="plain">{t('addIt')}</SubmitButton>
        </div>
      </Field>
    </form>
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
  const remove = async () => {
    const result = await answerOf(unalias({ id: tagId, nameId: one.id }))
    if (result.ok) router.refresh()
    else toast.error(result.reasons.map(say).join(' '))
  }
  return (
    <li className="flex items-center border-b border-rule py-1">
      <span className="min-w-0 flex-1 wrap-anywhere">{one.name}</span>
      {editable ? (
        <button
          type="button"
          aria-label={t('remove', { name: one.name })}
          onClick={() => void remove()}
          className="inline-flex size-7 items-center justify-center rounded-[3px] hover:bg-sunken"
        >
          <XIcon aria-hidden className="size-4" />
        </button>
      ) : null}
    </li>
  )
}
