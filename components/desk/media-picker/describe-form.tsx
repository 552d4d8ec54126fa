'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { describe } from '#app/desk/media/actions.ts'
import { Field, Input, TextArea } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'

/** What the library says of a picture. */
export function DescribeForm({ picture }: { picture: { id: string; alt: string; caption: string; credit: string } }) {
  const t = useTranslations('media')
  const [state, act] = useActionState(describe, { status: 'idle' })
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const typed = (name: 'alt' | 'caption' | 'credit') => {
    if (state.status === 'refused') return state.typed[name] ?? ''
    return state.status === 'done' ? state.value[name] : picture[name]
  }
  return (
    <form action={act} className="grid gap-4">
      <FormProblems reasons={reasons} fields={['alt', 'caption', 'credit']} />
      {state.status === 'done' ? (
        <Notice tone="good" live>
          {t('saved')}
        </Notice>
      ) : null}
      <input type="hidden" name="id" value={picture.id} />
      <Field id="alt" label={t('alt')} hint={t('altHint')} errors={errors('alt')}>
        <Input id="alt" name="alt" defaultValue={typed('alt')} aria-describedby="alt-hint" />
      </Field>
      <Field id="caption" label={t('caption')} errors={errors('caption')}>
        <TextArea id="caption" name="caption" rows={3} defaultValue={typed('caption')} />
      </Field>
      <Field id="credit" label={t('credit')} errors={errors('credit')}>
        <Input id="credit" name="credit" defaultValue={typed('credit')} />
      </Field>
      <SubmitButton className="justify-self-start">{t('save')}</SubmitButton>
    </form>
  )
}
