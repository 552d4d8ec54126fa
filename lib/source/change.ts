import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { transaction } from '#lib/platform/db.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { lockRegistry } from './add.ts'
import type { AgencyInput } from './input.ts'
import { whyNotName } from './why-not-name.ts'

/** Changes what the registry knows of an agency. Stories that print its name are shown anew. */
export async function changeAgency(
  actor: Actor,
  input: AgencyInput & { id: string },
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  if (!can(actor, 'agency.change')) return refuse('forbidden', { code: 'forbidden' })
  return transaction(async (tx, time) => {
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
  }, now)
}
