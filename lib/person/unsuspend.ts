import { recordAudit } from '#lib/audit/record.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import type { Actor } from './actor.ts'
import { changePerson } from './change.ts'
import type { Changeable } from './person.ts'

/** Why a person cannot be let in again; empty when they can. */
export function whyNotUnsuspend(person: Changeable): Reason[] {
  return person.suspendedAt === null ? [{ code: 'notSuspended' }] : []
}

/** Lets a suspended person sign in again, with the role and password they had. */
export function unsuspendPerson(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<{ id: string }>> {
  return changePerson(
    actor,
    'person.change',
    input.id,
    async ({ tx, now: time, person, lastAdmin }) => {
      const reasons = whyNotUnsuspend({ ...person, lastAdmin })
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await tx.person.update({ where: { id: person.id }, data: { suspendedAt: null, suspendedById: null } })
      await recordAudit(tx, actor, time, {
        verb: 'person.unsuspend',
        thing: 'person',
        thingId: person.id,
        label: person.name,
      })
      return done({ id: person.id })
    },
    now,
  )
}
