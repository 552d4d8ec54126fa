import { useTranslations } from 'next-intl'
import { Field, Input, Select, TextArea } from '#components/ui/field.tsx'
import type { RuleParts } from './rule-parts.ts'

const urgencies = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** What copy must be: all that is filled in. */
export function RuleAsks({ values, set, control, errors, choices }: RuleParts) {
  const t = useTranslations('rules')
  const chosen = (name: 'agencyId' | 'channelId' | 'language', options: { id: string; name: string }[]) => (
    <Field id={`rule-${name}`} label={t(`field.${name}`)} errors={errors(name)}>
      <Select {...control(name)} value={values[name]} onChange={(event) => set({ [name]: event.target.value })}>
        <option value="">{t('any')}</option>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
    </Field>
  )
  return (
    <fieldset className="grid gap-4 border-t border-rule-strong pt-3">
      <legend className="float-left w-full text-sm font-semibold">{t('field.when')}</legend>
      <div className="clear-both grid gap-4 sm:grid-cols-2">
        {chosen('agencyId', choices.agencies)}
        {choices.channels.length > 0 ? chosen('channelId', choices.channels) : null}
        <Field
          id="rule-words"
          label={t('field.words')}
          hint={t('hint.words')}
          errors={errors('words')}
          className="sm:col-span-2"
        >
          <TextArea
            {...control('words', true)}
            rows={3}
            value={values.words}
            onChange={(event) => set({ words: event.target.value })}
          />
        </Field>
        <Field id="rule-tag" label={t('field.tag')} hint={t('hint.tag')} errors={errors('tag')}>
          <Input
            {...control('tag', true)}
            value={values.tag}
            onChange={(event) => set({ tag: event.target.value })}
            maxLength={120}
          />
        </Field>
        <Field
          id="rule-urgencyAtMost"
          label={t('field.urgencyAtMost')}
          hint={t('hint.urgencyAtMost')}
          errors={errors('urgencyAtMost')}
        >
          <Select
            {...control('urgencyAtMost', true)}
            value={values.urgencyAtMost}
            onChange={(event) => set({ urgencyAtMost: event.target.value })}
          >
            <option value="">{t('any')}</option>
            {urgencies.map((urgency) => (
              <option key={urgency} value={urgency}>
                {t('urgencyOf', { urgency })}
              </option>
            ))}
          </Select>
        </Field>
        {chosen('language', choices.languages)}
      </div>
    </fieldset>
  )
}
