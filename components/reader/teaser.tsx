import type { ReactNode } from 'react'
import type { OtherLanguage } from '#lib/article/list-languages.ts'
import type { Teaser as Story } from '#lib/article/teaser.ts'
import type { Site } from '#lib/setting/site.ts'
import { sectionPath, storyPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { Genre } from './genre.tsx'
import { lengthOf } from './headline-length.ts'
import { pictureSource } from './picture-source.ts'
import { languageOf } from './story-language.ts'
import { TeaserFoot } from './teaser-foot.tsx'
import { TeaserPicture } from './teaser-picture.tsx'

/**
 * lead and second: the head of the front. feature: what opens a strip with its picture. opener: the first of a list. plain: one of
 * several. line: a headline among others.
 */
export type TeaserSize = 'lead' | 'second' | 'feature' | 'opener' | 'plain' | 'line'

type Props = {
  story: Story
  site: Site
  size: TeaserSize
  heading: 'h2' | 'h3'
  /** Other languages the story can be read in. */
  languages?: OtherLanguage[]
  /** Lists of one section need not name it. */
  hidesSection?: boolean
  withPicture?: boolean
  /** The day at the head of the page, where there is one. */
  edition?: Date | undefined
  children?: ReactNode
}

/** A story as one of several: label, headline, what it is about, when and who. Only the headline is the link. */
export function Teaser(props: Props) {
  const { story, site, size, heading: Heading, languages = [], hidesSection, withPicture, edition } = props
  const source = withPicture && story.picture ? pictureSource(story.picture) : undefined
  return (
    <article
      className={`teaser teaser-${size}${source ? ' has-picture' : ''}`}
      {...languageOf(story.language, site.language)}
    >
      {source ? <TeaserPicture source={source} alt={story.picture?.alt ?? ''} size={size} /> : null}
      <div>
        <Label story={story} hidesSection={hidesSection} site={site} />
        <Heading className="teaser-headline" data-length={lengthOf(story.headline)}>
          <a href={storyPath(story.slug)}>{story.headline}</a>
        </Heading>
        {size !== 'line' && story.standfirst ? <p className="teaser-standfirst">{story.standfirst}</p> : null}
      </div>
      <TeaserFoot story={story} site={site} languages={languages} edition={edition} isShort={size === 'line'} />
      {props.children}
    </article>
  )
}

/** What stands above the headline: the kind of text when it is not news, the kicker, and the section where the list has several. */
function Label({ story, site, hidesSection }: { story: Story; site: Site; hidesSection: boolean | undefined }) {
  const t = words(site.language, 'reader')
  const section = hidesSection ? null : story.section
  if (story.genre === 'news' && !story.kicker && !section) return null
  return (
    <p className="teaser-label">
      <Genre genre={story.genre} t={t} />
      {story.kicker ? <span className="kicker">{story.kicker}</span> : null}
      {section && !story.kicker ? (
        <a href={sectionPath(section.slug)} className="teaser-section">
          {section.name}
        </a>
      ) : null}
    </p>
  )
}
