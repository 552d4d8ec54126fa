'use client'

import { useTranslations } from 'next-intl'
import { Field, Select } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems } from '#components/ui/reasons.tsx'
import { Saved } from '#components/ui/saved.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { type Language, languages } from '#lib/person/actor.ts'
import { changeLanguage } from './actions.ts'
import { MeSection } from './section.tsx'

export function LanguageForm({ language }: { language: Language }) {
  const t = useTranslations('people')
  const [state, action] = useFormAction(changeLanguage)
  return (
    <MeSection title={t('me.languageTitle')}>
      <Form state={state} action={action} className="grid gap-4">
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
          <Saved>{state.status === 'done' ? t('me.saved') : null}</Saved>
        </div>
      </Form>
    </MeSection>
  )
}
