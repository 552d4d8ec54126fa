import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { Field, Input, Select } from '#components/ui/field.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { languageName } from '#lib/article/languages.ts'
import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'
import { isNarrowed, type WireFilter, wireFilter, wireQuery } from '#lib/wire/filter.ts'
import { wireStates } from '#lib/wire/wire-item.ts'

type Named = { id: string; name: string }
type Props = { filter: WireFilter; language: Language; agencies: Named[]; people: Named[]; languages: string[] }

/** What narrows the list: the state as a row of links, the rest a form that needs no script. */
export function WireFilters({ filter, language, agencies, people, languages }: Props) {
  const t = words(language, 'wire')
  return (
    <search aria-label={t('filter.label')} className="mb-3 grid gap-1">
      <LinkTabs
        label={t('filter.state')}
        tabs={[...wireStates, 'all' as const].map((state) => ({
          href: wireQuery(filter, { state }),
          label: t(`filter.${state}`),
          current: filter.state === state,
        }))}
      />
      <details open={isNarrowed(filter)}>
        <summary className="inline-flex min-h-9 cursor-pointer items-center text-sm font-medium underline decoration-rule-strong underline-offset-4">
          {t('filter.open')}
        </summary>
        <form
          method="get"
          action="/desk/wire"
          className="mt-2 grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-[2fr_1.3fr_1fr_1.3fr_1fr_1fr_auto]"
        >
          {filter.state === 'waiting' ? null : <input type="hidden" name="state" value={filter.state} />}
          <Field id="wire-q" label={t('filter.headline')} className="col-span-2 sm:col-span-1">
            <Input id="wire-q" name="q" type="search" defaultValue={filter.q} maxLength={200} />
          </Field>
          <Choice name="agency" label={t('filter.agency')} value={filter.agency} any={t('filter.any')}>
            {agencies.map((agency) => (
              <option key={agency.id} value={agency.id}>
                {agency.name}
              </option>
            ))}
          </Choice>
          <Choice name="language" label={t('filter.language')} value={filter.language} any={t('filter.any')}>
            {languages.map((code) => (
              <option key={code} value={code}>
                {languageName(code, language)}
              </option>
            ))}
          </Choice>
          <Choice name="person" label={t('filter.person')} value={filter.person} any={t('filter.anyone')}>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </Choice>
          <Field id="wire-from" label={t('filter.from')}>
            <Input id="wire-from" name="from" type="date" defaultValue={filter.from} />
          </Field>
          <Field id="wire-to" label={t('filter.to')}>
            <Input id="wire-to" name="to" type="date" defaultValue={filter.to} />
          </Field>
          <div className="flex items-center gap-2">
            <Button type="submit">{t('filter.show')}</Button>
            {isNarrowed(filter) ? (
              <Link
                href={wireQuery(wireFilter.parse({ state: filter.state }))}
                prefetch={false}
                className="text-sm underline"
              >
                {t('filter.clear')}
              </Link>
            ) : null}
          </div>
        </form>
      </details>
    </search>
  )
}

function Choice(props: { name: string; label: string; value?: string; any: string; children: React.ReactNode }) {
  const id = `wire-${props.name}`
  return (
    <Field id={id} label={props.label}>
      <Select id={id} name={props.name} defaultValue={props.value ?? ''}>
        <option value="">{props.any}</option>
        {props.children}
      </Select>
    </Field>
  )
}
