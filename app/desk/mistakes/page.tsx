import type { Metadata } from 'next'
import Link from 'next/link'
import { HandleForm } from '#components/desk/mistake/handle-form.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { KeepFocus } from '#components/ui/keep-focus.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import { listMistakes } from '#lib/mistake/list.ts'
import { can } from '#lib/person/policy.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'tags')('mistakes.title') }
}

/** What readers say is wrong. */
export default async function MistakesPage({ searchParams }: PageProps<'/desk/mistakes'>) {
  const actor = await requireActor()
  const t = words(actor.language, 'tags')
  const asked = await searchParams
  const handled = asked.handled === '1'
  const before = typeof asked.before === 'string' ? asked.before : undefined
  const [{ reports, next }, site] = await Promise.all([listMistakes(actor, { handled, before }), findSite()])
  const mayHandle = can(actor, 'mistake.handle')
  return (
    <>
      <PageHeader title={t('mistakes.title')} lead={t('mistakes.lead')} />
      <LinkTabs
        label={t('mistakes.title')}
        tabs={[
          { href: '/desk/mistakes', label: t('mistakes.open'), current: !handled },
          { href: '/desk/mistakes?handled=1', label: t('mistakes.handled'), current: handled },
        ]}
      />
      {reports.length === 0 ? (
        <EmptyState title={t(handled ? 'mistakes.noneHandled' : 'mistakes.none')}>
          {handled ? null : t('mistakes.noneLead')}
        </EmptyState>
      ) : null}
      <KeepFocus label={t('mistakes.title')}>
        <ul className="max-w-3xl">
          {reports.map((report) => (
            <li key={report.id} className="grid gap-1.5 border-b border-rule py-4">
              <Link
                href={`/desk/articles/${report.article.id}`}
                prefetch={false}
                className="font-serif text-lg leading-snug wrap-anywhere hover:underline"
              >
                {report.article.working?.headline || t('mistakes.untitled')}
              </Link>
              <p className="max-w-prose whitespace-pre-line wrap-anywhere">{report.message}</p>
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
                <p className="min-w-0 text-sm wrap-anywhere text-soft">
                  <Moment at={report.createdAt} language={actor.language} zone={site.zone} style="short" />
                  {report.contact ? ` · ${t('mistakes.contact', { contact: report.contact })}` : ''}
                  {report.handledAt && report.handledBy ? (
                    <>
                      {' · '}
                      {t('mistakes.by', { name: report.handledBy.name })},{' '}
                      <Moment at={report.handledAt} language={actor.language} zone={site.zone} style="short" />
                    </>
                  ) : null}
                </p>
                {mayHandle ? <HandleForm id={report.id} handled={report.handledAt !== null} /> : null}
              </div>
            </li>
          ))}
        </ul>
      </KeepFocus>
      <Pages
        label={t('pages')}
        first={before ? { href: addressOf(handled), label: t('mistakes.newest') } : null}
        next={next ? { href: addressOf(handled, next), label: t('mistakes.older') } : null}
      />
    </>
  )
}

function addressOf(handled: boolean, before?: string): string {
  const query = new URLSearchParams({ ...(handled ? { handled: '1' } : {}), ...(before ? { before } : {}) }).toString()
  return query === '' ? '/desk/mistakes' : `/desk/mistakes?${query}`
}
