import type { Metadata } from 'next'
import { BatchRow } from '#components/desk/batch/batch-row.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import { listBatches } from '#lib/batch/find.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'batch')('title') }
}

/** What came in together, newest first. */
export default async function BatchesPage({ searchParams }: PageProps<'/desk/wire/batches'>) {
  const actor = await requireActor()
  const asked = await searchParams
  const before = typeof asked.before === 'string' ? asked.before : undefined
  const [{ batches, next }, { zone }] = await Promise.all([listBatches(actor, before), findSite()])
  const t = words(actor.language, 'batch')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} back={{ href: '/desk/wire', label: t('toWire') }} />
      {batches.length === 0 ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState> : null}
      <ul>
        {batches.map((batch) => (
          <BatchRow key={batch.id} batch={batch} language={actor.language} zone={zone} />
        ))}
      </ul>
      <Pages
        label={t('pages')}
        first={before ? { href: '/desk/wire/batches', label: t('newest') } : null}
        next={next ? { href: `/desk/wire/batches?before=${next}`, label: t('older') } : null}
      />
    </>
  )
}
