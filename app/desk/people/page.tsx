import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field, Input, Select } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import type { Actor } from '#lib/person/actor.ts'
import { listPeople, type PeopleFilter, peopleFilter } from '#lib/person/list.ts'
import { listOpenInvitations } from '#lib/person/list-invitations.ts'
import { roles } from '#lib/person/roles.ts'
import { findSite } from '#lib/setting/site.ts'
import { oneValue } from '#lib/web/query.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { Invitations } from './invitations.tsx'
import { PeopleTable } from './people-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireVerb('person.change')
  return { title: words(actor.language, 'people')('list.title') }
}

export default async function PeoplePage({ searchParams }: PageProps<'/desk/people'>) {
  const actor = await requireVerb('person.change')
  const query = await searchParams
  const filter = peopleFilter.parse(query)
  const [{ people, next }, open, { zone }] = await Promise.all([
    listPeople(actor, filter),
    listOpenInvitations(actor, oneValue(query.before)),
    findSite(),
  ])
  const t = words(actor.language, 'people')
  const whole = !filter.q && !filter.role && !filter.state && !filter.after
  return (
    <>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <ButtonLink look="primary" href="/desk/people/invite">
            {t('list.invite')}
          </ButtonLink>
        }
      />
      {whole ? <Invitations actor={actor} invitations={open.invitations} next={open.next} zone={zone} /> : null}
      <PeopleFilters actor={actor} filter={filter} />
      {people.length > 0 ? (
        <PeopleTable actor={actor} people={people} zone={zone} />
      ) : (
        <EmptyState
          title={t('list.noneFound')}
          action={<ButtonLink href="/desk/people">{t('list.everyone')}</ButtonLink>}
        />
      )}
      <Pages
        label={t('list.pages')}
        first={filter.after ? { href: addressOf({ ...filter, after: undefined }), label: t('list.first') } : null}
        next={next ? { href: addressOf({ ...filter, after: next }), label: t('list.next') } : null}
      />
    </>
  )
}

function PeopleFilters({ actor, filter }: { actor: Actor; filter: PeopleFilter }) {
  const t = words(actor.language, 'people')
  const { after: _after, ...values } = filter
  return (
    <FilterForm
      action="/desk/people"
      values={values}
      button={t('audit.filter')}
      className="mb-4 grid grid-cols-2 items-end gap-3 sm:grid-cols-[minmax(0,20rem)_11rem_11rem]"
    >
      <Field id="q" label={t('list.search')} className="max-sm:col-span-2">
        <Input id="q" name="q" type="search" defaultValue={filter.q} maxLength={100} />
      </Field>
      <Field id="role" label={t('list.role')}>
        <Select id="role" name="role" defaultValue={filter.role ?? ''}>
          <option value="">{t('list.any')}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`roles.${role}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="state" label={t('list.state')}>
        <Select id="state" name="state" defaultValue={filter.state ?? ''}>
          <option value="">{t('list.any')}</option>
          <option value="active">{t('list.active')}</option>
          <option value="suspended">{t('list.suspended')}</option>
        </Select>
      </Field>
    </FilterForm>
  )
}

function addressOf(filter: PeopleFilter): string {
  const said = Object.entries(filter).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  const query = new URLSearchParams(said).toString()
  return query === '' ? '/desk/people' : `/desk/people?${query}`
}
