import type { Metadata } from 'next'
import Link from 'next/link'
import { LiveBatch } from '#components/desk/batch/live-batch.tsx'
import { Intake } from '#components/desk/wire/intake.tsx'
import { WireFilters } from '#components/desk/wire/wire-filters.tsx'
import { WireList } from '#components/desk/wire/wire-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import { storyLanguages } from '#lib/article/languages.ts'
import { listOpenBatches } from '#lib/batch/find.ts'
import type { Actor } from '#lib/person/actor.ts'
import { listPeopleNames } from '#lib/person/list-names.ts'
import { can } from '#lib/person/policy.ts'
import { findSite } from '#lib/setting/site.ts'
import { printedZone } from '#lib/setting/zone.ts'
import { listAgencyNames } from '#lib/source/list-names.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { isNarrowed, type WireFilter, wireFilter, wireQuery } from '#lib/wire/filter.ts'
import { listWire } from '#lib/wire/list.ts'
import { lineOf } from './line-of.ts'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireActor()
  return { title: words(actor.language, 'wire')('title') }
}

export default async function WirePage({ searchParams }: PageProps<'/desk/wire'>) {
  const actor = await requireActor()
  const filter = wireFilter.parse(await searchParams)
  const [{ items, next }, open, agencies, people, site] = await Promise.all([
    listWire(actor, filter),
    listOpenBatches(actor),
    listAgencyNames(),
    listPeopleNames(actor),
    findSite(),
  ])
  const t = words(actor.language, 'wire')
  const now = new Date()
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {can(actor, 'rule.change') ? (
              <ButtonLink href="/desk/rules">{words(actor.language, 'rules')('title')}</ButtonLink>
            ) : null}
            <ButtonLink href="/desk/wire/batches">{t('toImports')}</ButtonLink>
          </>
        }
      />
      <Intake />
      {open.length > 0 ? (
        <div className="mb-6 grid">
          {open.map((batch) => (
            <LiveBatch key={batch.id} batch={batch} linked />
          ))}
        </div>
      ) : null}
      <WireFilters
        filter={filter}
        language={actor.language}
        agencies={agencies}
        people={people}
        languages={[...storyLanguages]}
      />
      <WireList
        key={wireQuery(filter, { before: filter.before })}
        items={items.map((item) => lineOf(item, actor.language, site.zone, now))}
        query={wireQuery(filter, { before: filter.before }).slice('/desk/wire'.length)}
        zone={printedZone(now, site.zone)}
        empty={<NothingHere actor={actor} filter={filter} />}
      />
      <Pages
        label={t('pages')}
        first={filter.before ? { href: wireQuery(filter), label: t('newest') } : null}
        next={next ? { href: wireQuery(filter, { before: next }), label: t('older') } : null}
      />
    </>
  )
}

function NothingHere({ actor, filter }: { actor: Actor; filter: WireFilter }) {
  const t = words(actor.language, 'wire')
  if (isNarrowed(filter) || filter.before) {
    const all = (
      <Link href={wireQuery(wireFilter.parse({ state: filter.state }))} prefetch={false} className="underline">
        {t('empty.clear')}
      </Link>
    )
    return <EmptyState title={t('empty.narrowed')} action={all} />
  }
  return (
    <EmptyState title={t(`empty.${filter.state}`)}>
      {filter.state === 'waiting' ? t('empty.waitingHint') : null}
    </EmptyState>
  )
}
