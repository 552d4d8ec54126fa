import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Missing } from '#components/reader/missing.tsx'
import { kindOf } from '#lib/web/door/kinds.ts'
import { missingMetadata } from '#lib/web/page-metadata.ts'
import { siteOnce } from '../once.ts'

export async function generateMetadata(): Promise<Metadata> {
  return missingMetadata(await siteOnce())
}

/** Every address that is no page's: without this, Next would answer it outside the readers' frame. */
export default async function MissingPage({ params }: PageProps<'/[...missing]'>) {
  const { missing } = await params
  // The desk has scripts, and a 404 of its own.
  if (kindOf(`/${missing.join('/')}`) !== 'reader') notFound()
  return <Missing site={await siteOnce()} />
}
