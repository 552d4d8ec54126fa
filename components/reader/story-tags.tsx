import type { PublishedStory } from '#lib/article/published.ts'
import type { Language } from '#lib/person/actor.ts'
import { tagPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { ownLanguage } from './story-language.ts'

/** What a story is about, each the way to more. */
export function StoryTags({ story, language }: { story: PublishedStory; language: Language }) {
  const t = words(language, 'reader')
  if (story.tags.length === 0) return null
  return (
    <nav className="story-tags" aria-labelledby="story-tags">
      <p id="story-tags" {...ownLanguage(story.language, language)}>
        {t('story.tags')}
      </p>
      <ul>
        {story.tags.map((tag) => (
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
