import { recordAudit } from '#lib/audit/record.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import { endSessions } from '#lib/session/end-all.ts'
import type { Actor } from './actor.ts'
import { changePerson } from './change.ts'

/** Ends every session a person has, on all devices. They can sign in again. */
export function signOutEverywhere(
  actor: Actor,
  input: { id: string },
  now?: Date,
): Promise<Outcome<{ id: string; count: number }>> {
  return changePerson(
    actor,
    'person.change',
    input.id,
    async ({ tx, now: time, person }) => {
      const count = await endSessions(tx, person.id, time)
      await recordAudit(tx, actor, time, {
        verb: 'person.signOutEverywhere',
        thing: 'person',
        thingId: person.id,
        label: person.name,
        detail: { count },
      })
      return done({ id: person.id, count })
    },
    now,
  )
}
