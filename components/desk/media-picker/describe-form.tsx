'use client'

import { useTranslations } from 'next-intl'
import { describe } from '#app/desk/media/actions.ts'
import { describedBy, Field, Input, TextArea } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'

/** What the library says of a picture. */
export function DescribeForm({ picture }: { picture: { id: string; alt: string; caption: string; credit: string } }) {
  const t = useTranslations('media')
  const [state, act] = useFormAction(describe)
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const typed = (name: 'alt' | 'caption' | 'credit') => {
    if (state.status === 'refused') return state.typed[name] ?? ''
    return state.status === 'done' ? state.value[name] : picture[name]
  }
  return (
    <Form state={state} action={act} className="grid gap-4">
      <FormProblems reasons={reasons} fields={['alt', 'caption', 'credit']} />
      <input type="hidden" name="id" value={picture.id} />
      <Field id="alt" label={t('alt')} hint={t('altHint')} errors={errors('alt')}>
        <Input {...describedBy('alt', { hint: true, errors: errors('alt') })} name="alt" defaultValue={typed('alt')} />
      </Field>
      <Field id="caption" label={t('caption')} errors={errors('caption')}>
        <TextArea
          {...describedBy('caption', { errors: errors('caption') })}
          name="caption"
          rows={3}
          defaultValue={typed('caption')}
        />
      </Field>
      <Field id="credit" label={t('credit')} errors={errors('credit')}>
        <Input {...describedBy('credit', { errors: errors('credit') })} name="credit" defaultValue={typed('credit')} />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t('save')}</SubmitButton>
        <Saved>{state.status === 'done' ? t('saved') : null}</Saved>
      </div>
    </Form>
  )
}
