import type { Teaser as TeaserStory } from '#lib/article/teaser.ts'
import type { Site } from '#lib/setting/site.ts'
import { sectionPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { Teaser } from './teaser.tsx'

type Props = { section: { slug: string; name: string }; stories: TeaserStory[]; site: Site }

/** The newest of the story's section, under the story. */
export function MoreStories({ section, stories, site }: Props) {
  const t = words(site.language, 'reader')
  if (stories.length === 0) return null
  return (
    <section className="river more" aria-labelledby="more">
      <h2 id="more" className="river-name">
        <a href={sectionPath(section.slug)}>{t('story.more', { section: section.name })}</a>
      </h2>
      <ul className={`river-stories river-of-${stories.length}`}>
        {stories.map((story) => (
          <li key={story.articleId}>
            <Teaser story={story} site={site} size="line" heading="h3" hidesSection />
          </li>
        ))}
      </ul>
    </section>
  )
}
