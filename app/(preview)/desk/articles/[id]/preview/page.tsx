import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Story } from '#components/reader/story.tsx'
import { findPreview } from '#lib/article/find-preview.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words((await requireActor()).language, 'story')('preview.line') }
}

/** A story as readers would meet it now, with a line that says that they do not. */
export default async function PreviewPage({ params }: PageProps<'/desk/articles/[id]/preview'>) {
  const actor = await requireActor()
  const now = new Date()
  const { id } = await params
  const [story, site] = await Promise.all([findPreview(actor, id, now), findSite()])
  if (!story) notFound()
  const t = words(actor.language, 'story')
  return (
    <>
      <p className="notice" lang={actor.language}>
        {t('preview.line')} <a href={`/desk/articles/${id}`}>{t('preview.back')}</a>
      </p>
      <Story story={story} languages={[]} site={site} now={now} />
    </>
  )
}
