import { slugOf } from '#lib/article/slug.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import type { Person } from '#prisma/client/client.ts'

/** Someone who works on the desk: a reporter, unless given otherwise. Without a password hash nobody can sign in as them. */
export async function person(given: Partial<Person> = {}): Promise<Person> {
  const id = newId()
  const name = given.name ?? 'Mara Quill'
  return database().person.create({
    data: {
      id,
      email: `${id}@example.test`,
      name,
      slug: `${slugOf(name)}-${id.slice(-6)}`,
      role: 'reporter',
      createdAt: new Date(),
      ...given,
    },
  })
}
