import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'

/** A picture with the stories that show it, for the desk. */
export async function findPicture(actor: Actor, id: string) {
  if (!can(actor, 'desk.read') || !isId(id)) return null
  return database().media.findUnique({
    where: { id },
    include: {
      createdBy: { select: { name: true } },
      revisions: {
        where: { revision: { state: { in: ['draft', 'published'] } } },
        select: { revision: { select: { state: true, headline: true, article: { select: { id: true } } } } },
        take: 50,
      },
    },
  })
}
