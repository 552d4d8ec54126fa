import { recordAudit } from '#lib/audit/record.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import type { Role } from '#prisma/client/enums.ts'
import type { Actor } from './actor.ts'
import { changePerson } from './change.ts'
import type { Changeable } from './person.ts'

/** Why a person's role cannot become this one; empty when it can. */
export function whyNotChangeRole(person: Changeable, role: Role): Reason[] {
  if (person.role === role) return [{ code: 'sameRole', field: 'role' }]
  return person.lastAdmin ? [{ code: 'lastAdmin', field: 'role' }] : []
}

/** Gives a person another role. It counts from their next request on. */
export function changeRole(
  actor: Actor,
  input: { id: string; role: Role },
  now?: Date,
): Promise<Outcome<{ id: string; role: Role }>> {
  return changePerson(
    actor,
    'person.change',
    input.id,
    async ({ tx, now: time, person, lastAdmin }) => {
      const reasons = whyNotChangeRole({ ...person, lastAdmin }, input.role)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await tx.person.update({ where: { id: person.id }, data: { role: input.role } })
      await recordAudit(tx, actor, time, {
        verb: 'person.changeRole',
        thing: 'person',
        thingId: person.id,
        label: person.name,
        detail: { from: person.role, to: input.role },
      })
      return done({ id: person.id, role: input.role })
    },
    now,
  )
}
