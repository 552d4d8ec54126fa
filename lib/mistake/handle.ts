import { recordAudit } from '#lib/audit/record.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'

/** Marks a reader's report as handled; the first to do so stands with it. */
export async function handleMistake(actor: Actor, input: { id: string }, now?: Date): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'mistake.handle',
    async (tx, time) => {
      const { count } = await tx.mistakeReport.updateMany({
        where: { id: input.id, handledAt: null },
        data: { handledAt: time, handledById: actor.id },
      })
      if (count === 0) return refuse('not-found', { code: 'notFound' })
      const report = await tx.mistakeReport.findUnique({
        where: { id: input.id },
        select: { article: { select: { working: { select: { headline: true } } } } },
      })
      await recordAudit(tx, actor, time, {
        verb: 'mistake.handle',
        thing: 'mistake',
        thingId: input.id,
        label: report?.article.working?.headline ?? '',
      })
      return done({ id: input.id })
    },
    now,
  )
}
