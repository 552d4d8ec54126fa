import type { Metadata, Viewport } from 'next'
import { Colophon } from '#components/reader/colophon.tsx'
import { Masthead } from '#components/reader/masthead.tsx'
import { words } from '#lib/web/words.ts'
import { sectionsOnce, siteOnce } from './once.ts'
import '../reader.css'

export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfcfa' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const site = await siteOnce()
  return {
    metadataBase: new URL(site.url),
    icons: '/icon.svg',
    title: { template: `%s – ${site.name}`, default: site.name },
    description: site.description || null,
    formatDetection: { telephone: false },
  }
}

/** The frame of the readers' site. It is complete without script, and the door sends none. */
export default async function ReaderLayout({ children }: LayoutProps<'/'>) {
  const [site, sections] = await Promise.all([siteOnce(), sectionsOnce()])
  const t = words(site.language, 'reader')
  return (
    <html lang={site.language}>
      <body>
        <a href="#content" className="skip">
          {t('nav.skip')}
        </a>
        <Masthead site={site} sections={sections} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Colophon site={site} sections={sections} />
      </body>
    </html>
  )
}
