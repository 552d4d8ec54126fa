import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LiveBatch } from '#components/desk/batch/live-batch.tsx'
import { ReportRows } from '#components/desk/batch/report-rows.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkTabs } from '#components/ui/link-tabs.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import { findBatch } from '#lib/batch/find.ts'
import { reportBatch } from '#lib/batch/report.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata({ params }: PageProps<'/desk/wire/batches/[id]'>): Promise<Metadata> {
  const actor = await requireActor()
  const batch = await findBatch(actor, (await params).id)
  const t = words(actor.language, 'batch')
  return { title: batch?.label || t('one') }
}

/** One batch: how far it is, what can be done with it, and what became of each of its files. */
export default async function BatchPage({ params, searchParams }: PageProps<'/desk/wire/batches/[id]'>) {
  const actor = await requireActor()
  const { id } = await params
  const asked = await searchParams
  const bad = asked.files === 'bad'
  const after = typeof asked.after === 'string' && /^\d{1,7}$/.test(asked.after) ? Number(asked.after) : -1
  const [batch, { files, next }, { zone }] = await Promise.all([
    findBatch(actor, id),
    reportBatch(actor, id, { after, bad }),
    findSite(),
  ])
  if (!batch) notFound()
  const t = words(actor.language, 'batch')
  const address = `/desk/wire/batches/${id}`
  return (
    <>
      <PageHeader
        title={batch.label || t('unnamed', { count: batch.expected })}
        back={{ href: '/desk/wire/batches', label: t('toList') }}
        lead={
          <>
            {batch.by} · <Moment at={batch.createdAt} language={actor.language} zone={zone} style="short" /> ·{' '}
            {t('items', { count: batch.items })}
          </>
        }
      />
      <LiveBatch batch={batch} />
      <div className="mt-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <LinkTabs
          label={t('label')}
          tabs={[
            { href: address, label: t('all'), current: !bad },
            { href: `${address}?files=bad`, label: t('bad'), current: bad },
          ]}
        />
        <p className="flex flex-wrap gap-x-4 text-sm">
          <a href={`${address}/report`} download className="underline">
            {t('export')}
          </a>
          <a href={`${address}/report?as=json`} download className="underline">
            {t('exportJson')}
          </a>
        </p>
      </div>
      {files.length === 0 ? (
        <EmptyState title={t(bad ? 'noneBad' : 'noFiles')} />
      ) : (
        <ReportRows files={files} className="mt-1 border-t-0" />
      )}
      <Pages
        label={t('label')}
        first={after >= 0 ? { href: bad ? `${address}?files=bad` : address, label: t('first') } : null}
        next={next === null ? null : { href: `${address}?after=${next}${bad ? '&files=bad' : ''}`, label: t('next') }}
      />
    </>
  )
}
