import { recordAudit } from '#lib/audit/record.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { endSessions } from '#lib/session/end-all.ts'
import type { Actor } from './actor.ts'
import { changePerson } from './change.ts'
import type { Changeable } from './person.ts'

/** Why a person cannot be suspended; empty when they can. */
export function whyNotSuspend(person: Changeable): Reason[] {
  if (person.suspendedAt !== null) return [{ code: 'alreadySuspended' }]
  return person.lastAdmin ? [{ code: 'lastAdmin' }] : []
}

/** Locks a person out from their next request on, ends their sessions and makes their open reset links useless. Their work stays. */
export function suspendPerson(
  actor: Actor,
  input: { id: string; reason: string },
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  return changePerson(
    actor,
    'person.change',
    input.id,
    async ({ tx, now: time, person, lastAdmin }) => {
      const reasons = whyNotSuspend({ ...person, lastAdmin })
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await tx.person.update({ where: { id: person.id }, data: { suspendedAt: time, suspendedById: actor.id } })
      await tx.passwordReset.updateMany({ where: { personId: person.id, usedAt: null }, data: { usedAt: time } })
      await endSessions(tx, person.id, time)
      await recordAudit(tx, actor, time, {
        verb: 'person.suspend',
        thing: 'person',
        thingId: person.id,
        label: person.name,
        detail: { reason: input.reason },
      })
      return done({ id: person.id })
    },
    now,
  )
}
