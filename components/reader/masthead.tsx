import type { PublicSection } from '#lib/section/list-public.ts'
import type { Site } from '#lib/setting/site.ts'
import { words } from '#lib/web/words.ts'
import { SearchForm } from './search-form.tsx'
import { SectionLinks } from './section-links.tsx'

/** A name of more letters is set smaller on the front. */
const LONG = 32

/** The head of every page: the paper's name, its sections, and the search. */
export function Masthead({ site, sections }: { site: Site; sections: PublicSection[] }) {
  const t = words(site.language, 'reader')
  return (
    <header className="masthead">
      <div className="masthead-name">
        <a href="/" rel="home" data-length={site.name.length > LONG ? 'long' : undefined}>
          {site.name}
        </a>
        {site.description ? <p>{site.description}</p> : null}
      </div>
      <div className="masthead-bar">
        <nav aria-label={t('nav.label')}>
          <ul>
            <SectionLinks sections={sections} />
            <li className="masthead-find">
              <a href="/search">{t('nav.search')}</a>
            </li>
          </ul>
        </nav>
        <div className="masthead-search">
          <SearchForm language={site.language} id="masthead-q" />
        </div>
      </div>
    </header>
  )
}
