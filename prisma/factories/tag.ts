import { slugOf } from '#lib/article/slug.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { fold } from '#lib/search/fold.ts'
import type { Tag } from '#prisma/client/client.ts'

/** A tag with its name and the given aliases, each with the folded form that type-ahead searches. */
export async function tag(given: Partial<Tag> & { aliases?: string[] } = {}): Promise<Tag> {
  const { aliases = [], ...fields } = given
  const id = newId()
  const name = fields.name ?? `Topic ${id.slice(-6)}`
  return database().tag.create({
    data: {
      id,
      kind: 'topic',
      name,
      slug: slugOf(`${name}-${id.slice(-6)}`),
      createdAt: new Date(),
      ...fields,
      names: {
        create: [name, ...aliases].map((one, index) => ({
          id: newId(),
          name: one,
          folded: fold(one),
          alias: index > 0,
        })),
      },
    },
  })
}
