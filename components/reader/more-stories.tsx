import type { Teaser as TeaserStory } from '#lib/article/teaser.ts'
import type { Site } from '#lib/setting/site.ts'
import { words } from '#lib/web/words.ts'
import { SectionName } from './section-name.tsx'
import { Teaser } from './teaser.tsx'

type Props = { section: { slug: string; name: string }; stories: TeaserStory[]; site: Site }

/** The newest of the story's section, beside the text where there is room, else under it. */
export function MoreStories({ section, stories, site }: Props) {
  const t = words(site.language, 'reader')
  if (stories.length === 0) return null
  return (
    <section className="more" aria-labelledby={`section-${section.slug}`}>
      <SectionName section={section}>{t('story.more', { section: section.name })}</SectionName>
      <ul>
        {stories.map((story) => (
          <li key={story.articleId}>
            <Teaser story={story} site={site} size="line" heading="h3" hidesSection />
          </li>
        ))}
      </ul>
    </section>
  )
}
