import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { RuleInput } from './input.ts'
import { lockRules, ruleColumns, whyNotRule, writeRuleTags } from './write.ts'

/** Adds a rule behind the others. It does nothing until an admin switches it on. */
export function addRule(actor: Actor, input: RuleInput, now?: Date): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'rule.change',
    async (tx, time) => {
      await lockRules(tx)
      const reasons = await whyNotRule(tx, input)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      const id = newId(time.getTime())
      const last = await tx.rule.aggregate({ _max: { position: true } })
      const position = (last._max.position ?? 0) + 1
      await tx.rule.create({
        data: { id, position, createdAt: time, createdById: actor.id, changedAt: time, ...ruleColumns(input) },
      })
      await writeRuleTags(tx, id, input.tagIds)
      await recordAudit(tx, actor, time, { verb: 'rule.add', thing: 'rule', thingId: id, label: input.name })
      return done({ id })
    },
    now,
  )
}
