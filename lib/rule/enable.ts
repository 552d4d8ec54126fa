import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { lockRules } from './write.ts'

/** Switches a rule on or off, for copy that comes from now on. */
export function enableRule(
  actor: Actor,
  input: { id: string; on: boolean },
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'rule.change',
    async (tx, time) => {
      await lockRules(tx)
      const rule = await tx.rule.findUnique({ where: { id: input.id } })
      if (!rule) return refuse('not-found', { code: 'notFound' })
      if ((rule.enabledAt !== null) === input.on) return done({ id: rule.id })
      await tx.rule.update({ where: { id: rule.id }, data: { enabledAt: input.on ? time : null } })
      await recordAudit(tx, actor, time, {
        verb: input.on ? 'rule.enable' : 'rule.disable',
        thing: 'rule',
        thingId: rule.id,
        label: rule.name,
      })
      return done({ id: rule.id })
    },
    now,
  )
}
