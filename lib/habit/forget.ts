import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { lockRegistry } from '#lib/source/add.ts'

/** Forgets what was taught of an agency's copy. Copy in use stays as it was read. */
export function forgetHabit(
  actor: Actor,
  input: { id: string },
  now?: Date,
): Promise<Outcome<{ id: string; agencyId: string }>> {
  return act(
    actor,
    'habit.change',
    async (tx, time) => {
      await lockRegistry(tx)
      const habit = await tx.habit.findUnique({ where: { id: input.id }, include: { agency: true } })
      if (!habit) return refuse('not-found', { code: 'notFound' })
      await tx.habit.delete({ where: { id: habit.id } })
      await recordAudit(tx, actor, time, {
        verb: 'agency.forget',
        thing: 'agency',
        thingId: habit.agencyId,
        label: habit.agency.name,
        detail: { pattern: habit.pattern, kind: habit.kind },
      })
      return done({ id: habit.id, agencyId: habit.agencyId })
    },
    now,
  )
}
