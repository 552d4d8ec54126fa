'use client'

import { ArrowDownIcon, ArrowUpIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useTransition } from 'react'
import { toast } from 'sonner'
import { add, move, rename } from '#app/desk/sections/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field, Input } from '#components/ui/field.tsx'
import { FormProblems, useFieldErrors, useReason } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'

type Section = { id: string; name: string }

/** The sections: each can be renamed and moved, and a new one added at the end. */
export function Sections({ sections }: { sections: Section[] }) {
  const t = useTranslations('tags')
  return (
    <div className="max-w-xl">
      {sections.length === 0 ? <EmptyState title={t('sections.none')} /> : null}
      <ul>
        {sections.map((section, at) => (
          <Line key={section.id} section={section} first={at === 0} last={at === sections.length - 1} />
        ))}
      </ul>
      <AddForm />
    </div>
  )
}

function Line({ section, first, last }: { section: Section; first: boolean; last: boolean }) {
  const t = useTranslations('tags')
  const say = useReason()
  const router = useRouter()
  const [state, act] = useActionState(rename, { status: 'idle' })
  const [moving, start] = useTransition()
  const go = (by: -1 | 1) =>
    start(async () => {
      const result = await answerOf(move({ id: section.id, by }))
      if (result.ok) router.refresh()
      else toast.error(result.reasons.map(say).join(' '))
    })
  return (
    <li className="border-b border-rule py-2">
      <form action={act} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={section.id} />
        <Input
          name="name"
          aria-label={t('sections.name')}
          defaultValue={state.status === 'refused' ? (state.typed.name ?? '') : section.name}
          required
          maxLength={60}
          className="w-auto! min-w-0 flex-1 basis-full sm:basis-0"
        />
        <SubmitButton look="quiet">{t('sections.save')}</SubmitButton>
        <Arrow label={t('sections.up', { name: section.name })} dull={first || moving} onPress={() => go(-1)}>
          <ArrowUpIcon aria-hidden className="size-4" />
        </Arrow>
        <Arrow label={t('sections.down', { name: section.name })} dull={last || moving} onPress={() => go(1)}>
          <ArrowDownIcon aria-hidden className="size-4" />
        </Arrow>
      </form>
      {state.status === 'refused' ? <FormProblems reasons={state.reasons} /> : null}
      <p role="status" className="text-sm text-good empty:hidden">
        {state.status === 'done' ? t('saved') : null}
      </p>
    </li>
  )
}

/** `dull` does nothing now, and stays in reach: a section that arrives at an end keeps the focus. */
function Arrow(props: { label: string; dull: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.dull || undefined}
      onClick={() => props.dull || props.onPress()}
      className="inline-flex size-9 items-center justify-center rounded-[3px] hover:bg-sunken aria-disabled:opacity-35"
    >
      {props.children}
    </button>
  )
}

function AddForm() {
  const t = useTranslations('tags')
  const [state, act] = useActionState(add, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const typed = state.status === 'refused' ? (state.typed.name ?? '') : ''
  return (
    <form action={act} className="mt-6 grid gap-2">
      <FormProblems reasons={reasons} fields={['name']} />
      <Field id="new-section" label={t('sections.new')} errors={errors('name')}>
        <div className="flex gap-2">
          <Input id="new-section" name="name" defaultValue={typed} required maxLength={60} />
          <SubmitButton>{t('sections.add')}</SubmitButton>
        </div>
      </Field>
    </form>
  )
}
