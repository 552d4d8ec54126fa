import type { Tx } from '#lib/platform/db.ts'
import { enqueue, keysWithoutJob } from '#lib/platform/jobs.ts'

/** By this a batch has one job at a time. */
export function jobKey(batchId: string): string {
  return `batch:${batchId}`
}

/** Has those batches read on that have files without an outcome and no job: their worker died with the queue, or a backup was restored. */
export async function requeueBatches(tx: Tx): Promise<void> {
  const open = await tx.batch.findMany({
    where: { pausedAt: null, cancelledAt: null, finishedAt: null, undoneAt: null, files: { some: { outcome: null } } },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
    take: 1000,
  })
  const missing = new Set(
    await keysWithoutJob(
      tx,
      open.map(({ id }) => jobKey(id)),
    ),
  )
  for (const { id } of open) if (missing.has(jobKey(id))) await enqueue(tx, 'batch.take', { id }, { key: jobKey(id) })
}
