'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { endEverywhere } from '../actions.ts'
import { PersonSection } from './section.tsx'

export function EverywhereForm({ id }: { id: string }) {
  const t = useTranslations('people.person')
  const [state, action] = useActionState(endEverywhere, { status: 'idle' })
  return (
    <PersonSection title={t('everywhereTitle')} lead={t('everywhereLead')}>
      <form action={action} className="grid justify-items-start gap-4">
        {state.status === 'done' ? (
          <Notice tone="good" live>
            {t('everywhereDone', { count: state.value.count })}
          </Notice>
        ) : null}
        <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
        <input type="hidden" name="id" value={id} />
        <SubmitButton look="plain">{t('everywhere')}</SubmitButton>
      </form>
    </PersonSection>
  )
}
