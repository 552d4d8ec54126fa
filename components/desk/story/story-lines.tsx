import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { directionOf } from '#lib/article/article.ts'
import type { ListedArticle } from '#lib/article/list.ts'
import type { Language } from '#lib/person/actor.ts'
import { words } from '#lib/web/words.ts'
import { stateTone } from './state-tone.ts'

/** Stories of the desk, a line each: what it is called, where it stands, who saved it last. */
export function StoryLines({
  stories,
  language,
  zone,
}: {
  stories: ListedArticle[]
  language: Language
  zone: string
}) {
  const t = words(language, 'story')
  return (
    <ul>
      {stories.map((story) => (
        <li key={story.id} className="border-b border-rule py-2.5">
          <a
            href={`/desk/articles/${story.id}`}
            lang={story.language}
            dir={directionOf(story.language)}
            className={`font-serif text-[1.0625rem] leading-snug hover:underline ${story.headlineProposed ? 'italic' : ''}`}
          >
            {story.headline || t('untitled')}
          </a>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
            <Badge tone={stateTone(story.state)}>{t(`state.${story.state}`)}</Badge>
            {story.changes ? (
              <Badge tone="warn">{t(story.submitted ? 'state.changesSubmitted' : 'state.changes')}</Badge>
            ) : null}
            {story.sentBackNote ? <Badge tone="warn">{t('state.sentBack')}</Badge> : null}
            {story.headlineProposed ? <Badge tone="warn">{t('proposed.mark')}</Badge> : null}
            {story.section ? <span>{story.section.name}</span> : null}
            <span>{t('list.saved', { name: story.savedBy.name })}</span>
            <Moment at={story.savedAt} language={language} zone={zone} style="short" />
          </p>
        </li>
      ))}
    </ul>
  )
}
