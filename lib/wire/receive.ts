import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { ReadCopies } from '#lib/import/reader.ts'
import { readSafely } from '#lib/import/sandbox/read-safely.ts'
import { transaction } from '#lib/platform/db.ts'
import { findBuiltIn, loadRegistry } from '#lib/source/registry.ts'
import { cleanName } from './file-name.ts'
import { type Lent, lend } from './lend.ts'
import { lentBy } from './lent-by.ts'
import type { Receipt } from './receipt.ts'
import { type Batch, type Bringer, itemsOf, nowhere, type Origin, writeBatch } from './write-batch.ts'

/**
 * A file as it came: its name, empty for pasted text, and its bytes; its row where it came in with others; of what was fetched, from where
 * and the encoding that was declared.
 */
export type Incoming = {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  batchFileId?: string
  url?: string | null
  charset?: string | null
}

/**
 * Reads files and writes each as an item, all in a few statements. A bad file has a receipt that says why, and never stops the others;
 * bytes that came before are not written again, not even when they come many times at once. Receipts stand in the order of the files.
 * Nothing that a file says about rights, states or other rows is ever obeyed: it is copy.
 */
export async function takeIn(
  by: Bringer,
  files: readonly Incoming[],
  now?: Date,
  origin: Origin = nowhere,
): Promise<Receipt[]> {
  const batch = await readFiles(files, origin, now)
  return transaction((tx) => writeBatch(tx, by, batch), batch.time)
}

/** So many files are with a reading child or on their way to one: as many as keep both children at work. */
const AT_ONCE = 4

/** What was read of each file, in the order of the files. */
async function severalAtOnce<F>(files: readonly F[], read: (file: F) => Promise<ReadCopies>) {
  const results: { file: F; result: ReadCopies }[] = []
  // All of them draw from one row.
  const row = files.entries()
  const drawOn = async () => {
    for (const [at, file] of row) {
      // What the database answers meanwhile is heard: one part is read while another is written.
      await setImmediate()
      results[at] = { file, result: await read(file) }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, drawOn))
  return results
}

/** Reads files, without writing anything: those whose bytes came before are not read again. */
export async function readFiles(incoming: readonly Incoming[], origin: Origin, now?: Date): Promise<Batch> {
  const files = incoming.map(({ name, bytes, batchFileId = null, url, charset }) => ({
    name: cleanName(name),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    batchFileId,
    declared: fetchedFrom({ url, charset }),
  }))
  const { channelId } = origin
  const { time, registry, known, channel } = await transaction(
    async (tx, at) => ({
      time: at,
      registry: await loadRegistry(tx, at),
      known: await itemsOf(tx, files),
      channel: channelId === null ? null : ((await lentBy(tx, [channelId])).get(channelId) ?? null),
    }),
    now,
  )
  const isKnown = (name: string) => registry.find(name) !== null || findBuiltIn(name) !== null
  const read = async (file: (typeof files)[number]): Promise<ReadCopies> => {
    const from = { ...channel?.declared, ...file.declared }
    const options = { fileName: file.name, agencies: registry.agencies, now: time, ...from }
    const result = await readSafely(file.bytes, options)
    return channel ? lendAll(result, channel, isKnown) : result
  }
  const unread = new Map<string, (typeof files)[number]>()
  for (const file of files) if (!known.has(file.sha256) && !unread.has(file.sha256)) unread.set(file.sha256, file)
  const results = await severalAtOnce([...unread.values()], read)
  const readings = new Map(results.map(({ file, result }) => [file.sha256, { file, result }]))
  return { time, origin, registry, files, readings }
}

/** What the transport of a fetched file told of it, as readers are told. */
export function fetchedFrom({ url, charset }: { url?: string | null; charset?: string | null }) {
  return { ...(url ? { url } : {}), ...(charset ? { transportCharset: charset } : {}) }
}

function lendAll(result: ReadCopies, channel: Lent, isKnown: (agency: string) => boolean): ReadCopies {
  return result.ok ? { ...result, copies: result.copies.map((copy) => lend(copy, channel, isKnown)) } : result
}
