import { touch } from '#lib/change/touched.ts'
import { database } from '#lib/platform/db.ts'
import type { TagKind } from '#prisma/client/enums.ts'

export type PublicTag = { id: string; slug: string; name: string; kind: TagKind }

/** A tag by its address. To readers a tag exists only while a published story carries it: the desk's vocabulary is not public. */
export async function findPublicTag(slug: string): Promise<PublicTag | null> {
  if (!/^[a-z0-9-]{1,200}$/.test(slug)) return null
  touch(`path:/tag/${slug}`)
  const tag = await database().tag.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true, kind: true },
  })
  if (!tag) return null
  touch(`tag:${tag.id}`)
  const carried = await database().revisionTag.findFirst({
    where: { tagId: tag.id, publishedSortAt: { not: null } },
    select: { revisionId: true },
  })
  return carried ? tag : null
}
