import type { ReactNode } from 'react'
import type { OtherLanguage } from '#lib/article/list-languages.ts'
import type { PublishedStory } from '#lib/article/published.ts'
import type { Site } from '#lib/setting/site.ts'
import { words } from '#lib/web/words.ts'
import { ArticleBody } from './article-body.tsx'
import { Corrections } from './corrections.tsx'
import { Dateline } from './dateline.tsx'
import { Figure } from './figure.tsx'
import { pictureSource, pictureSources } from './picture-source.ts'
import { StoryAge } from './story-age.tsx'
import { StoryFacts } from './story-facts.tsx'
import { StoryHead } from './story-head.tsx'
import { labelLanguage, languageOf } from './story-language.ts'
import { StoryTags } from './story-tags.tsx'

type Props = { story: PublishedStory; languages: OtherLanguage[]; site: Site; now: Date; children?: ReactNode }

/**
 * A story as it is printed, in its own language and direction. Its labels are in its language where the site speaks it.
 * The desk's preview prints the same; what only readers need comes as `children`, under the text.
 */
export function Story({ story, languages, site, now, children }: Props) {
  const language = labelLanguage(story.language, site.language)
  const t = words(language, 'reader')
  const { lead } = story
  return (
    <article className="story" data-version={story.number} {...languageOf(story.language, site.language)}>
      <StoryHead story={story} t={t} />
      <StoryFacts story={story} languages={languages} site={site} language={language} />
      <StoryAge story={story} language={language} now={now} />
      {lead ? <Figure lead {...lead} picture={pictureSource(lead)} creditWord={t('story.photo')} /> : null}
      <div className="story-text">
        <ArticleBody body={story.body} pictures={pictureSources(story.pictures)} credit={t('story.photo')}>
          {story.dateline ? <Dateline dateline={story.dateline} /> : null}
        </ArticleBody>
        <Corrections story={story} language={language} site={site} />
        <StoryTags story={story} language={language} />
        {children}
      </div>
    </article>
  )
}
