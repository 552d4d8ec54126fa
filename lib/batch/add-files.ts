import { LARGEST } from '#lib/import/refusal.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database, type Tx } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { enqueue } from '#lib/platform/jobs.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { removeSpooled, spool } from '#lib/platform/spool.ts'
import { isDiskFull } from '#lib/platform/storage.ts'
import { cleanPath } from '#lib/wire/file-name.ts'
import { batchLimits, LARGEST_EXPORT, mostBytes } from './batch.ts'
import { jobKey } from './requeue.ts'

/** A file on its way in: its place among those announced, its name with the folders it lay in (empty for pasted text), its bytes. */
export type Sent = { position: number; path: string; stream: AsyncIterable<Uint8Array> }

/** A file that lies in the data folder and has no row yet; `reason` is why it is not read. */
export type Landed = {
  id: string
  position: number
  path: string
  size: number
  sha256: Buffer
  reason: Reason | null
  /** Of a file that was fetched: from where, and the encoding that was declared. */
  url?: string
  charset?: string | null
}

/**
 * Writes a file of a batch into the data folder while it arrives. Too large a file, and one that the disk has no room for, has landed
 * with the reason; one that breaks off has not landed.
 */
export async function landFile(batchId: string, { position, path, stream }: Sent): Promise<Landed | null> {
  const id = newId()
  const file = { id, position, path: cleanPath(path), size: 0, sha256: Buffer.alloc(0), reason: null }
  try {
    const landed = await spool(batchId, id, stream, mostBytes)
    if (landed === 'interrupted') return null
    if (landed === 'too-large') return { ...file, reason: tooLarge }
    return { ...file, ...landed }
  } catch (error) {
    if (isDiskFull(error)) return { ...file, reason: { code: 'batchDiskFull' } }
    throw error
  }
}

const tooLarge: Reason = {
  code: 'batchFileTooLarge',
  values: { limit: LARGEST / 1_000_000, exportLimit: LARGEST_EXPORT / 1_000_000_000 },
}

/**
 * Adds files that landed to a batch of one's own, and has them read. A file sent twice is added once. What does not fit the batch any
 * more is refused with all that came in the same request.
 */
export async function addFiles(
  actor: Actor,
  batchId: string,
  files: readonly Landed[],
  now?: Date,
): Promise<Outcome<null>> {
  const outcome = await act(
    actor,
    'wire.import',
    async (tx, time) => {
      const outcome = await ownOpenBatch(tx, actor, batchId)
      if (!outcome.ok) return outcome
      const batch = outcome.value
      if (files.some(({ position }) => position >= batch.expected)) return refuse('invalid', { code: 'invalid' })
      const { bytes } = batchLimits[actor.role]
      const held = await tx.batchFile.aggregate({ where: { batchId }, _sum: { bytes: true } })
      const sum = files.reduce((total, { size }) => total + size, Number(held._sum.bytes ?? 0))
      if (sum > bytes) return refuse('invalid', { code: 'batchTooLarge', values: { limit: bytes / 1_000_000_000 } })
      const known = new Set(await addRows(tx, batchId, files, time))
      await removeSpooled(
        batchId,
        files.filter(({ id }) => !known.has(id)).map(({ id }) => id),
      )
      await enqueue(tx, 'batch.take', { id: batchId }, { key: jobKey(batchId) })
      return done(null)
    },
    now,
  )
  if (!outcome.ok)
    await removeSpooled(
      batchId,
      files.map(({ id }) => id),
    )
  return outcome
}

/** Whether files may be added to a batch at all, asked before they are let in. */
export async function mayAddFiles(actor: Actor, batchId: string): Promise<Outcome<null>> {
  const batch = await ownOpenBatch(database(), actor, batchId)
  return batch.ok ? done(null) : batch
}

async function ownOpenBatch(tx: Tx, actor: Actor, id: string): Promise<Outcome<{ expected: number }>> {
  const batch = await tx.batch.findFirst({
    where: { id, createdById: actor.id, channelId: null },
    select: { cancelledAt: true, finishedAt: true, undoneAt: true, expected: true },
  })
  if (!batch) return refuse('not-found', { code: 'batchGone' })
  const isOver = batch.cancelledAt ?? batch.finishedAt ?? batch.undoneAt
  return isOver ? refuse('conflict', { code: 'batchIsOver' }) : done(batch)
}

/** Gives the ids of the files that were not there yet. */
export async function addRows(tx: Tx, batchId: string, files: readonly Landed[], now: Date): Promise<string[]> {
  const rows = await tx.batchFile.createManyAndReturn({
    data: files.map(({ id, position, path, size, sha256, reason, url, charset }) => ({
      ...{ url: url ?? null, charset: charset ?? null },
      ...{ id, batchId, position, path, bytes: size, sha256: new Uint8Array(sha256) },
      ...(reason ? { outcome: 'refused' as const, reason, takenAt: now } : {}),
    })),
    skipDuplicates: true,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
