import type { Metadata } from 'next'
import { HandleForm } from '#components/desk/mistake/handle-form.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { Moment } from '#components/ui/moment.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
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
      {reports.length === 0 ? <EmptyState title={t(handled ? 'mistakes.noneHandled' : 'mistakes.none')} /> : null}
      <ul className="max-w-3xl">
        {reports.map((report) => (
          <li key={report.id} className="grid gap-1.5 border-b border-rule py-4">
            <a href={`/desk/articles/${report.article.id}`} className="font-serif text-lg hover:underline">
              {report.article.working?.headline || t('mistakes.untitled')}
            </a>
            <p className="whitespace-pre-line wrap-anywhere">{report.message}</p>
            <p className="text-sm wrap-anywhere text-soft">
              <Moment at={report.createdAt} language={actor.language} zone={site.zone} style="short" />
              {report.contact ? ` · ${t('mistakes.contact', { contact: report.contact })}` : ''}
              {report.handledBy ? ` · ${t('mistakes.by', { name: report.handledBy.name })}` : ''}
            </p>
            {!report.handledAt && can(actor, 'mistake.handle') ? <HandleForm id={report.id} /> : null}
          </li>
        ))}
      </ul>
      {next ? (
        <p className="mt-6">
          <ButtonLink
            href={`/desk/mistakes?${new URLSearchParams({ ...(handled ? { handled: '1' } : {}), before: next })}`}
          >
            {t('mistakes.older')}
          </ButtonLink>
        </p>
      ) : null}
    </>
  )
}
