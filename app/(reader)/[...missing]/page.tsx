import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { words } from '#lib/web/words.ts'
import { siteOnce } from '../once.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = words((await siteOnce()).language, 'reader')
  return { title: t('gone.notFound.title'), robots: { index: false } }
}

/** Every address that is no page's: without this, Next would answer it outside the readers' frame. */
export default function MissingPage() {
  notFound()
}
