import type { Metadata, Viewport } from 'next'
import { findSite } from '#lib/setting/site.ts'
import '../reader.css'

export const metadata: Metadata = { icons: '/icon.svg', robots: { index: false, follow: false } }
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }
export const dynamic = 'force-dynamic'

/** The readers' look around what readers do not see yet. */
export default async function PreviewLayout({ children }: { children: React.ReactNode }) {
  const site = await findSite()
  return (
    <html lang={site.language}>
      <body>
        <main id="content">{children}</main>
      </body>
    </html>
  )
}
