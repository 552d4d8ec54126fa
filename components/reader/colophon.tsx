import type { PublicSection } from '#lib/section/list-public.ts'
import type { Site } from '#lib/setting/site.ts'
import { words } from '#lib/web/words.ts'
import { SectionLinks } from './section-links.tsx'

/** The foot of every page: whoever has read to the end of a long page need not go back up for the sections. */
export function Colophon({ site, sections }: { site: Site; sections: PublicSection[] }) {
  const t = words(site.language, 'reader')
  return (
    <footer className="colophon">
      <p className="colophon-name">
        <a href="/">{site.name}</a>
      </p>
      <nav aria-label={t('nav.more')}>
        <ul>
          <SectionLinks sections={sections} />
        </ul>
        <ul>
          <li>
            <a href="/search">{t('nav.search')}</a>
          </li>
          <li>
            <a href="/corrections">{t('nav.corrections')}</a>
          </li>
          <li>
            <a href="/feed.xml">{t('nav.rss')}</a>
          </li>
          <li>
            <a href="/atom.xml">{t('nav.atom')}</a>
          </li>
          <li>
            <a href="/feed.json">{t('nav.json')}</a>
          </li>
        </ul>
      </nav>
    </footer>
  )
}
