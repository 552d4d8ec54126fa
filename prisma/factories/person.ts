import { slugOf } from '#lib/article/slug.ts'
import { type Actor, spokenLanguage } from '#lib/person/actor.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { hashPassword } from '#lib/platform/passwords.ts'
import { type StartedSession, startSession } from '#lib/session/start.ts'
import type { Person } from '#prisma/client/client.ts'

/** The password of everyone made with `personWithPassword`. */
export const testPassword = 'a quiet harbour town'

let hashed: Promise<string> | undefined

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

/** Someone who can sign in with `testPassword`. */
export async function personWithPassword(given: Partial<Person> = {}): Promise<Person> {
  hashed ??= hashPassword(testPassword)
  return person({ passwordHash: await hashed, ...given })
}

/** The person as the one who does something. */
export function actorOf({ id, name, role, language }: Person): Actor {
  return { id, name, role, language: spokenLanguage(language) }
}

/** An open session of a person, with its key. */
export function sessionOf(who: { id: string }, now?: Date): Promise<StartedSession> {
  return transaction((tx, time) => startSession(tx, who.id, { address: '192.0.2.7', userAgent: 'a test' }, time), now)
}
