import type { PublishedStory } from '#lib/article/published.ts'
import { sectionPath } from '#lib/web/urls.ts'
import type { words } from '#lib/web/words.ts'
import { Genre } from './genre.tsx'
import { lengthOf } from './headline-length.ts'

/** Section, kind of text, kicker, headline and standfirst. */
export function StoryHead({ story, t }: { story: PublishedStory; t: ReturnType<typeof words<'reader'>> }) {
  const { section, genre, kicker, headline, standfirst } = story
  return (
    <header className="story-head">
      {section || kicker || genre !== 'news' ? (
        <p className="story-label">
          {section ? <a href={sectionPath(section.slug)}>{section.name}</a> : null}
          <Genre genre={genre} t={t} />
          {kicker ? <span className="kicker">{kicker}</span> : null}
        </p>
      ) : null}
      <h1 data-length={lengthOf(headline)}>{headline}</h1>
      {standfirst ? <p className="standfirst">{standfirst}</p> : null}
    </header>
  )
}
