import { database } from '#lib/platform/db.ts'

/** The agencies the newsroom knows, by name, for choosing one. */
export function listAgencyNames(): Promise<{ id: string; name: string }[]> {
  return database().agency.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' }, take: 1_000 })
}
