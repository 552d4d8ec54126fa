import type { Metadata } from 'next'
import { ListHead } from '#components/reader/list-head.tsx'
import { Missing } from '#components/reader/missing.tsx'
import { StoryList } from '#components/reader/story-list.tsx'
import { listLanguages } from '#lib/article/list-languages.ts'
import { listPublished } from '#lib/article/list-published.ts'
import { readCursor } from '#lib/platform/page.ts'
import { listMetadata, missingMetadata } from '#lib/web/page-metadata.ts'
import { oneValue } from '#lib/web/query.ts'
import { sectionPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { sectionOnce, siteOnce } from '../../once.ts'

type Props = PageProps<'/section/[slug]'>

const A_PAGE = 20

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [site, section] = await Promise.all([siteOnce(), sectionOnce((await params).slug)])
  if (!section) return missingMetadata(site)
  return listMetadata(site, section.name, sectionPath(section.slug), oneValue((await searchParams).before))
}

export default async function SectionPage({ params, searchParams }: Props) {
  const [site, section] = await Promise.all([siteOnce(), sectionOnce((await params).slug)])
  if (!section) return <Missing site={site} />
  const t = words(site.language, 'reader')
  const before = readCursor(oneValue((await searchParams).before))
  const page = await listPublished({ of: { sectionId: section.id }, before, take: A_PAGE, oneOfEachIn: site.language })
  const languages = await listLanguages(page.stories.map((story) => story.groupId))
  const path = sectionPath(section.slug)
  return (
    <>
      <ListHead title={section.name} path={path} language={site.language} />
      {page.stories.length === 0 ? <p className="nothing">{t('section.empty')}</p> : null}
      <StoryList {...page} languages={languages} site={site} path={path} isFirst={before === null} hidesSection />
    </>
  )
}
