import { Readable } from 'node:stream'
import { addFiles, type Landed, landFile } from '#lib/batch/add-files.ts'
import { createBatch } from '#lib/batch/create.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import type { Batch } from '#prisma/client/client.ts'

type File = { name: string; text: string | Uint8Array }

/** Sends files as someone's browser does, and gives the batch; nothing has been read yet. */
export async function sentBatch(actor: Actor, files: readonly File[], expected = files.length): Promise<string> {
  const begun = await createBatch(actor, { label: 'A folder', expected })
  if (!begun.ok) throw new Error(JSON.stringify(begun.reasons))
  const added = await addFiles(actor, begun.value.id, await landAll(begun.value.id, files))
  if (!added.ok) throw new Error(JSON.stringify(added.reasons))
  return begun.value.id
}

/** A batch without files, of which two are to come, as it stands in the database. */
export async function emptyBatch(owner: { id: string }, given: Partial<Batch> = {}): Promise<string> {
  const { id } = await database().batch.create({
    data: { id: newId(), label: 'A folder', expected: 2, createdAt: new Date(), createdById: owner.id, ...given },
  })
  return id
}

/** Files as they lie in the data folder before they have a row. */
export async function landAll(batchId: string, files: readonly File[], from = 0): Promise<Landed[]> {
  const landed: (Landed | null)[] = []
  for (const [at, { name, text }] of files.entries())
    landed.push(
      await landFile(batchId, { position: from + at, path: name, stream: Readable.from([Buffer.from(text)]) }),
    )
  return landed.filter((file) => file !== null)
}
