import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'

export type PublicSection = { id: string; slug: string; name: string }

const columns = { id: true, slug: true, name: true } as const

/** The sections readers choose from, in the order of the navigation. */
export function listPublicSections(): Promise<PublicSection[]> {
  touch('sections')
  return database().section.findMany({ select: columns, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
}

/** A section by its address; it may be empty. */
export async function findPublicSection(slug: string): Promise<PublicSection | null> {
  touch('sections')
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null
  return database().section.findUnique({ where: { slug }, select: columns })
}
