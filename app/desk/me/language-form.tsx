'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field, Select } from '#components/ui/field.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { type Language, languages } from '#lib/person/actor.ts'
import { changeLanguage } from './actions.ts'
import { Saved } from './saved.tsx'
import { MeSection } from './section.tsx'

export function LanguageForm({ language }: { language: Language }) {
  const t = useTranslations('people')
  const [state, action] = useActionState(changeLanguage, { status: 'idle' })
  return (
    <MeSection title={t('me.languageTitle')}>
      <form action={action} className="grid gap-4">
        <FormProblems reasons={state.status === 'refused' ? state.reasons : []} />
        <Field id="language" label={t('me.language')}>
          <Select id="language" name="language" key={language} defaultValue={language} className="sm:max-w-xs">
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {t(`languages.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <div className="flex items-center gap-3">
          <SubmitButton look="plain">{t('me.save')}</SubmitButton>
          <Saved shown={state.status === 'done'} />
        </div>
      </form>
    </MeSection>
  )
}
