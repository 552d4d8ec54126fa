import type { Metadata } from 'next'
import { SearchForm } from '#components/reader/search-form.tsx'
import { StoryList } from '#components/reader/story-list.tsx'
import type { Language } from '#lib/person/actor.ts'
import { readCursor } from '#lib/platform/page.ts'
import { searchPublished } from '#lib/search/find.ts'
import { type Query, readQuery } from '#lib/search/query.ts'
import { oneValue } from '#lib/web/query.ts'
import { words } from '#lib/web/words.ts'
import { siteOnce } from '../once.ts'

type Props = PageProps<'/search'>

const A_PAGE = 20

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [site, asked] = await Promise.all([siteOnce(), searchParams])
  const query = readQuery(oneValue(asked.q) ?? '')
  const t = words(site.language, 'reader')
  return {
    title: query ? `${query.shown} – ${t('search.title')}` : t('search.title'),
    robots: { index: false, follow: true },
  }
}

export default async function SearchPage({ searchParams }: Props) {
  const [site, asked] = await Promise.all([siteOnce(), searchParams])
  const t = words(site.language, 'reader')
  const typed = oneValue(asked.q) ?? ''
  const query = readQuery(typed)
  const before = readCursor(oneValue(asked.before))
  const found = query ? await searchPublished(query, before, A_PAGE) : null
  return (
    <div className="search-page">
      <header className="list-head">
        <h1>{t('search.title')}</h1>
        <SearchForm language={site.language} id="q" typed={query?.shown ?? typed.slice(0, 120)} />
        <p className="search-hint">{t('search.hint')}</p>
      </header>
      <Answer query={query} typed={typed} count={found?.stories.length ?? 0} language={site.language} />
      {found && query ? (
        <StoryList {...found} languages={[]} site={site} path="/search" query={query.shown} isFirst={before === null} />
      ) : null}
    </div>
  )
}

/** What came of the question, in words: results, nothing, or why it could not be asked. */
function Answer(props: { query: Query | null; typed: string; count: number; language: Language }) {
  const { query, typed, count, language } = props
  const t = words(language, 'reader')
  if (!query) return typed.trim() === '' ? null : <p className="nothing">{t('search.short')}</p>
  return (
    <>
      {query.cut ? <p className="search-cut">{t('search.cut')}</p> : null}
      {count === 0 ? (
        <p className="nothing">{t('search.none')}</p>
      ) : (
        <p className="search-answer">{t('search.results', { query: query.shown })}</p>
      )}
    </>
  )
}
