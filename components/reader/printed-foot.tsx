import type { PublishedStory } from '#lib/article/published.ts'
import type { Site } from '#lib/setting/site.ts'
import { absolute, storyPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { PrintedMoment } from './printed-time.tsx'

/** On paper only: where the story stands, which version this is, and of when. */
export function PrintedFoot({ story, site }: { story: PublishedStory; site: Site }) {
  const t = words(site.language, 'reader')
  return (
    <p className="printed-foot">
      {t('story.printed', { url: absolute(site, storyPath(story.slug)) })} · {t('story.version')} {story.number} ·{' '}
      <PrintedMoment at={story.updatedAt ?? story.firstPublishedAt} language={site.language} zone={site.zone} />
    </p>
  )
}
