import { randomBytes } from 'node:crypto'
import { recordAudit } from '#lib/audit/record.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { hashPassword } from '#lib/platform/passwords.ts'
import { writePerson } from './create-person.ts'

const FIRST_ADMIN_LOCK = 7_201_903

/**
 * Makes the first admin of a new installation and returns the password, which is kept nowhere else; null when there are people already,
 * so that two first starts at once make one admin. Without a given password it makes one up: 120 bits in 20 letters.
 */
export async function createFirstAdmin(
  input: { email: string; name: string; password?: string },
  now?: Date,
): Promise<{ id: string; password: string } | null> {
  if ((await database().person.count()) > 0) return null
  const password = input.password ?? randomBytes(15).toString('base64url')
  const passwordHash = await hashPassword(password)
  return transaction(async (tx, time) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${FIRST_ADMIN_LOCK}::bigint)`
    if ((await tx.person.count()) > 0) return null
    const person = { email: input.email, name: input.name, role: 'admin', language: 'en' } as const
    const id = await writePerson(tx, person, passwordHash, time)
    await recordAudit(tx, { name: 'copydesk' }, time, {
      verb: 'person.create',
      thing: 'person',
      thingId: id,
      label: input.name,
      detail: { role: 'admin' },
    })
    return { id, password }
  }, now)
}
