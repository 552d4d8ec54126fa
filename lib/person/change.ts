import type { Actor } from '#lib/person/actor.ts'
import { can, type Verb } from '#lib/person/policy.ts'
import { type Tx, transaction } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { Person } from '#prisma/client/client.ts'

export type PersonChange = { tx: Tx; now: Date; person: Person; lastAdmin: boolean }

/**
 * The way every verb goes into a person: one transaction in which the actor, the person and all admins are locked, always in the same
 * order. So of two admins who demote each other in the same instant only one succeeds, and an actor who lost the right meanwhile is refused.
 */
export function changePerson<T>(
  actor: Actor,
  verb: Verb,
  id: string,
  work: (change: PersonChange) => Promise<Outcome<T>>,
  now?: Date,
): Promise<Outcome<T>> {
  return transaction(async (tx, time) => {
    if (!isId(id)) return refuse('not-found', { code: 'notFound' })
    const locked = await lockPeople(tx, [actor.id, id])
    const self = locked.find((one) => one.id === actor.id)
    if (!self || self.suspendedAt !== null || !can({ ...actor, role: self.role }, verb)) {
      return refuse('forbidden', { code: 'forbidden' })
    }
    const person = locked.find((one) => one.id === id)
    if (!person) return refuse('not-found', { code: 'notFound' })
    return work({ tx, now: time, person, lastAdmin: isLastAdmin(person, locked) })
  }, now)
}

/** Locks these people and every admin, and returns them as they are once the lock is held. */
async function lockPeople(tx: Tx, ids: string[]): Promise<Person[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from person where id = any(${ids}::uuid[]) or role = 'admin' order by id for update`
  return tx.person.findMany({ where: { id: { in: rows.map((row) => row.id) } } })
}

function isLastAdmin(person: Person, locked: Person[]): boolean {
  const others = locked.filter((one) => one.id !== person.id && one.role === 'admin' && one.suspendedAt === null)
  return person.role === 'admin' && others.length === 0
}
