import { recordAudit } from '#lib/audit/record.ts'
import { recordChange } from '#lib/change/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { endOfDay } from '#lib/setting/zone.ts'
import type { RightsInput } from './input.ts'

/**
 * Says where an agency's stories may go beside the site, and until which day, as the newsroom's zone has it, new ones may be published.
 * Feeds show or lose its stories at once.
 */
export function changeRights(
  actor: Actor,
  input: RightsInput,
  zone: string,
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'agency.change',
    async (tx, time) => {
      const agency = await tx.agency.findUnique({ where: { id: input.id }, select: { name: true } })
      if (!agency) return refuse('not-found', { code: 'notFound' })
      const { id, until, ...rights } = input
      await tx.agency.update({
        where: { id },
        data: { ...rights, mayUntil: until === null ? null : endOfDay(until, zone) },
      })
      await recordAudit(tx, actor, time, {
        verb: 'agency.rights',
        thing: 'agency',
        thingId: id,
        label: agency.name,
        detail: { ...rights, until },
      })
      await recordChange(tx, ['settings'])
      return done({ id })
    },
    now,
  )
}
