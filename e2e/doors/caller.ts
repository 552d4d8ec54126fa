import { sealKey, sessionCookie } from '#lib/web/auth.ts'
import type { Person } from '#prisma/client/client.ts'
import { personWithPassword, sessionOf } from '#prisma/factories/person.ts'

export type Caller = { person: Person; cookie: string }

/** Someone with a session and no browser. */
export async function caller(given: Partial<Person>): Promise<Caller> {
  const person = await personWithPassword(given)
  const value = await sealKey((await sessionOf(person)).key)
  return { person, cookie: `${sessionCookie().name}=${value}` }
}
