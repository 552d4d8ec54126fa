'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { add, change } from '#app/desk/rules/actions.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { DryRunPane } from './dry-run-pane.tsx'
import { RemoveRule } from './remove-rule.tsx'
import { RuleAsks } from './rule-asks.tsx'
import { RuleDoes } from './rule-does.tsx'
import type { RuleParts } from './rule-parts.ts'
import type { RuleChoices, RuleValues } from './rule-values.ts'
import { useDryRun } from './use-dry-run.ts'

type Props = { rule: RuleValues; choices: RuleChoices; whyNotRemove: Reason[] }

const fields = [
  'name',
  'agencyId',
  'channelId',
  'words',
  'tag',
  'urgencyAtMost',
  'language',
  'sectionId',
  'tagIds',
  'assignToId',
  'use',
  'publishAfterMinutes',
]

/** A rule to write or change, and beside it what it would have done last week, anew after every change. */
export function RuleForm({ rule, choices, whyNotRemove }: Props) {
  const t = useTranslations('rules')
  const [values, setValues] = useState(rule)
  const [state, send] = useFormAction(rule.id === null ? add : change)
  const tried = useDryRun(values)
  const reasons = (state.status === 'refused' ? state.reasons : []).map(withoutPlace)
  const errors = useFieldErrors(reasons)
  const set = (more: Partial<RuleValues>) => setValues((before) => ({ ...before, ...more }))
  const control: RuleParts['control'] = (name, hint = false) => ({
    name,
    ...describedBy(`rule-${name}`, { hint, errors: errors(name) }),
  })
  const parts = { values, set, control, errors, choices }
  return (
    <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <div className="grid gap-8">
        <Form state={state} action={send} className="grid gap-6">
          <FormProblems reasons={reasons} fields={fields} />
          {rule.id === null ? null : <input type="hidden" name="id" value={rule.id} />}
          <Field id="rule-name" label={t('field.name')} hint={t('hint.name')} errors={errors('name')}>
            <Input
              {...control('name', true)}
              value={values.name}
              onChange={(event) => set({ name: event.target.value })}
              required
              maxLength={80}
            />
          </Field>
          <RuleAsks {...parts} />
          <RuleDoes {...parts} />
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton>{t('save')}</SubmitButton>
            <ButtonLink look="quiet" href="/desk/rules">
              {t('cancel')}
            </ButtonLink>
            {rule.id === null ? <p className="text-sm text-soft">{t('newHint')}</p> : null}
          </div>
        </Form>
        {rule.id === null ? null : <RemoveRule id={rule.id} name={rule.name} whyNot={whyNotRemove} />}
      </div>
      <DryRunPane tried={tried} />
    </div>
  )
}

/** A problem with one of several lines is the field's. */
function withoutPlace({ field, ...reason }: Reason): Reason {
  return field === undefined ? reason : { ...reason, field: field.split('.', 1)[0] ?? field }
}
