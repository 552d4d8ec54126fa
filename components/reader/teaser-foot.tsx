import { languageName } from '#lib/article/languages.ts'
import type { OtherLanguage } from '#lib/article/list-languages.ts'
import type { Teaser } from '#lib/article/teaser.ts'
import type { Site } from '#lib/setting/site.ts'
import { storyPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { PrintedDay } from './printed-time.tsx'
import { ownLanguage } from './story-language.ts'

type Props = {
  story: Teaser
  site: Site
  languages: OtherLanguage[]
  /** The day at the head of the page. */
  edition: Date | undefined
  /** A headline among others does not tell according to whom. */
  isShort: boolean
}

/** When, who, according to whom, and in which other languages. */
export function TeaserFoot({ story, site, languages, edition, isShort }: Props) {
  const t = words(site.language, 'reader')
  const who = [story.byline || story.contributors, story.agency].filter(Boolean).join(', ')
  const others = languages.filter((one) => one.slug !== story.slug)
  const { firstPublishedAt: at, archiveDate, accordingTo } = story
  return (
    <p className="teaser-foot" {...ownLanguage(story.language, site.language)}>
      <PrintedDay at={at} archiveDate={archiveDate} language={site.language} zone={site.zone} edition={edition} />
      {who ? <span className="teaser-who">{who}</span> : null}
      {accordingTo && !isShort ? <span>{t.rich('story.toldBy', { who: () => <bdi>{accordingTo}</bdi> })}</span> : null}
      {others.map((one) => (
        <a key={one.slug} href={storyPath(one.slug)} lang={one.language} hrefLang={one.language}>
          {languageName(one.language, one.language)}
        </a>
      ))}
    </p>
  )
}
