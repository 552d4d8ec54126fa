import { nameKey } from '#lib/import/agencies.ts'
import type { Tx } from '#lib/platform/db.ts'
import type { Reason } from '#lib/platform/outcome.ts'

/**
 * Why an agency cannot have these names: another one already signs with one of them, and copy would belong to both. Names are compared
 * without regard to case and accents, as the reading of copy does.
 */
export async function whyNotName(
  tx: Tx,
  agency: { id?: string; name: string; aliases: readonly string[] },
): Promise<Reason[]> {
  const wanted = new Map([agency.name, ...agency.aliases].map((name) => [nameKey(name), name]))
  const others = await tx.agency.findMany({
    where: agency.id ? { id: { not: agency.id } } : {},
    select: { name: true, aliases: true },
  })
  for (const other of others) {
    const taken = [other.name, ...other.aliases].find((name) => wanted.has(nameKey(name)))
    if (taken === undefined) continue
    const field = nameKey(taken) === nameKey(agency.name) ? 'name' : 'aliases'
    return [
      { code: 'agencyNameTaken', field, values: { name: wanted.get(nameKey(taken)) ?? taken, agency: other.name } },
    ]
  }
  return []
}
