import type { PublishedStory } from '#lib/article/published.ts'
import { wireDateSpan } from '#lib/article/wire-date.ts'
import type { Language } from '#lib/person/actor.ts'
import { printWireDate, yearsSince } from '#lib/setting/printed-time.ts'
import { words } from '#lib/web/words.ts'
import { ownLanguage } from './story-language.ts'

/** Tells readers, before they read, that a text is from the archive or more than a year old. */
export function StoryAge({ story, language, now }: { story: PublishedStory; language: Language; now: Date }) {
  const t = words(language, 'reader')
  const { archiveDate } = story
  // A date that is only a year or a month counts from its end: a story is never called older than it is known to be.
  const from = archiveDate === null ? story.firstPublishedAt : (wireDateSpan(archiveDate)?.to ?? story.firstPublishedAt)
  const years = yearsSince(from, now)
  if (archiveDate === null && years === 0) return null
  return (
    <p className="story-age" role="note" {...ownLanguage(story.language, language)}>
      {archiveDate === null ? null : `${t('story.archive', { date: printWireDate(archiveDate, language) })} `}
      {years > 0 ? t('story.old', { years }) : null}
    </p>
  )
}
