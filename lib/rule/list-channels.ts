import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'

/** The channels that copy comes through, by name, for choosing one. */
export async function listChannelNames(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!can(actor, 'rule.change')) return []
  return database().channel.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' }, take: 1_000 })
}
