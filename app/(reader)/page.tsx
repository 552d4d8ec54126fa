import type { Metadata } from 'next'
import { Front } from '#components/reader/front.tsx'
import { PrintedClock, PrintedWeekday } from '#components/reader/printed-time.tsx'
import { listFront } from '#lib/article/list-front.ts'
import { listLanguages } from '#lib/article/list-languages.ts'
import { listMetadata } from '#lib/web/page-metadata.ts'
import { words } from '#lib/web/words.ts'
import { siteOnce } from './once.ts'

export async function generateMetadata(): Promise<Metadata> {
  const site = await siteOnce()
  const { alternates, openGraph } = listMetadata(site, site.name, '/', undefined)
  return { alternates, openGraph }
}

export default async function FrontPage() {
  const site = await siteOnce()
  const t = words(site.language, 'reader')
  const { opening, ...front } = await listFront(site.language)
  const sections = [...front.strips, ...front.columns]
  const shown = [front.lead, ...front.seconds, ...sections.flatMap((river) => river.stories)].filter(
    (story) => story !== null,
  )
  const languages = await listLanguages(shown.map((story) => story.groupId))
  const latest = new Date(Math.max(0, ...shown.map((story) => story.firstPublishedAt.getTime())))
  return (
    <>
      <h1 className="front-name">{site.name}</h1>
      {shown.length > 0 ? (
        <p className="folio">
          <PrintedWeekday at={latest} language={site.language} zone={site.zone} />
          <span>
            {t.rich('front.latest', {
              when: () => <PrintedClock at={latest} zone={site.zone} />,
            })}
          </span>
        </p>
      ) : (
        <p className="nothing">{t('front.empty')}</p>
      )}
      <Front front={front} opening={opening} languages={languages} site={site} edition={latest} />
    </>
  )
}
