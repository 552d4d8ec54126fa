import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Moment } from '#components/desk/moment.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pages } from '#components/ui/pages.tsx'
import { directionOf } from '#lib/article/article.ts'
import { listOfAgency } from '#lib/article/list-of-agency.ts'
import { findSite } from '#lib/setting/site.ts'
import { findAgency } from '#lib/source/find.ts'
import { oneValue } from '#lib/web/query.ts'
import { requireVerb } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata({ params }: PageProps<'/desk/sources/[id]/published'>): Promise<Metadata> {
  const agency = await findAgency(await requireVerb('agency.change'), (await params).id)
  return { title: agency?.name ?? '…' }
}

/** An agency's stories that readers see: what one goes through when its rights have ended. */
export default async function PublishedPage({ params, searchParams }: PageProps<'/desk/sources/[id]/published'>) {
  const actor = await requireVerb('agency.change')
  const agency = await findAgency(actor, (await params).id)
  if (!agency) notFound()
  const before = oneValue((await searchParams).before)
  const [{ stories, next }, { zone }] = await Promise.all([listOfAgency(actor, agency.id, before), findSite()])
  const t = words(actor.language, 'channel')
  const address = `/desk/sources/${agency.id}/published`
  return (
    <>
      <PageHeader
        title={t('stories.title', { agency: agency.name })}
        back={{ href: `/desk/sources/${agency.id}`, label: agency.name }}
      />
      {stories.length === 0 ? <EmptyState title={t('stories.none')} /> : null}
      <ul>
        {stories.map(({ id, headline, language, publishedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule py-2.5">
            <Link
              href={`/desk/articles/${id}`}
              prefetch={false}
              lang={language}
              dir={directionOf(language)}
              className="min-w-0 font-serif text-[1.0625rem] leading-snug wrap-anywhere hover:underline"
            >
              {headline}
            </Link>
            <span className="text-sm text-soft">
              {publishedAt ? <Moment at={publishedAt} language={actor.language} zone={zone} style="short" /> : null}
            </span>
          </li>
        ))}
      </ul>
      <Pages
        label={t('stories.pages')}
        first={before ? { href: address, label: t('stories.first') } : null}
        next={next ? { href: `${address}?before=${next}`, label: t('stories.older') } : null}
      />
    </>
  )
}
