import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/person/actor.ts'
import { holdRole } from '#lib/person/hold-role.ts'
import { can } from '#lib/person/policy.ts'
import { type Tx, transaction } from '#lib/platform/db.ts'
import { enqueue } from '#lib/platform/jobs.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { removeSpoolFolder } from '#lib/platform/spool.ts'
import { type BatchStanding, stateOf, whyNotCancel, whyNotPause, whyNotResume, whyNotSettle } from './batch.ts'
import { jobKey } from './requeue.ts'

type Held = { id: string; label: string; expected: number }

/** Lets nothing more of a batch be read until someone resumes it; the part being read at this moment still comes in. */
export function pauseBatch(actor: Actor, id: string, now?: Date): Promise<Outcome<null>> {
  return changeBatch(
    actor,
    id,
    whyNotPause,
    async (tx, _, time) => {
      await tx.batch.update({ where: { id }, data: { pausedAt: time } })
      return null
    },
    now,
  )
}

export function resumeBatch(actor: Actor, id: string, now?: Date): Promise<Outcome<null>> {
  return changeBatch(
    actor,
    id,
    whyNotResume,
    async (tx) => {
      // A part that was begun before the pause ended nothing.
      await tx.batch.update({ where: { id }, data: { pausedAt: null, tries: 0 } })
      await enqueue(tx, 'batch.take', { id }, { key: jobKey(id) })
      return null
    },
    now,
  )
}

/** Leaves a batch at the files that arrived: whoever sent the others has stopped. */
export function settleBatch(actor: Actor, id: string, now?: Date): Promise<Outcome<null>> {
  return changeBatch(
    actor,
    id,
    whyNotSettle,
    async (tx) => {
      await tx.batch.update({ where: { id }, data: { expected: await tx.batchFile.count({ where: { batchId: id } }) } })
      await enqueue(tx, 'batch.take', { id }, { key: jobKey(id) })
      return null
    },
    now,
  )
}

/** Ends a batch: what came in stays, what has no outcome yet gets none. */
export async function cancelBatch(actor: Actor, id: string, now?: Date): Promise<Outcome<null>> {
  const outcome = await changeBatch(
    actor,
    id,
    whyNotCancel,
    async (tx, batch, time) => {
      await tx.batch.update({ where: { id }, data: { cancelledAt: time, cancelledById: actor.id } })
      await recordAudit(tx, actor, time, { verb: 'batch.cancel', thing: 'batch', thingId: id, label: batch.label })
      return null
    },
    now,
  )
  if (outcome.ok) await removeSpoolFolder(id)
  return outcome
}

/** The way in for a verb on a batch: its row held, the actor's permission as it is now, and what stands in the way. */
export function changeBatch<T>(
  actor: Actor,
  id: string,
  whyNot: (batch: BatchStanding) => Reason[],
  work: (tx: Tx, batch: Held, now: Date) => Promise<T>,
  now?: Date,
): Promise<Outcome<T>> {
  return transaction(async (tx, time) => {
    await tx.$queryRaw`select 1 from batch where id = ${id}::uuid for update`
    const batch = await tx.batch.findUnique({ where: { id }, include: { _count: { select: { files: true } } } })
    if (!batch) return refuse('not-found', { code: 'batchGone' })
    const role = await holdRole(tx, actor.id)
    const owned = { createdById: batch.createdById ?? '', contributorIds: [] }
    if (!role || !can({ ...actor, role }, 'batch.change', owned)) return refuse('forbidden', { code: 'forbidden' })
    const reasons = whyNot({ state: stateOf(batch, batch._count.files) })
    if (reasons.length > 0) return refuse('conflict', ...reasons)
    return done(await work(tx, batch, time))
  }, now)
}
