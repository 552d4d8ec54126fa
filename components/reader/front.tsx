import type { ReactNode } from 'react'
import type { Front as FrontPage, River } from '#lib/article/front.ts'
import type { Opening } from '#lib/article/list-front.ts'
import type { OtherLanguage } from '#lib/article/list-languages.ts'
import type { Teaser as Story } from '#lib/article/teaser.ts'
import type { Site } from '#lib/setting/site.ts'
import { words } from '#lib/web/words.ts'
import { FrontOpening } from './front-opening.tsx'
import { SectionName } from './section-name.tsx'
import { Teaser, type TeaserSize } from './teaser.tsx'

/** What every part of a front hands down: other languages, the site, and the day at the head of the page. */
type Frame = { languages: OtherLanguage[]; site: Site; edition: Date }

/** The front page: the lead and what is nearly as important beside it, then wide sections one by one and thin ones side by side. */
export function Front({ front, opening, ...frame }: Frame & { front: FrontPage; opening: Opening | null }) {
  const t = words(frame.site.language, 'reader')
  const { lead, seconds, strips, columns } = front
  return (
    <div className="front">
      {lead ? (
        <section className="front-head" aria-label={t('front.lead')}>
          <Card story={lead} size="lead" heading="h2" withPicture {...frame}>
            {opening ? <FrontOpening opening={opening} story={lead} site={frame.site} /> : null}
          </Card>
          {seconds.length > 0 ? (
            <ul className="front-seconds">
              {seconds.map((story, at) => (
                <li key={story.articleId}>
                  <Card story={story} size="second" heading="h2" withPicture={at === 0} {...frame} />
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ) : null}
      {strips.map((river) => (
        <Strip key={river.section.slug} river={river} frame={frame} />
      ))}
      {columns.length > 0 ? (
        <div className="columns">
          {columns.map((river) => (
            <Column key={river.section.slug} river={river} frame={frame} />
          ))}
        </div>
      ) : null}
    </div>
  )
}

/** A section across the page. Its first story may have a picture, and is then as wide as two others. */
function Strip({ river: { section, stories }, frame }: { river: River; frame: Frame }) {
  return (
    <section className="strip" aria-labelledby={`section-${section.slug}`}>
      <SectionName section={section} />
      <ul>
        {stories.map((story, at) => (
          <li key={story.articleId}>
            {at === 0 && story.picture ? (
              <Card story={story} size="feature" heading="h3" withPicture hidesSection {...frame} />
            ) : (
              <Card story={story} size="plain" heading="h3" hidesSection {...frame} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A thin section as a column: its newest story, and the headlines of the others. */
function Column({ river: { section, stories }, frame }: { river: River; frame: Frame }) {
  return (
    <section className="column" aria-labelledby={`section-${section.slug}`}>
      <SectionName section={section} />
      <ul>
        {stories.map((story, at) => (
          <li key={story.articleId}>
            <Card
              story={story}
              size={at === 0 ? 'plain' : 'line'}
              heading="h3"
              withPicture={at === 0 && story.genre !== 'advertising'}
              hidesSection
              {...frame}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

type CardProps = Frame & {
  story: Story
  size: TeaserSize
  heading: 'h2' | 'h3'
  withPicture?: boolean
  hidesSection?: boolean
  children?: ReactNode
}

function Card({ languages, ...rest }: CardProps) {
  return <Teaser {...rest} languages={languages.filter((one) => one.groupId === rest.story.groupId)} />
}
