import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { AgencyInput } from './input.ts'
import { whyNotName } from './why-not-name.ts'

/** Adds an agency to the registry. Copy that waits is read again by `readAgain`, which the screen calls next. */
export function addAgency(actor: Actor, input: AgencyInput, now?: Date): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'agency.change',
    async (tx, time) => {
      await lockRegistry(tx)
      const reasons = await whyNotName(tx, input)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      const id = newId(time.getTime())
      await tx.agency.create({ data: { id, ...input } })
      await recordAudit(tx, actor, time, { verb: 'agency.add', thing: 'agency', thingId: id, label: input.name })
      return done({ id })
    },
    now,
  )
}

/** One change of the registry at a time: two agencies that take the same name at once would both find it free. */
export async function lockRegistry(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('agency registry'))`
}
