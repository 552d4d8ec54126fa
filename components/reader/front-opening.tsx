import type { Opening } from '#lib/article/list-front.ts'
import type { Teaser } from '#lib/article/teaser.ts'
import type { Site } from '#lib/setting/site.ts'
import { storyPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { Dateline } from './dateline.tsx'
import { ownLanguage } from './story-language.ts'

/** How the lead begins, in columns under its headline, and the way on. */
export function FrontOpening({ opening, story, site }: { opening: Opening; story: Teaser; site: Site }) {
  const t = words(site.language, 'reader')
  const { dateline, paragraphs } = opening
  if (paragraphs.length === 0) return null
  return (
    <>
      <div className="opening">
        {paragraphs.map((paragraph, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no names and are drawn once
          <p key={at}>
            {at === 0 && dateline ? <Dateline dateline={dateline} /> : null}
            {paragraph}
          </p>
        ))}
      </div>
      <p className="read-on" {...ownLanguage(story.language, site.language)}>
        <a href={storyPath(story.slug)}>{t('front.readOn')}</a>
      </p>
    </>
  )
}
