import type { ReactNode } from 'react'
import type { Site } from '#lib/setting/site.ts'
import { words } from '#lib/web/words.ts'

/** A page that says one thing, and the way on. */
export function Message({ title, site, children }: { title: string; site: Site; children: ReactNode }) {
  const t = words(site.language, 'reader')
  return (
    <div className="message">
      <h1>{title}</h1>
      {children}
      <p>
        <a href="/">{t('gone.toFront')}</a>
      </p>
    </div>
  )
}
