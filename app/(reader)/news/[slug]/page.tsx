import type { Metadata } from 'next'
import { Missing } from '#components/reader/missing.tsx'
import { MistakeForm } from '#components/reader/mistake-form.tsx'
import { MoreStories } from '#components/reader/more-stories.tsx'
import { PrintedFoot } from '#components/reader/printed-foot.tsx'
import { Story } from '#components/reader/story.tsx'
import { StoryGone, StoryWithdrawn } from '#components/reader/story-removed.tsx'
import { StructuredData } from '#components/reader/structured-data.tsx'
import { listLanguages } from '#lib/article/list-languages.ts'
import { listPublished } from '#lib/article/list-published.ts'
import type { PublishedStory } from '#lib/article/published.ts'
import type { Site } from '#lib/setting/site.ts'
import { newsArticle } from '#lib/web/news-article.ts'
import { missingMetadata, storyMetadata } from '#lib/web/page-metadata.ts'
import { words } from '#lib/web/words.ts'
import { addressOnce, siteOnce } from '../../once.ts'

type Props = PageProps<'/news/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [site, found] = await Promise.all([siteOnce(), addressOnce(slug)])
  const t = words(site.language, 'reader')
  if (found?.kind === 'story') return storyMetadata(found.story, await listLanguages([found.story.groupId]), site)
  if (found === null) return missingMetadata(site)
  const title = found.kind === 'gone' ? t('gone.removed.title') : t('gone.withdrawn.title')
  return { title, robots: { index: false } }
}

export default async function StoryPage({ params }: Props) {
  const { slug } = await params
  const [site, found] = await Promise.all([siteOnce(), addressOnce(slug)])
  if (found === null) return <Missing site={site} />
  if (found.kind === 'gone') return <StoryGone site={site} />
  if (found.kind === 'withdrawn') return <StoryWithdrawn site={site} {...found} />
  const { story } = found
  const [languages, more] = await Promise.all([listLanguages([story.groupId]), moreFromSection(story, site)])
  return (
    <div className="story-page">
      <StructuredData data={newsArticle(story, languages, site)} />
      <Story story={story} languages={languages} site={site} now={new Date()}>
        <MistakeForm story={story} site={site} />
      </Story>
      <PrintedFoot story={story} site={site} />
      {story.section ? <MoreStories section={story.section} stories={more} site={site} /> : null}
    </div>
  )
}

const MORE = 4

async function moreFromSection(story: PublishedStory, site: Site) {
  if (!story.section) return []
  const of = { sectionId: story.section.id }
  const { stories } = await listPublished({ of, before: null, take: MORE + 1, oneOfEachIn: site.language })
  return stories.filter((one) => one.groupId !== story.groupId).slice(0, MORE)
}
