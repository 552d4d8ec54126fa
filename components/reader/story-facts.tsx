import type { ReactNode } from 'react'
import { bylineParts } from '#lib/article/byline.ts'
import { languageName } from '#lib/article/languages.ts'
import type { OtherLanguage } from '#lib/article/list-languages.ts'
import type { PublishedStory } from '#lib/article/published.ts'
import type { Language } from '#lib/person/actor.ts'
import type { Site } from '#lib/setting/site.ts'
import { personPath, storyPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { PrintedMoment, PrintedWireDate } from './printed-time.tsx'
import { ownLanguage } from './story-language.ts'

type Props = { story: PublishedStory; languages: OtherLanguage[]; site: Site; language: Language }

/** Who says so and when: byline, agency, who told it, all dates with their years, and the other languages. */
export function StoryFacts({ story, languages, site, language }: Props) {
  const t = words(language, 'reader')
  const { agency, accordingTo, archiveDate, firstPublishedAt, updatedAt } = story
  const others = languages.filter((one) => one.slug !== story.slug)
  const moment = (at: Date) => <PrintedMoment at={at} language={language} zone={site.zone} />
  return (
    <div className="story-facts" {...ownLanguage(story.language, language)}>
      <Byline story={story} language={language} />
      {story.automatic ? (
        <p className="automatic">
          {agency ? t('story.automatic', { agency: agency.name }) : t('story.automaticNoAgency')}
        </p>
      ) : null}
      <dl>
        {agency ? <Fact name={t('story.source')}>{agencyLine(agency)}</Fact> : null}
        {accordingTo ? (
          <Fact name={t('story.accordingTo')}>
            <bdi>{accordingTo}</bdi>
          </Fact>
        ) : null}
        {archiveDate === null ? null : (
          <Fact name={t('story.original')}>
            <PrintedWireDate wireDate={archiveDate} language={language} />
          </Fact>
        )}
        <Fact name={archiveDate === null ? t('story.published') : t('story.publishedHere')}>
          {moment(firstPublishedAt)}
        </Fact>
        {updatedAt ? <Fact name={t('story.updated')}>{moment(updatedAt)}</Fact> : null}
        {others.length > 0 ? (
          <Fact name={t('story.languages')}>
            {others.map((one) => (
              <a key={one.slug} href={storyPath(one.slug)} lang={one.language} hrefLang={one.language} rel="alternate">
                {languageName(one.language, one.language)}
              </a>
            ))}
          </Fact>
        ) : null}
      </dl>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Byline({ story, language }: { story: PublishedStory; language: Language }) {
  const t = words(language, 'reader')
  const list = new Intl.ListFormat(language)
  const parts = bylineParts(story.byline, story.contributors, (names) =>
    list.formatToParts(names).map((part) => part.value),
  )
  if (parts.length === 0) return null
  const names = parts.map((part) =>
    part.slug ? (
      <a key={part.slug} href={personPath(part.slug)} rel="author">
        {part.text}
      </a>
    ) : (
      part.text
    ),
  )
  return <p className="byline">{t.rich('story.by', { names: () => <>{names}</> })}</p>
}

function agencyLine(agency: { name: string; website: string | null }): ReactNode {
  const isLink = agency.website !== null && /^https?:\/\//.test(agency.website)
  return isLink && agency.website ? (
    <a href={agency.website} rel="noopener">
      {agency.name}
    </a>
  ) : (
    agency.name
  )
}
