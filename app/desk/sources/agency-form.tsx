'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button.tsx'
import { describedBy, Field, Input, Select, TextArea } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { FormProblems, useFieldErrors } from '#components/ui/reasons.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { useFormAction } from '#components/ui/use-form-action.ts'
import { genres } from '#lib/article/genre.ts'
import { add, change } from './actions.ts'
import { RereadLine } from './reread-line.tsx'

export type AgencyValues = {
  id: string | null
  name: string
  aliases: string[]
  language: string | null
  zone: string | null
  genre: string | null
  website: string | null
}

type Props = {
  agency: AgencyValues
  /** The copy one came from, to go back to. */
  copyId: string | null
  languages: { code: string; name: string }[]
  zones: string[]
}

const fields = ['name', 'aliases', 'language', 'zone', 'genre', 'website']

/** What the registry knows of an agency. Saving reads the waiting copy again and says what that changed. */
export function AgencyForm({ agency, copyId, languages, zones }: Props) {
  const t = useTranslations('wire')
  const story = useTranslations('story')
  const [state, send] = useFormAction(agency.id === null ? add : change)
  const reasons = state.status === 'refused' ? state.reasons : []
  const errors = useFieldErrors(reasons)
  const typed = (name: string, before: string) => (state.status === 'refused' ? (state.typed[name] ?? '') : before)
  const control = (name: string, hint = false) => ({
    name,
    ...describedBy(`agency-${name}`, { hint, errors: errors(name) }),
  })
  if (state.status === 'done') return <RereadLine first={state.value.reread} copyId={copyId} />
  return (
    <Form state={state} action={send} className="grid max-w-xl gap-5">
      <FormProblems reasons={reasons} fields={fields} />
      {agency.id === null ? null : <input type="hidden" name="id" value={agency.id} />}
      <Field id="agency-name" label={t('source.name')} errors={errors('name')}>
        <Input {...control('name')} defaultValue={typed('name', agency.name)} required maxLength={120} />
      </Field>
      <Field id="agency-aliases" label={t('source.aliases')} hint={t('source.aliasesHint')} errors={errors('aliases')}>
        <TextArea
          {...control('aliases', true)}
          rows={5}
          spellCheck={false}
          defaultValue={typed('aliases', agency.aliases.join('\n'))}
        />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field id="agency-language" label={t('source.language')} errors={errors('language')}>
          <Select {...control('language')} defaultValue={typed('language', agency.language ?? '')}>
            <option value="">{t('source.fromText')}</option>
            {languages.map((language) => (
              <option key={language.code} value={language.code}>
                {language.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field id="agency-genre" label={t('source.genre')} errors={errors('genre')}>
          <Select {...control('genre')} defaultValue={typed('genre', agency.genre ?? '')}>
            <option value="">{t('source.fromText')}</option>
            {genres.map((genre) => (
              <option key={genre} value={genre}>
                {story(`genre.${genre}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field id="agency-zone" label={t('source.zone')} hint={t('source.zoneHint')} errors={errors('zone')}>
        <Input {...control('zone', true)} list="agency-zones" defaultValue={typed('zone', agency.zone ?? '')} />
        <datalist id="agency-zones">
          {zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </Field>
      <Field id="agency-website" label={t('source.website')} errors={errors('website')}>
        <Input {...control('website')} type="url" defaultValue={typed('website', agency.website ?? '')} />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{t('source.save')}</SubmitButton>
        <ButtonLink look="quiet" href={copyId === null ? '/desk/sources' : `/desk/wire/${copyId}`}>
          {t('source.cancel')}
        </ButtonLink>
        <p className="text-sm text-soft">{t('source.saveHint')}</p>
      </div>
    </Form>
  )
}
