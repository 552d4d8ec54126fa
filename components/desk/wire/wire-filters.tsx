import Link from 'next/link'
import { Field, Input, Select } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { languageName } from '#lib/article/languages.ts'
import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'
import { isNarrowed, type WireFilter, wireFilter, wireQuery } from '#lib/wire/filter.ts'
import { wireStates } from '#lib/wire/wire-item.ts'

type Named = { id: string; name: string }
type Props = { filter: WireFilter; language: Language; agencies: Named[]; people: Named[]; languages: string[] }

/** What narrows the list: the state as a row of links, the rest a form that acts at once. */
export function WireFilters({ filter, language, agencies, people, languages }: Props) {
  const t = words(language, 'wire')
  const rules = words(language, 'rules')
  const { before: _before, ...values } = filter
  return (
    <search aria-label={t('filter.label')} className="mb-2 grid gap-3">
      <LinkTabs
        label={t('filter.state')}
        tabs={[...wireStates, 'all' as const].map((state) => ({
          href: wireQuery(filter, { state }),
          label: t(`filter.${state}`),
          current: filter.state === state,
        }))}
      />
      <FilterForm
        action="/desk/wire"
        values={values}
        button={t('filter.show')}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 sm:grid-cols-3 lg:grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))]"
        more={{
          label: t('filter.more'),
          open: isNarrowed({ ...filter, q: undefined }),
          children: (
            <>
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
              {filter.state === 'used' || filter.state === 'all' || filter.person ? (
                <Choice name="person" label={t('filter.person')} value={filter.person} any={t('filter.anyone')}>
                  {people.map((person) => (
                    <option key={person.id} value={person.id}>
                      {person.name}
                    </option>
                  ))}
                </Choice>
              ) : null}
              <Choice name="for" label={rules('for')} value={filter.for} any={t('filter.anyone')}>
                {people.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </Choice>
              <Field id="wire-from" label={t('filter.from')} className="max-sm:col-span-2">
                <Input id="wire-from" name="from" type="date" defaultValue={filter.from} />
              </Field>
              <Field id="wire-to" label={t('filter.to')} className="max-sm:col-span-2">
                <Input id="wire-to" name="to" type="date" defaultValue={filter.to} />
              </Field>
            </>
          ),
        }}
      >
        {filter.state === 'waiting' ? null : <input type="hidden" name="state" value={filter.state} />}
        <Field id="wire-q" label={t('filter.headline')}>
          <Input id="wire-q" name="q" type="search" defaultValue={filter.q} maxLength={200} />
        </Field>
      </FilterForm>
      <KeepFocus label={t('filter.label')}>
        {isNarrowed(filter) ? (
          <p className="text-sm">
            <Link href={wireQuery(wireFilter.parse({ state: filter.state }))} prefetch={false} className="underline">
              {t('filter.clear')}
            </Link>
          </p>
        ) : null}
      </KeepFocus>
    </search>
  )
}

function Choice(props: { name: string; label: string; value?: string; any: string; children: React.ReactNode }) {
  const id = `wire-${props.name}`
  return (
    <Field id={id} label={props.label} className="max-sm:col-span-2">
      <Select id={id} name={props.name} defaultValue={props.value ?? ''}>
        <option value="">{props.any}</option>
        {props.children}
      </Select>
    </Field>
  )
}
