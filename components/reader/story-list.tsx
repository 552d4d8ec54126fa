import type { OtherLanguage } from '#lib/article/list-languages.ts'
import type { Teaser as Story } from '#lib/article/teaser.ts'
import type { Site } from '#lib/setting/site.ts'
import { olderPath } from '#lib/web/urls.ts'
import { words } from '#lib/web/words.ts'
import { Teaser } from './teaser.tsx'

type Props = {
  stories: Story[]
  languages: OtherLanguage[]
  next: string | null
  site: Site
  path: string
  query?: string
  isFirst: boolean
  hidesSection?: boolean
}

/** Stories one under the other, newest first, with the way to older ones. */
export function StoryList({ stories, languages, next, site, path, query, isFirst, hidesSection }: Props) {
  return (
    <>
      <ol className="story-list">
        {stories.map((story, at) => (
          <li key={story.articleId}>
            <Teaser
              story={story}
              site={site}
              size={at === 0 && isFirst && query === undefined ? 'opener' : 'plain'}
              heading="h2"
              languages={languages.filter((one) => one.groupId === story.groupId)}
              hidesSection={hidesSection}
              withPicture
            />
          </li>
        ))}
      </ol>
      <Pager next={next} site={site} path={path} query={query} isFirst={isFirst} />
    </>
  )
}

/** The way to the following page of a list, and back to its beginning. */
export function Pager(props: { next: string | null; site: Site; path: string; query?: string; isFirst: boolean }) {
  const { next, site, path, query, isFirst } = props
  const t = words(site.language, 'reader')
  if (next === null && isFirst) return null
  const first = query === undefined ? path : `${path}?${new URLSearchParams({ q: query })}`
  return (
    <nav className="pager" aria-label={t('nav.older')}>
      {isFirst ? null : <a href={first}>{t('nav.newest')}</a>}
      {next === null ? null : (
        <a href={olderPath(path, next, query)} rel="next">
          {t('nav.older')}
        </a>
      )}
    </nav>
  )
}
