'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { preview, teach } from '#app/desk/wire/[id]/actions.ts'
import { answerOf } from '#components/ui/answer-of.ts'
import { Button } from '#components/ui/button.tsx'
import { describedBy, Field, Select, TextArea } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors, useReason } from '#components/ui/reasons.tsx'
import type { HabitPreview } from '#lib/habit/preview.ts'
import type { HabitKind } from '#lib/import/habit.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { HabitChanges } from './habit-changes.tsx'
import { readTheRest } from './read-the-rest.ts'
import type { TeachFrom } from './teach-dialog.tsx'

type Props = { from: TeachFrom; selected: string; onClose: () => void }

/** What the words are, the words, what teaching them would change, and only then the way to teach them. */
export function TeachForm({ from, selected, onClose }: Props) {
  const t = useTranslations('rules')
  const say = useReason()
  const router = useRouter()
  const [kind, setKind] = useState<HabitKind>('tail')
  const [text, setText] = useState(selected)
  const [seen, setSeen] = useState<HabitPreview | null>(null)
  const [reasons, setReasons] = useState<Reason[]>([])
  const [looking, look] = useTransition()
  const [teaching, learn] = useTransition()
  const errors = useFieldErrors(reasons)
  const habit = { id: from.itemId, kind, text }
  const forgetSeen = () => {
    setSeen(null)
    setReasons([])
  }
  const onLook = () =>
    look(async () => {
      const answer = await answerOf(preview(habit))
      setSeen(answer.ok ? answer.value : null)
      setReasons(answer.ok ? [] : answer.reasons)
    })
  const onTeach = () =>
    learn(async () => {
      const answer = await answerOf(teach(habit))
      if (!answer.ok) {
        setReasons(answer.reasons)
        return
      }
      const { read, changed, reasons: failed } = await readTheRest(answer.value.agencyId, answer.value.reread)
      toast(t('habit.taught', { read, changed }))
      if (failed.length > 0) toast.error(failed.map(say).join(' '))
      router.refresh()
      onClose()
    })
  return (
    <Form
      state={{ status: reasons.length > 0 ? 'refused' : 'idle' }}
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onLook()
      }}
    >
      <FormProblems reasons={reasons} fields={['text']} />
      <KindChoice
        kinds={from.kinds}
        chosen={kind}
        onChoose={(one) => {
          setKind(one)
          forgetSeen()
        }}
      />
      <Field id="habit-line" label={t('habit.line')}>
        <Select
          id="habit-line"
          value={from.lines.includes(text) ? text : ''}
          onChange={(event) => {
            setText(event.target.value)
            forgetSeen()
          }}
        >
          <option value="">{t('habit.lineNone')}</option>
          {from.lines.map((line) => (
            <option key={line} value={line}>
              {line.length > 90 ? `${line.slice(0, 89)}…` : line}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="habit-text" label={t('habit.words')} errors={errors('text')}>
        <TextArea
          {...describedBy('habit-text', { errors: errors('text') })}
          rows={2}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            forgetSeen()
          }}
          className="font-mono text-sm"
        />
      </Field>
      {seen ? <HabitChanges seen={seen} /> : null}
      <div className="sticky -bottom-5 z-10 -mx-5 -mb-5 flex flex-wrap gap-2 border-t border-rule bg-surface px-5 py-3">
        {seen ? (
          <Button look="primary" busy={teaching} onClick={onTeach}>
            {t('habit.teach')}
          </Button>
        ) : (
          <Button look="primary" type="submit" busy={looking}>
            {t('habit.look')}
          </Button>
        )}
        <Button onClick={onClose}>{t('habit.not')}</Button>
      </div>
    </Form>
  )
}

function KindChoice(props: { kinds: HabitKind[]; chosen: HabitKind; onChoose: (kind: HabitKind) => void }) {
  const { kinds, chosen, onChoose } = props
  const t = useTranslations('rules')
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{t('habit.kind')}</legend>
      <div className="flex flex-wrap gap-x-6">
        {kinds.map((kind) => (
          <label key={kind} className="flex min-h-9 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={chosen === kind}
              onChange={() => onChoose(kind)}
              className="size-4 accent-accent"
            />
            {t(`habit.kinds.${kind}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
