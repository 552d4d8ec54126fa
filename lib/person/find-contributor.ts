import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'

export type Contributor = { id: string; slug: string; name: string }

/** One of our own people by the address of their page. To readers they exist only while a published story names them. */
export async function findContributor(slug: string): Promise<Contributor | null> {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null
  touch(`path:/by/${slug}`)
  const person = await database().person.findUnique({ where: { slug }, select: { id: true, slug: true, name: true } })
  if (!person) return null
  touch(`person:${person.id}`)
  const named = await database().revisionContributor.findFirst({
    where: { personId: person.id, publishedSortAt: { not: null } },
    select: { revisionId: true },
  })
  return named ? person : null
}
