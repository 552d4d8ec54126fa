import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import type { Agency } from '#prisma/client/client.ts'

/** An agency that supplies copy, which may go into feeds. */
export async function agency(given: Partial<Agency> = {}): Promise<Agency> {
  const id = newId()
  return database().agency.create({
    data: { id, name: `Agency ${id.slice(-6)}`, aliases: [], mayFeed: true, ...given },
  })
}
