import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'

/** Everyone who may have done something, the suspended included, by name. */
export async function listActors(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!can(actor, 'audit.read')) return []
  return database().person.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' }, take: 1_000 })
}
