import type { Front as FrontPage, River as SectionRiver } from '#lib/article/front.ts'
import type { OtherLanguage } from '#lib/article/list-languages.ts'
import type { Site } from '#lib/setting/site.ts'
import { sectionPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { Teaser } from './teaser.tsx'

/** The front page: the lead and what is nearly as important beside it, then a river for each section. */
export function Front({ front, languages, site }: { front: FrontPage; languages: OtherLanguage[]; site: Site }) {
  const t = words(site.language, 'reader')
  const { lead, seconds, rivers } = front
  const inOthers = (groupId: string) => languages.filter((one) => one.groupId === groupId)
  return (
    <>
      {lead ? (
        <section className="front-head" aria-label={t('front.lead')}>
          <Teaser story={lead} site={site} size="lead" heading="h2" languages={inOthers(lead.groupId)} withPicture />
          {seconds.length > 0 ? (
            <ul className="front-seconds">
              {seconds.map((story, at) => (
                <li key={story.articleId}>
                  <Teaser
                    story={story}
                    site={site}
                    size="second"
                    heading="h2"
                    languages={inOthers(story.groupId)}
                    withPicture={at === 0}
                  />
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ) : null}
      {rivers.map((river) => (
        <River key={river.section.slug} river={river} site={site} languages={languages} />
      ))}
    </>
  )
}

function River({ river, site, languages }: { river: SectionRiver; site: Site; languages: OtherLanguage[] }) {
  const { section, stories } = river
  return (
    <section className="river" aria-labelledby={`river-${section.slug}`}>
      <h2 id={`river-${section.slug}`} className="river-name">
        <a href={sectionPath(section.slug)}>{section.name}</a>
      </h2>
      <ul className={`river-stories river-of-${stories.length}`}>
        {stories.map((story, at) => (
          <li key={story.articleId}>
            <Teaser
              story={story}
              site={site}
              size={at === 0 ? 'second' : 'plain'}
              heading="h3"
              languages={languages.filter((one) => one.groupId === story.groupId)}
              hidesSection
              withPicture={at === 0}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
