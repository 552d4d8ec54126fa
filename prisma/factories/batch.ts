import { addFiles, type Landed, landFile } from '#lib/batch/add-files.ts'
import { createBatch } from '#lib/batch/create.ts'
import type { Actor } from '#lib/person/actor.ts'

type File = { name: string; text: string | Uint8Array }

/** Sends files as someone's browser does, and gives the batch; nothing has been read yet. */
export async function sentBatch(actor: Actor, files: readonly File[], expected = files.length): Promise<string> {
  const begun = await createBatch(actor, { label: 'A folder', expected })
  if (!begun.ok) throw new Error(JSON.stringify(begun.reasons))
  const added = await addFiles(actor, begun.value.id, await landAll(begun.value.id, files))
  if (!added.ok) throw new Error(JSON.stringify(added.reasons))
  return begun.value.id
}

/** Files as they lie in the data folder before they have a row. */
export async function landAll(batchId: string, files: readonly File[], from = 0): Promise<Landed[]> {
  const landed = await Promise.all(
    files.map(({ name, text }, at) => landFile(batchId, { position: from + at, path: name, stream: once(text) })),
  )
  return landed.filter((file) => file !== null)
}

async function* once(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === 'string' ? new TextEncoder().encode(text) : text
}
