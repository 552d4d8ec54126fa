import { addRows, type Landed, landFile } from '#lib/batch/add-files.ts'
import { jobKey } from '#lib/batch/requeue.ts'
import { takeBatch } from '#lib/batch/take.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { enqueue } from '#lib/platform/jobs.ts'
import { type Reason, reasonSchema } from '#lib/platform/outcome.ts'
import type { Incoming } from '#lib/wire/receive.ts'
import type { FileOutcome } from '#prisma/client/enums.ts'

const LATER = 120_000

/** What became of one file that a channel brought; an outcome of null is still to come. */
export type HandedFile = {
  file: string
  outcome: FileOutcome | null
  reason: Reason | null
  items: { id: string; headline: string }[]
}

/**
 * What became of all of them: the batch they are, null where they brought nothing new, how many pieces of copy are new, and why, where
 * none of them could be read.
 */
export type HandedOver = { batchId: string | null; files: HandedFile[]; items: number; problem: Reason | null }

/**
 * The one place where what a channel brings goes into the wire: a batch of its own, which is read at once, and read on by the jobs process
 * if this one ends meanwhile. A batch in which everything was here already is forgotten.
 */
export async function handOver(channelId: string, incoming: readonly Incoming[]): Promise<HandedOver> {
  if (incoming.length === 0) return { batchId: null, files: [], items: 0, problem: null }
  const batchId = newId()
  const landed: Landed[] = []
  for (const [position, { name, bytes }] of incoming.entries()) {
    const file = await landFile(batchId, { position, path: name, stream: once(bytes) })
    if (file) landed.push(file)
  }
  await begin(batchId, channelId, landed)
  await takeBatch(batchId, new AbortController().signal)
  const files = await outcomesOf(batchId)
  const items = files.flatMap((file) => file.items).length
  const isNothing = files.every(({ outcome }) => outcome === 'known')
  if (isNothing) await database().batch.delete({ where: { id: batchId } })
  const problem = files.every(({ outcome }) => outcome === 'refused') ? (files[0]?.reason ?? null) : null
  return { batchId: isNothing ? null : batchId, files, items, problem }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function begin(batchId: string, channelId: string, landed: readonly Landed[]): Promise<void> {
  return transaction(async (tx, now) => {
    const channel = await tx.channel.findUniqueOrThrow({ where: { id: channelId }, select: { name: true } })
    const facts = { label: channel.name, expected: landed.length, channelId, createdAt: now }
    await tx.batch.create({ data: { id: batchId, ...facts } })
    await addRows(tx, batchId, landed, now)
    // For the case that this process ends before it has read it.
    await enqueue(tx, 'batch.take', { id: batchId }, { key: jobKey(batchId), runAt: new Date(now.getTime() + LATER) })
  })
}

async function outcomesOf(batchId: string): Promise<HandedFile[]> {
  const rows = await database().batchFile.findMany({
    where: { batchId },
    select: {
      path: true,
      outcome: true,
      reason: true,
      items: { select: { id: true, headline: true }, orderBy: { index: 'asc' } },
    },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ path, reason, ...row }) => ({
    file: path,
    reason: reasonSchema.safeParse(reason).data ?? null,
    ...row,
  }))
}
