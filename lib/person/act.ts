import { type Tx, transaction } from '#lib/platform/db.ts'
import { type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { Actor } from './actor.ts'
import { holdRole } from './hold-role.ts'
import { can, type Verb } from './policy.ts'

/**
 * The way in for a verb on anything but a story or a person: one transaction, and the actor's permission by the role they have now, not
 * the one their request began with, held until it ends.
 */
export function act<T>(
  actor: Actor,
  verb: Verb,
  work: (tx: Tx, now: Date) => Promise<Outcome<T>>,
  now?: Date,
): Promise<Outcome<T>> {
  return transaction(async (tx, time) => {
    const role = await holdRole(tx, actor.id)
    return role && can({ ...actor, role }, verb) ? work(tx, time) : refuse('forbidden', { code: 'forbidden' })
  }, now)
}
