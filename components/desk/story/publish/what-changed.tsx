import { useTranslations } from 'next-intl'
import { Field, Input } from '#components/ui/field.tsx'

const kinds = ['minor', 'correction', 'clarification', 'update'] as const

/** What kind of change it is, and what readers are told of it. */
export type Change = { kind: (typeof kinds)[number]; note: string }

/** Asked when a published story is changed: minor, or something that readers are told. */
export function WhatChanged(props: { facts: string[]; change: Change | null; onChange: (change: Change) => void }) {
  const { facts, change, onChange } = props
  const t = useTranslations('story')
  const note = change?.note ?? ''
  return (
    <fieldset className="grid gap-2 border-t border-rule pt-4">
      <legend className="sr-only">{t('change.question')}</legend>
      <p className="font-medium">{t('change.question')}</p>
      {facts.length > 0 ? (
        <p className="text-sm text-warn">
          {t('change.touches', { facts: facts.map((fact) => t(`change.fact.${fact}`)).join(', ') })}
        </p>
      ) : null}
      {kinds.map((kind) => (
        <label key={kind} className="flex min-h-6 items-start gap-2">
          <input
            type="radio"
            name="change"
            className="mt-1"
            checked={change?.kind === kind}
            onChange={() => onChange({ kind, note })}
          />
          {t(`change.${kind}`)}
        </label>
      ))}
      {change && change.kind !== 'minor' ? (
        <Field id="story-note" label={t('change.note')} hint={t('change.noteHint')}>
          <Input
            id="story-note"
            value={note}
            maxLength={500}
            onChange={(event) => onChange({ kind: change.kind, note: event.target.value })}
          />
        </Field>
      ) : null}
    </fieldset>
  )
}
