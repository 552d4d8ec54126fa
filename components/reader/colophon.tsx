import type { Site } from '#lib/setting/site.ts'
import { words } from '#lib/web/words.ts'

/** The foot of every page. */
export function Colophon({ site }: { site: Site }) {
  const t = words(site.language, 'reader')
  return (
    <footer className="colophon">
      <p className="colophon-name">{site.name}</p>
      <nav aria-label={t('nav.more')}>
        <ul>
          <li>
            <a href="/">{t('nav.front')}</a>
          </li>
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
