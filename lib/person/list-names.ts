import { database } from '#lib/platform/db.ts'
import type { Actor } from './actor.ts'
import { can } from './policy.ts'

/** The people who may sign a story, by name; the suspended are left out. */
export async function listPeopleNames(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!can(actor, 'desk.read')) return []
  return database().person.findMany({
    where: { suspendedAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: 1_000,
  })
}
