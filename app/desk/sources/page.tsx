import type { Metadata } from 'next'
import Link from 'next/link'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Field, Input } from '#components/ui/field.tsx'
import { FilterForm } from '#components/ui/filter-form.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { Genre } from '#lib/article/genre.ts'
import { languageName } from '#lib/article/languages.ts'
import { countChannels } from '#lib/channel/find.ts'
import type { Language } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { fold } from '#lib/search/fold.ts'
import { builtInBeside, listAgencies } from '#lib/source/find.ts'
import { oneValue } from '#lib/web/query.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireVerb('agency.change')
  return { title: words(actor.language, 'wire')('source.title') }
}

export default async function SourcesPage({ searchParams }: PageProps<'/desk/sources'>) {
  const actor = await requireVerb('agency.change')
  const q =
    oneValue((await searchParams).q)
      ?.trim()
      .slice(0, 120) ?? ''
  const [all, channels] = await Promise.all([listAgencies(actor), countChannels(actor)])
  const ours = all.filter((agency) => isNamed(agency, q))
  const known = builtInBeside(all).filter((agency) => isNamed(agency, q))
  const t = words(actor.language, 'wire')
  const add = (
    <ButtonLink look="primary" href="/desk/sources/new">
      {t('source.add')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title={t('source.title')}
        lead={t('source.lead')}
        actions={
          <>
            {can(actor, 'rule.change') ? (
              <ButtonLink href="/desk/rules">{words(actor.language, 'rules')('title')}</ButtonLink>
            ) : null}
            {add}
          </>
        }
      />
      <FilterForm action="/desk/sources" values={{ q }} button={t('filter.show')} className="mb-6 max-w-sm">
        <Field id="q" label={t('source.search')}>
          <Input id="q" name="q" type="search" defaultValue={q} maxLength={120} />
        </Field>
      </FilterForm>
      {q !== '' && ours.length + known.length === 0 ? (
        <EmptyState
          title={t('source.noneFound', { name: q })}
          action={
            <ButtonLink look="primary" href={`/desk/sources/new?name=${encodeURIComponent(q)}`}>
              {t('item.addAgencyNamed', { name: q })}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <Ours agencies={ours} channels={channels} all={all.length} language={actor.language} />
          <Known agencies={known} language={actor.language} />
        </>
      )}
    </>
  )
}

/** Whether a name or an alias holds what is typed, whatever the case and the marks on letters. */
function isNamed(agency: Pick<Row, 'name' | 'aliases'>, q: string): boolean {
  const typed = fold(q)
  return [agency.name, ...agency.aliases].some((name) => fold(name).includes(typed))
}

type Row = { name: string; aliases: string[]; language: string | null; zone: string | null; genre: Genre | null }

type OursProps = {
  agencies: (Row & { id: string })[]
  channels: Awaited<ReturnType<typeof countChannels>>
  all: number
  language: Language
}

function Ours({ agencies, channels, all, language }: OursProps) {
  const t = words(language, 'wire')
  if (all === 0) return <EmptyState title={t('source.none')}>{t('source.noneHint')}</EmptyState>
  if (agencies.length === 0) return null
  return (
    <section aria-labelledby="ours" className="mb-10">
      <h2 id="ours" className="border-b-2 border-ink pb-1 text-sm font-semibold">
        {t('source.ours')}
      </h2>
      <ul className="divide-y divide-rule border-b border-rule">
        {agencies.map((agency) => (
          <li
            key={agency.id}
            className="grid items-baseline gap-x-4 py-2 sm:grid-cols-[14rem_minmax(0,1fr)_minmax(0,14rem)]"
          >
            <Link
              href={`/desk/sources/${agency.id}`}
              prefetch={false}
              className="inline-flex min-h-6 min-w-0 items-center font-medium wrap-anywhere hover:underline"
            >
              {agency.name}
            </Link>
            <Aliases names={agency.aliases} language={language} />
            <span className="text-sm text-soft">
              {factsOf(agency, language)}
              <ChannelCount counts={channels.get(agency.id)} language={language} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many channels an agency has, and whether one of them needs a look. */
function ChannelCount({ counts, language }: { counts?: { open: number; troubled: number }; language: Language }) {
  const t = words(language, 'channel')
  if (!counts) return null
  return (
    <span className="flex flex-wrap gap-x-2">
      {counts.open > 0 ? <span>{t('open', { count: counts.open })}</span> : null}
      {counts.troubled > 0 ? <Badge tone="warn">{t('troubled', { count: counts.troubled })}</Badge> : null}
    </span>
  )
}

function Known({ agencies, language }: { agencies: Row[]; language: Language }) {
  const t = words(language, 'wire')
  if (agencies.length === 0) return null
  return (
    <section aria-labelledby="known">
      <h2 id="known" className="border-b-2 border-ink pb-1 text-sm font-semibold">
        {t('source.known')}
      </h2>
      <p className="mt-2 mb-3 text-sm text-soft">{t('source.knownHint')}</p>
      <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
        {agencies.map((agency) => (
          <li key={agency.name} className="border-b border-rule py-1.5">
            <Link
              href={`/desk/sources/new?from=${encodeURIComponent(agency.name)}`}
              prefetch={false}
              className="inline-flex min-h-6 items-center hover:underline"
            >
              {agency.name}
            </Link>{' '}
            <Aliases names={agency.aliases} language={language} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Aliases({ names, language }: { names: string[]; language: Language }) {
  const t = words(language, 'wire')
  if (names.length === 0) return <span />
  return (
    <span className="min-w-0 text-sm text-soft wrap-anywhere">
      <span className="sr-only">{t('source.signs')}: </span>
      {names.join(' · ')}
    </span>
  )
}

function factsOf(agency: Row, language: Language): string {
  return [
    agency.language ? languageName(agency.language, language) : '',
    agency.zone ?? '',
    agency.genre ? words(language, 'story')(`genre.${agency.genre}`) : '',
  ]
    .filter(Boolean)
    .join(' · ')
}
