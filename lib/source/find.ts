import { knownAgencies, nameKey } from '#lib/import/agencies.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import type { Agency } from '#prisma/client/client.ts'
import { type BuiltIn, columnsOf } from './registry.ts'

/** One agency of the registry, or null. */
export async function findAgency(actor: Actor, id: string): Promise<Agency | null> {
  if (!can(actor, 'agency.change') || !isId(id)) return null
  return database().agency.findUnique({ where: { id } })
}

/** The newsroom's agencies by name, for the screen that changes them and for lists to choose from. */
export async function listAgencies(actor: Actor): Promise<Agency[]> {
  if (!can(actor, 'desk.read')) return []
  return database().agency.findMany({ orderBy: { name: 'asc' }, take: 1_000 })
}

/** Agencies that Copydesk knows by itself and that none of these is, by any name. */
export function builtInBeside(agencies: readonly Pick<Agency, 'name' | 'aliases'>[]): BuiltIn[] {
  const taken = new Set(agencies.flatMap((agency) => [agency.name, ...agency.aliases]).map(nameKey))
  return knownAgencies
    .filter((agency) => !taken.has(nameKey(agency.name)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(columnsOf)
}
