import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import type { ChangeRuleInput } from './input.ts'
import { lockRules, ruleColumns, whyNotRule, writeRuleTags } from './write.ts'

/** Changes what a rule asks and does, for copy that comes from now on. One that is on stays on. */
export function changeRule(actor: Actor, input: ChangeRuleInput, now?: Date): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'rule.change',
    async (tx, time) => {
      await lockRules(tx)
      const { id, ...rule } = input
      const before = await tx.rule.findUnique({ where: { id }, select: { name: true } })
      if (!before) return refuse('not-found', { code: 'notFound' })
      const reasons = await whyNotRule(tx, rule)
      if (reasons.length > 0) return refuse('invalid', ...reasons)
      await tx.rule.update({ where: { id }, data: { ...ruleColumns(rule), changedAt: time } })
      await writeRuleTags(tx, id, rule.tagIds)
      await recordAudit(tx, actor, time, {
        verb: 'rule.change',
        thing: 'rule',
        thingId: id,
        label: rule.name,
        detail: { was: before.name },
      })
      return done({ id })
    },
    now,
  )
}
