import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { lockRules } from './write.ts'

/** Why a rule stays: readers are told of stories that it published itself. It can be switched off. */
export function whyNotRemove(rule: { published: number }): Reason[] {
  return rule.published > 0 ? [{ code: 'rulePublished', values: { count: rule.published } }] : []
}

/** Removes a rule. What it did stays done. */
export function removeRule(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'rule.change',
    async (tx, time) => {
      await lockRules(tx)
      const rule = await tx.rule.findUnique({
        where: { id: input.id },
        include: { _count: { select: { revisions: true } } },
      })
      if (!rule) return refuse('not-found', { code: 'notFound' })
      const reasons = whyNotRemove({ published: rule._count.revisions })
      if (reasons.length > 0) return refuse('conflict', ...reasons)
      await tx.rule.delete({ where: { id: rule.id } })
      await recordAudit(tx, actor, time, { verb: 'rule.remove', thing: 'rule', thingId: rule.id, label: rule.name })
      return done({ id: rule.id })
    },
    now,
  )
}
