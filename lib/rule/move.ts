import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { lockRules } from './write.ts'

/** Moves a rule one place up (-1) or down (1): of two rules that would do the same kind of thing the upper one decides. At an end it stays. */
export function moveRule(
  actor: Actor,
  input: { id: string; by: -1 | 1 },
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'rule.change',
    async (tx, time) => {
      await lockRules(tx)
      const all = await tx.rule.findMany({
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: { id: true, name: true },
      })
      const at = all.findIndex((rule) => rule.id === input.id)
      const [moved] = at < 0 ? [] : all.splice(at, 1)
      if (!moved) return refuse('not-found', { code: 'notFound' })
      const place = at + input.by
      if (place < 0 || place > all.length) return done({ id: moved.id })
      all.splice(place, 0, moved)
      for (const [position, { id }] of all.entries()) await tx.rule.update({ where: { id }, data: { position } })
      await recordAudit(tx, actor, time, { verb: 'rule.move', thing: 'rule', thingId: moved.id, label: moved.name })
      return done({ id: moved.id })
    },
    now,
  )
}
