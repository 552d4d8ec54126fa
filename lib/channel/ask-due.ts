import type { Tx } from '#lib/platform/db.ts'
import { enqueue } from '#lib/platform/jobs.ts'

/** Has channels that are due looked at; the job itself takes all of them. */
export async function askDue(tx: Tx, now: Date): Promise<void> {
  const due = await tx.channel.findFirst({
    where: { closedAt: null, kind: { not: 'token' }, nextAt: { lte: now } },
    select: { id: true },
  })
  if (due) await enqueue(tx, 'channel.pollDue', {}, { key: 'channels' })
}
