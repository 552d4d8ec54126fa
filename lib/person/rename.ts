import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import { transaction } from '#lib/platform/db.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import type { Actor } from './actor.ts'

/** Changes the name the actor is known by, on the desk and to readers. The address of their page stays. */
export function renameSelf(actor: Actor, input: { name: string }, now?: Date): Promise<Outcome<{ name: string }>> {
  return transaction(async (tx, time) => {
    if (input.name === actor.name) return done({ name: input.name })
    await tx.person.update({ where: { id: actor.id }, data: { name: input.name } })
    await recordAudit(tx, actor, time, {
      verb: 'person.rename',
      thing: 'person',
      thingId: actor.id,
      label: input.name,
      detail: { from: actor.name, to: input.name },
    })
    await recordChange(tx, [`person:${actor.id}`])
    return done({ name: input.name })
  }, now)
}
