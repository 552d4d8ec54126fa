import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import { lockRegistry } from '#lib/source/add.ts'
import type { HabitInput } from './input.ts'
import { proposedHabit } from './proposed.ts'

/** Teaches what all copy of an item's agency has in common. Waiting copy is read again by `readAgencyAgain`, which the screen calls next. */
export function teachHabit(
  actor: Actor,
  input: HabitInput,
  now?: Date,
): Promise<Outcome<{ id: string; agencyId: string }>> {
  return act(
    actor,
    'habit.change',
    async (tx, time) => {
      await lockRegistry(tx)
      const proposed = await proposedHabit(tx, input)
      if (!proposed.ok) return proposed
      const { agency, pattern } = proposed.value
      const id = newId(time.getTime())
      await tx.habit.create({
        data: { id, agencyId: agency.id, kind: input.kind, pattern, taughtAt: time, taughtById: actor.id },
      })
      await recordAudit(tx, actor, time, {
        verb: 'agency.teach',
        thing: 'agency',
        thingId: agency.id,
        label: agency.name,
        detail: { pattern, kind: input.kind, itemId: input.id },
      })
      return done({ id, agencyId: agency.id })
    },
    now,
  )
}
