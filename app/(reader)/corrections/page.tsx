import type { Metadata } from 'next'
import { ListHead } from '#components/reader/list-head.tsx'
import { PrintedMoment } from '#components/reader/printed-time.tsx'
import { languageOf } from '#components/reader/story-language.ts'
import { Pager } from '#components/reader/story-list.tsx'
import { listCorrections, type PublicCorrection } from '#lib/correction/list.ts'
import { readCursor } from '#lib/platform/page.ts'
import type { Site } from '#lib/setting/site.ts'
import { listMetadata } from '#lib/web/page-metadata.ts'
import { oneValue } from '#lib/web/query.ts'
import { storyPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { siteOnce } from '../once.ts'

type Props = PageProps<'/corrections'>

const A_PAGE = 30
const path = '/corrections'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const site = await siteOnce()
  const t = words(site.language, 'reader')
  return listMetadata(site, t('corrections.title'), path, oneValue((await searchParams).before), false)
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const site = await siteOnce()
  const t = words(site.language, 'reader')
  const before = readCursor(oneValue((await searchParams).before))
  const { corrections, next } = await listCorrections(before, A_PAGE)
  return (
    <>
      <ListHead title={t('corrections.title')} intro={t('corrections.intro')} language={site.language} />
      {corrections.length === 0 ? <p className="nothing">{t('corrections.empty')}</p> : null}
      <ol className="correction-list">
        {corrections.map((correction) => (
          <li key={correction.id}>
            <Correction correction={correction} site={site} />
          </li>
        ))}
      </ol>
      <Pager next={next} site={site} path={path} isFirst={before === null} />
    </>
  )
}

function Correction({ correction, site }: { correction: PublicCorrection; site: Site }) {
  const t = words(site.language, 'reader')
  const { id, kind, note, createdAt, slug, headline, language } = correction
  return (
    <article className="correction">
      <p className="correction-kind">
        <strong>{t(`correction.${kind}`)}</strong>{' '}
        <PrintedMoment at={createdAt} language={site.language} zone={site.zone} />
      </p>
      <div {...languageOf(language, site.language)}>
        <h2>
          <a href={`${storyPath(slug)}#correction-${id}`}>{headline}</a>
        </h2>
        <p>{note}</p>
      </div>
    </article>
  )
}
