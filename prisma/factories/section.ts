import { slugOf } from '#lib/article/slug.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import type { Section } from '#prisma/client/client.ts'

let made = 0

/** A section, at the end of the navigation. */
export async function section(given: Partial<Section> = {}): Promise<Section> {
  made += 1
  const name = given.name ?? `Section ${made}`
  return database().section.create({
    data: { id: newId(), slug: given.slug ?? slugOf(`${name}-${newId().slice(-6)}`), name, position: made, ...given },
  })
}
