import type { Metadata } from 'next'
import Link from 'next/link'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import { type AuditFilter, auditFilter, listAudit } from '#lib/audit/list.ts'
import { listActors } from '#lib/audit/list-actors.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const actor = await requireVerb('audit.read')
  return { title: words(actor.language, 'people')('audit.title') }
}

export default async function AuditPage({ searchParams }: PageProps<'/desk/audit'>) {
  const actor = await requireVerb('audit.read')
  const filter = auditFilter.parse(await searchParams)
  const { zone } = await findSite()
  const [{ events, next }, actors] = await Promise.all([listAudit(actor, filter, zone), listActors(actor)])
  const t = words(actor.language, 'people')
  const narrowed = Boolean(filter.person || filter.verb || filter.from || filter.to)
  return (
    <>
      <PageHeader title={t('audit.title')} lead={t('audit.lead')} />
      <AuditFilters language={actor.language} filter={filter} actors={actors} />
      {filter.thing ? (
        <p className="mb-4 flex flex-wrap gap-x-4 gap-y-1 wrap-anywhere">
          {t('audit.aboutOne', { label: events[0]?.label || '–' })}
          <Link href="/desk/audit" prefetch={false} className="text-accent underline underline-offset-4">
            {t('audit.clear')}
          </Link>
        </p>
      ) : narrowed ? (
        <p className="mb-4 text-sm">
          <Link href="/desk/audit" prefetch={false} className="underline underline-offset-4">
            {t('audit.clear')}
          </Link>
        </p>
      ) : null}
      {events.length === 0 ? (
        <EmptyState title={t('audit.empty')} action={<ButtonLink href="/desk/audit">{t('audit.clear')}</ButtonLink>} />
      ) : (
        <AuditTable language={actor.language} events={events} zone={zone} />
      )}
      <Pages
        label={t('audit.pages')}
        first={filter.before ? { href: address(filter, undefined), label: t('audit.newest') } : null}
        next={next ? { href: address(filter, next), label: t('audit.older') } : null}
      />
    </>
  )
}

function address(filter: AuditFilter, before: string | undefined): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, before })) if (value) query.set(name, value)
  return `/desk/audit?${query}`
}
