import type { PublishedStory } from '#lib/article/published.ts'
import { tagPath } from '#lib/web/urls.ts'
import type { words } from '#lib/web/words.ts'

/** What a story is about, each the way to more. */
export function StoryTags({ tags, t }: { tags: PublishedStory['tags']; t: ReturnType<typeof words<'reader'>> }) {
  if (tags.length === 0) return null
  return (
    <nav className="story-tags" aria-label={t('story.tags')}>
      <p>{t('story.tags')}</p>
      <ul>
        {tags.map((tag) => (
          <li key={tag.id}>
            <a href={tagPath(tag.slug)} rel="tag">
              {tag.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
