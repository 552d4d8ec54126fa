import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { isSealedFor } from './desk-article.ts'
import { type PublishedStory, revisionForReaders, toStory } from './published.ts'

/** A story as readers would meet it if it were published now, for the desk only: the working revision, with what the publish would set. */
export async function findPreview(actor: Actor, id: string, now: Date): Promise<PublishedStory | null> {
  if (!can(actor, 'desk.read') || !isId(id)) return null
  const article = await database().article.findUnique({
    where: { id },
    select: {
      slug: true,
      translationOfId: true,
      firstPublishedAt: true,
      updatedAt: true,
      working: { select: { ...revisionForReaders, sealedAt: true } },
      corrections: { select: { id: true, kind: true, note: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
    },
  })
  if (!article?.working || isSealedFor(actor, article.working)) return null
  const { working, slug, firstPublishedAt, ...rest } = article
  return toStory({ id, slug: slug ?? '', firstPublishedAt: firstPublishedAt ?? now, ...rest }, working)
}
