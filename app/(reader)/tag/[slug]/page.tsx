import type { Metadata } from 'next'
import { ListHead } from '#components/reader/list-head.tsx'
import { Missing } from '#components/reader/missing.tsx'
import { StoryList } from '#components/reader/story-list.tsx'
import { listLanguages } from '#lib/article/list-languages.ts'
import { listPublished } from '#lib/article/list-published.ts'
import { readCursor } from '#lib/platform/page.ts'
import { listMetadata, missingMetadata } from '#lib/web/page-metadata.ts'
import { oneValue } from '#lib/web/query.ts'
import { tagPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { siteOnce, tagOnce } from '../../once.ts'

type Props = PageProps<'/tag/[slug]'>

const A_PAGE = 20

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [site, tag] = await Promise.all([siteOnce(), tagOnce((await params).slug)])
  if (!tag) return missingMetadata(site)
  return listMetadata(site, tag.name, tagPath(tag.slug), oneValue((await searchParams).before))
}

export default async function TagPage({ params, searchParams }: Props) {
  const [site, tag] = await Promise.all([siteOnce(), tagOnce((await params).slug)])
  if (!tag) return <Missing site={site} />
  const t = words(site.language, 'reader')
  const before = readCursor(oneValue((await searchParams).before))
  const page = await listPublished({ of: { tagId: tag.id }, before, take: A_PAGE, oneOfEachIn: site.language })
  const languages = await listLanguages(page.stories.map((story) => story.groupId))
  const path = tagPath(tag.slug)
  return (
    <>
      <ListHead over={t(`kind.${tag.kind}`)} title={tag.name} path={path} language={site.language} />
      <StoryList {...page} languages={languages} site={site} path={path} isFirst={before === null} />
    </>
  )
}
