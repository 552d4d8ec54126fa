'use client'

import { ArrowDownIcon, ArrowUpIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { move, rename } from '#app/desk/sections/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button } from '#components/ui/button.tsx'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { MoveButton } from '#components/ui/move-button.tsx'
import { FormProblems, useFieldErrors, useReason } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'

export type Section = { id: string; name: string }

/** One section in its place: it is moved with the arrows, and renamed where it stands. */
export function SectionLine({ section, first, last }: { section: Section; first: boolean; last: boolean }) {
  const t = useTranslations('tags')
  const say = useReason()
  const router = useRouter()
  const [renaming, setRenaming] = useState(false)
  const [moving, start] = useTransition()
  const button = useRef<HTMLButtonElement>(null)
  const go = (by: -1 | 1) =>
    start(async () => {
      const result = await answerOf(move({ id: section.id, by }))
      if (result.ok) router.refresh()
      else toast.error(result.reasons.map(say).join(' '))
    })
  const wasRenaming = useRef(false)
  useEffect(() => {
    if (wasRenaming.current && !renaming) button.current?.focus()
    wasRenaming.current = renaming
  }, [renaming])
  return (
    <li className="border-b border-rule py-1.5">
      {renaming ? (
        <RenameForm section={section} onClose={() => setRenaming(false)} />
      ) : (
        <div className="flex items-center gap-1">
          <span className="min-w-0 flex-1 wrap-anywhere">{section.name}</span>
          <Button
            ref={button}
            look="quiet"
            aria-label={t('sections.renameNamed', { name: section.name })}
            onClick={() => setRenaming(true)}
          >
            {t('sections.rename')}
          </Button>
          <MoveButton label={t('sections.up', { name: section.name })} dull={first || moving} onPress={() => go(-1)}>
            <ArrowUpIcon aria-hidden className="size-4" />
          </MoveButton>
          <MoveButton label={t('sections.down', { name: section.name })} dull={last || moving} onPress={() => go(1)}>
            <ArrowDownIcon aria-hidden className="size-4" />
          </MoveButton>
        </div>
      )}
    </li>
  )
}

function RenameForm({ section, onClose }: { section: Section; onClose: () => void }) {
  const t = useTranslations('tags')
  const [state, act] = useFormAction(rename)
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const id = `section-${section.id}`
  const field = useRef<HTMLInputElement>(null)
  const done = state.status === 'done'
  useEffect(() => field.current?.select(), [])
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (done) close()
  }, [done])
  return (
    <Form
      state={state}
      action={act}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="grid gap-2 py-1"
    >
      <FormProblems reasons={reasons} fields={['name']} />
      <input type="hidden" name="id" value={section.id} />
      <Field id={id} label={t('sections.name')} errors={errors('name')}>
        <div className="flex flex-wrap gap-2">
          <Input
            {...describedBy(id, { errors: errors('name') })}
            ref={field}
            name="name"
            defaultValue={state.status === 'refused' ? (state.typed.name ?? '') : section.name}
            required
            maxLength={60}
            className="w-auto! min-w-0 flex-1 basis-48"
          />
          <SubmitButton>{t('sections.save')}</SubmitButton>
          <Button look="quiet" onClick={onClose}>
            {t('sections.cancel')}
          </Button>
        </div>
      </Field>
    </Form>
  )
}
