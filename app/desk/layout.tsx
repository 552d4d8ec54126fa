import type { Metadata, Viewport } from 'next'
import { DeskNav } from '#components/desk/desk-nav.tsx'
import { Toasts } from '#components/ui/toasts.tsx'
import { WordsProvider } from '#components/ui/words-provider.tsx'
import { mayEver } from '#lib/person/policy.ts'
import { findSite } from '#lib/setting/site.ts'
import { requireActor } from '#lib/web/session.ts'
import { words } from '#lib/web/words.ts'
import { messagesFor } from '#lib/words/messages.ts'
import '../desk.css'

export const metadata: Metadata = {
  icons: '/icon.svg',
  title: { template: '%s · Copydesk', default: 'Copydesk' },
  robots: { index: false, follow: false },
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }
export const dynamic = 'force-dynamic'

/** The frame of the newsroom. It shows, it never decides: every page asks for the actor itself. */
export default async function DeskLayout({ children }: LayoutProps<'/desk'>) {
  const actor = await requireActor()
  const { zone } = await findSite()
  const t = words(actor.language, 'desk')
  const places = [
    { href: '/desk', label: t('nav.desk') },
    { href: '/desk/wire', label: t('nav.wire') },
    { href: '/desk/articles', label: t('nav.stories') },
    { href: '/desk/tags', label: t('nav.tags') },
    { href: '/desk/media', label: t('nav.media') },
    { href: '/desk/mistakes', label: t('nav.mistakes') },
  ]
  const rule = [
    ...(mayEver(actor, 'person.change') ? [{ href: '/desk/people', label: t('nav.people') }] : []),
    ...(mayEver(actor, 'agency.change') ? [{ href: '/desk/sources', label: t('nav.sources') }] : []),
    ...(mayEver(actor, 'section.change') ? [{ href: '/desk/sections', label: t('nav.sections') }] : []),
    ...(mayEver(actor, 'audit.read') ? [{ href: '/desk/audit', label: t('nav.audit') }] : []),
  ]
  return (
    <html lang={actor.language}>
      <body>
        <WordsProvider locale={actor.language} timeZone={zone} messages={messagesFor(actor.language)}>
          <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-surface focus:p-3">
            {t('nav.skip')}
          </a>
          <DeskNav places={places} rule={rule} person={{ name: actor.name, language: actor.language }} />
          <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 py-6 outline-none sm:px-6">
            {children}
          </main>
          <Toasts />
        </WordsProvider>
      </body>
    </html>
  )
}
