import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, refuse } from '#lib/platform/outcome.ts'
import { removeSpoolFolder } from '#lib/platform/spool.ts'
import { batchLimits } from './batch.ts'

/** Begins a batch of as many files as its sender announces; they come in by `addFiles`. */
export function createBatch(
  actor: Actor,
  { label, expected }: { label: string; expected: number },
  now?: Date,
): Promise<Outcome<{ id: string }>> {
  return act(
    actor,
    'wire.import',
    async (tx, time) => {
      const { files } = batchLimits[actor.role]
      if (expected > files)
        return refuse('invalid', { code: 'batchTooMany', values: { limit: files, count: expected } })
      const id = newId(time.getTime())
      await tx.batch.create({ data: { id, label, expected, createdAt: time, createdById: actor.id } })
      return done({ id })
    },
    now,
  )
}

/** Takes back a batch that nothing came into: its sender broke off with the first file and does not know of it. */
export async function forgetEmptyBatch(actor: Actor, id: string): Promise<void> {
  const { count } = await database().batch.deleteMany({ where: { id, createdById: actor.id, files: { none: {} } } })
  if (count > 0) await removeSpoolFolder(id)
}
