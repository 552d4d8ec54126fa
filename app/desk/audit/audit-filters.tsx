import { Field, Input, Select } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import type { AuditFilter } from '#lib/audit/list.ts'
import type { Language } from '#lib/person/actor.ts'
import { auditNouns, auditSentence, auditVerbs } from '#lib/web/audit-words.ts'
import { words } from '#lib/web/words.ts'

type Props = { language: Language; filter: AuditFilter; actors: { id: string; name: string }[] }

/** The filters stand in the address, so that a view of the log can be kept and passed on. */
export function AuditFilters({ language, filter, actors }: Props) {
  const t = words(language, 'people')
  const { before: _before, ...values } = filter
  return (
    <FilterForm
      action="/desk/audit"
      values={values}
      button={t('audit.filter')}
      className="mb-4 grid grid-cols-2 items-end gap-3 lg:grid-cols-[1fr_1.6fr_auto_auto]"
    >
      {filter.thing ? <input type="hidden" name="thing" value={filter.thing} /> : null}
      <Field id="person" label={t('audit.person')} className="max-sm:col-span-2">
        <Select id="person" name="person" defaultValue={filter.person ?? ''}>
          <option value="">{t('audit.anyone')}</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="verb" label={t('audit.verb')} className="max-sm:col-span-2">
        <Select id="verb" name="verb" defaultValue={filter.verb ?? ''}>
          <option value="">{t('audit.anything')}</option>
          {auditNouns.map((noun) => (
            <optgroup key={noun} label={t(`audit.noun.${noun}`)}>
              {auditVerbs
                .filter((verb) => verb.startsWith(`${noun}.`))
                .map((verb) => (
                  <option key={verb} value={verb}>
                    {auditSentence(language, verb, '…')}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <Field id="from" label={t('audit.from')} className="max-sm:col-span-2">
        <Input id="from" name="from" type="date" defaultValue={filter.from} />
      </Field>
      <Field id="to" label={t('audit.to')} className="max-sm:col-span-2">
        <Input id="to" name="to" type="date" defaultValue={filter.to} />
      </Field>
    </FilterForm>
  )
}
