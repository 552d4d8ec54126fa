import type { Metadata } from 'next'
import Link from 'next/link'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { Genre } from '#lib/article/genre.ts'
import { languageName } from '#lib/article/languages.ts'
import type { Language } from '#lib/person/actor.ts'
import { builtInBeside, listAgencies } from '#lib/source/find.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireVerb('agency.change')
  return { title: words(actor.language, 'wire')('source.title') }
}

export default async function SourcesPage() {
  const actor = await requireVerb('agency.change')
  const agencies = await listAgencies(actor)
  const known = builtInBeside(agencies)
  const t = words(actor.language, 'wire')
  const add = (
    <ButtonLink look="primary" href="/desk/sources/new">
      {t('source.add')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t('source.title')} lead={t('source.lead')} actions={add} />
      <h2 className="mb-2 font-semibold">{t('source.ours')}</h2>
      {agencies.length === 0 ? (
        <EmptyState title={t('source.none')}>{t('source.noneHint')}</EmptyState>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {agencies.map((agency) => (
            <AgencyRow key={agency.id} agency={agency} href={`/desk/sources/${agency.id}`} language={actor.language} />
          ))}
        </ul>
      )}
      <h2 className="mt-8 font-semibold">{t('source.known')}</h2>
      <p className="mb-2 text-soft">{t('source.knownHint')}</p>
      <ul className="divide-y divide-rule border-y border-rule">
        {known.map((agency) => (
          <AgencyRow
            key={agency.name}
            agency={agency}
            href={`/desk/sources/new?from=${encodeURIComponent(agency.name)}`}
            language={actor.language}
          />
        ))}
      </ul>
    </>
  )
}

type Row = { name: string; aliases: string[]; language: string | null; zone: string | null; genre: Genre | null }

function AgencyRow({ agency, href, language }: { agency: Row; href: string; language: Language }) {
  const t = words(language, 'wire')
  const story = words(language, 'story')
  const facts = [
    agency.language ? languageName(agency.language, language) : '',
    agency.zone ?? '',
    agency.genre ? story(`genre.${agency.genre}`) : '',
  ].filter(Boolean)
  return (
    <li className="grid items-baseline gap-x-4 py-2 sm:grid-cols-[14rem_minmax(0,1fr)_12rem]">
      <Link
        href={href}
        prefetch={false}
        className="inline-flex min-h-6 items-center font-medium underline underline-offset-4"
      >
        {agency.name}
      </Link>
      <span className="min-w-0 text-sm break-words text-soft">
        {agency.aliases.length > 0 ? (
          <>
            <span className="sr-only">{t('source.signs')}: </span>
            {agency.aliases.join(' · ')}
          </>
        ) : null}
      </span>
      <span className="text-sm text-soft">{facts.join(' · ')}</span>
    </li>
  )
}
