import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { lockRegistry } from './add.ts'
import type { AgencyInput } from './input.ts'
import { whyNotName } from './why-not-name.ts'

/** Changes what the registry knows of an agency. Stories that print its name are shown anew. */
export function changeAgency(
  actor: Actor,
  input: AgencyInput & { id: string },
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'agency.change',
    async (tx, time) => {
      await lockRegistry(tx)
      const before = await tx.agency.findUnique({ where: { id: input.id } })
      if (!before) return refuse('not-found', { code: 'notFound' })
      const reasons = await whyNotName(tx, input)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      const { id, ...columns } = input
      await tx.agency.update({ where: { id }, data: columns })
      await recordAudit(tx, actor, time, {
        verb: 'agency.change',
        thing: 'agency',
        thingId: id,
        label: input.name,
        detail: { was: before.name },
      })
      // A name stands on every page that prints one of the agency's stories; renaming is rare, so every page is made anew.
      if (before.name !== input.name || before.website !== input.website) await recordChange(tx, ['settings'])
      return done({ id })
    },
    now,
  )
}
