import { Button } from '#components/ui/button.tsx'
import { Field, Input, Select } from '#components/ui/field.tsx'
import type { AuditFilter } from '#lib/audit/list.ts'
import type { Language } from '#lib/person/actor.ts'
import { auditSentence, auditVerbs } from '#lib/web/audit-words.ts'
import { words } from '#lib/web/words.ts'

type Props = { language: Language; filter: AuditFilter; actors: { id: string; name: string }[] }

/** A plain form: the filters stand in the address, so that a view of the log can be kept and passed on. */
export function AuditFilters({ language, filter, actors }: Props) {
  const t = words(language, 'people')
  return (
    <form
      action="/desk/audit"
      className="mb-6 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1.4fr_auto_auto_auto]"
    >
      {filter.thing ? <input type="hidden" name="thing" value={filter.thing} /> : null}
      <Field id="person" label={t('audit.person')}>
        <Select id="person" name="person" defaultValue={filter.person ?? ''}>
          <option value="">{t('audit.anyone')}</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="verb" label={t('audit.verb')}>
        <Select id="verb" name="verb" defaultValue={filter.verb ?? ''}>
          <option value="">{t('audit.anything')}</option>
          {auditVerbs.map((verb) => (
            <option key={verb} value={verb}>
              {auditSentence(language, verb, '…')}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="from" label={t('audit.from')}>
        <Input id="from" name="from" type="date" defaultValue={filter.from} />
      </Field>
      <Field id="to" label={t('audit.to')}>
        <Input id="to" name="to" type="date" defaultValue={filter.to} />
      </Field>
      <Button type="submit" look="primary">
        {t('audit.filter')}
      </Button>
    </form>
  )
}
