import { database } from '#lib/platform/db.ts'

/** The newsroom's sections in their order, for choosing one. */
export function listSectionNames(): Promise<{ id: string; name: string }[]> {
  return database().section.findMany({
    select: { id: true, name: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 200,
  })
}
