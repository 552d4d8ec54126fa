import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'

/** Puts a handled report back among the open ones: it was marked by mistake, or there is more to it. */
export function reopenMistake(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'mistake.handle',
    async (tx, time) => {
      const { count } = await tx.mistakeReport.updateMany({
        where: { id: input.id, handledAt: { not: null } },
        data: { handledAt: null, handledById: null },
      })
      if (count === 0) return refuse('not-found', { code: 'notFound' })
      const report = await tx.mistakeReport.findUnique({
        where: { id: input.id },
        select: { article: { select: { working: { select: { headline: true } } } } },
      })
      await recordAudit(tx, actor, time, {
        verb: 'mistake.reopen',
        thing: 'mistake',
        thingId: input.id,
        label: report?.article.working?.headline ?? '',
      })
      return done({ id: input.id })
    },
    now,
  )
}
