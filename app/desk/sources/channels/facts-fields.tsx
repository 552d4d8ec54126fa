'use client'

import { useTranslations } from 'next-intl'
import { Field, Input, Select } from '#components/ui/field.tsx'
import { rhythms } from '#lib/channel/channel-kinds.ts'
import type { ChannelValues } from './channel-form.tsx'
import type { FieldsProps } from './place-fields.tsx'

export type Choices = {
  sections: { id: string; name: string }[]
  languages: { code: string; name: string }[]
  zones: string[]
}

type Props = FieldsProps & { channel: ChannelValues; choices: Choices }

/** How often a channel is looked at, and what its copy is where it does not say so itself. */
export function FactsFields({ channel, choices, typed, control, errors }: Props) {
  const t = useTranslations('channel')
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Field
        id="channel-everyMinutes"
        label={t('form.every')}
        errors={errors('everyMinutes')}
        className={channel.kind === 'token' ? 'hidden' : ''}
      >
        <Select {...control('everyMinutes')} defaultValue={typed('everyMinutes', String(channel.everyMinutes))}>
          {rhythms.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes < 60 ? t('form.minutes', { count: minutes }) : t('form.hours', { count: minutes / 60 })}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="channel-sectionId" label={t('form.section')} hint={t('form.sectionHint')} errors={errors('sectionId')}>
        <Select {...control('sectionId', true)} defaultValue={typed('sectionId', channel.sectionId ?? '')}>
          <option value="">{t('form.asCopy')}</option>
          {choices.sections.map((section) => (
            <option key={section.id} value={section.id}>
              {section.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="channel-language" label={t('form.language')} errors={errors('language')}>
        <Select {...control('language')} defaultValue={typed('language', channel.language ?? '')}>
          <option value="">{t('form.asCopy')}</option>
          {choices.languages.map((language) => (
            <option key={language.code} value={language.code}>
              {language.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="channel-zone" label={t('form.zone')} hint={t('form.zoneHint')} errors={errors('zone')}>
        <Input {...control('zone', true)} list="channel-zones" defaultValue={typed('zone', channel.zone ?? '')} />
        <datalist id="channel-zones">
          {choices.zones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </Field>
    </div>
  )
}
