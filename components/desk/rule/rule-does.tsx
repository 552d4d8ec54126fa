import { useTranslations } from 'next-intl'
import { Field, Input, Select } from '#components/ui/field.tsx'
import { TagPicker } from '../tag-picker/tag-picker.tsx'
import type { RuleParts } from './rule-parts.ts'

/** What is done with copy: at least one thing. Publishing asks for a draft to publish. */
export function RuleDoes({ values, set, control, errors, choices }: RuleParts) {
  const t = useTranslations('rules')
  const { id: useId, ...use } = control('use', true)
  return (
    <fieldset className="grid gap-4 border-t border-rule-strong pt-3">
      <legend className="float-left w-full text-sm font-semibold">{t('field.then')}</legend>
      <div className="clear-both grid gap-4 sm:grid-cols-2">
        <Field id="rule-sectionId" label={t('field.sectionId')} errors={errors('sectionId')}>
          <Select
            {...control('sectionId')}
            value={values.sectionId}
            onChange={(event) => set({ sectionId: event.target.value })}
          >
            <option value="">{t('noSection')}</option>
            {choices.sections.map((section) => (
              <option key={section.id} value={section.id}>
                {section.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field id="rule-assignToId" label={t('field.assignToId')} errors={errors('assignToId')}>
          <Select
            {...control('assignToId')}
            value={values.assignToId}
            onChange={(event) => set({ assignToId: event.target.value })}
          >
            <option value="">{t('nobody')}</option>
            {choices.people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <section aria-label={t('field.tagIds')} className="grid gap-1">
        <TagPicker value={values.tags} offered={[]} onChange={(tags) => set({ tags })} />
        {values.tags.map((tag) => (
          <input key={tag.id} type="hidden" name="tagIds[]" value={tag.id} />
        ))}
        <p className="text-sm text-soft">{t('hint.tagIds')}</p>
        {errors('tagIds').length > 0 ? (
          <p className="text-sm font-medium text-danger">{errors('tagIds').join(' ')}</p>
        ) : null}
      </section>
      <div className="grid gap-1">
        <label className="flex min-h-9 cursor-pointer items-center gap-2.5 font-medium">
          <input
            {...use}
            id={useId}
            type="checkbox"
            checked={values.use}
            onChange={(event) =>
              set({ use: event.target.checked, ...(event.target.checked ? {} : { publishAfterMinutes: '' }) })
            }
            className="size-4 accent-accent"
          />
          {t('field.use')}
        </label>
        <p id="rule-use-hint" className="text-sm text-soft">
          {t('hint.use')}
        </p>
        {errors('use').length > 0 ? (
          <p id="rule-use-errors" className="text-sm font-medium text-danger">
            {errors('use').join(' ')}
          </p>
        ) : null}
      </div>
      {values.use ? (
        <Field
          id="rule-publishAfterMinutes"
          label={t('field.publishAfterMinutes')}
          hint={t('hint.publish')}
          errors={errors('publishAfterMinutes')}
        >
          <Input
            {...control('publishAfterMinutes', true)}
            inputMode="numeric"
            value={values.publishAfterMinutes}
            onChange={(event) => set({ publishAfterMinutes: event.target.value })}
            maxLength={4}
            className="max-w-32"
          />
        </Field>
      ) : null}
    </fieldset>
  )
}
