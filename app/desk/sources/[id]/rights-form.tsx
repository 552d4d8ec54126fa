'use client'

import { useTranslations } from 'next-intl'
import { describedBy, Field, Input } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { changeRights } from '../actions.ts'

const rights = ['mayFeed', 'mayApi', 'mayDiff'] as const

type Props = {
  agency: { id: string; mayFeed: boolean; mayApi: boolean; mayDiff: boolean }
  /** The last day, as it is typed; empty for none. */
  until: string
}

/** Where an agency's stories may go, and until when. */
export function RightsForm({ agency, until }: Props) {
  const t = useTranslations('channel.rights')
  const [state, send] = useFormAction(changeRights)
  const refused = state.status === 'refused' ? state : null
  const errors = useFieldErrors(refused?.reasons ?? [])
  return (
    <Form
      // What was saved is what the boxes begin with next time.
      key={JSON.stringify([agency, until])}
      state={state}
      action={send}
      className="grid max-w-xl gap-4"
    >
      <FormProblems reasons={refused?.reasons ?? []} fields={['until']} />
      <input type="hidden" name="id" value={agency.id} />
      <div className="divide-y divide-rule border-y border-rule">
        {rights.map((right) => (
          <label key={right} className="flex cursor-pointer items-start gap-3 py-2.5">
            <input
              type="checkbox"
              name={right}
              defaultChecked={refused ? refused.typed[right] === 'on' : agency[right]}
              className="mt-1 size-4 accent-accent"
            />
            <span>
              <span className="block font-medium">{t(right)}</span>
              <span className="block text-sm text-soft">{t(`${right}Hint`)}</span>
            </span>
          </label>
        ))}
      </div>
      <Field id="rights-until" label={t('mayUntil')} hint={t('mayUntilHint')} errors={errors('until')}>
        <Input
          name="until"
          {...describedBy('rights-until', { hint: true, errors: errors('until') })}
          defaultValue={refused ? (refused.typed.until ?? '') : until}
          inputMode="numeric"
          maxLength={10}
          className="max-w-40"
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t('save')}</SubmitButton>
        <Saved>{state.status === 'done' ? t('saved') : null}</Saved>
      </div>
    </Form>
  )
}
