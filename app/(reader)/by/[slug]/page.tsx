import type { Metadata } from 'next'
import { ListHead } from '#components/reader/list-head.tsx'
import { Missing } from '#components/reader/missing.tsx'
import { StoryList } from '#components/reader/story-list.tsx'
import { listPublished } from '#lib/article/list-published.ts'
import { readCursor } from '#lib/platform/page.ts'
import { listMetadata, missingMetadata } from '#lib/web/page-metadata.ts'
import { oneValue } from '#lib/web/query.ts'
import { personPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { contributorOnce, siteOnce } from '../../once.ts'

type Props = PageProps<'/by/[slug]'>

const A_PAGE = 20

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [site, person] = await Promise.all([siteOnce(), contributorOnce((await params).slug)])
  if (!person) return missingMetadata(site)
  return listMetadata(site, person.name, personPath(person.slug), oneValue((await searchParams).before))
}

export default async function ContributorPage({ params, searchParams }: Props) {
  const [site, person] = await Promise.all([siteOnce(), contributorOnce((await params).slug)])
  if (!person) return <Missing site={site} />
  const t = words(site.language, 'reader')
  const before = readCursor(oneValue((await searchParams).before))
  const page = await listPublished({ of: { personId: person.id }, before, take: A_PAGE })
  const path = personPath(person.slug)
  return (
    <>
      <ListHead
        title={person.name}
        intro={t('person.intro', { name: person.name })}
        path={path}
        language={site.language}
      />
      <StoryList {...page} languages={[]} site={site} path={path} isFirst={before === null} />
    </>
  )
}
