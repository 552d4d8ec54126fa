import { createHash } from 'node:crypto'
import { recordAudit } from '#lib/audit/record.ts'
import { readDocument } from '#lib/import/read.ts'
import type { ReadCopies } from '#lib/import/reader.ts'
import { act } from '#lib/person/act.ts'
import type { Actor } from '#lib/person/actor.ts'
import { type Tx, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome } from '#lib/platform/outcome.ts'
import { loadRegistry, type Registry, registerMet } from '#lib/source/registry.ts'
import { columnsOf } from './columns.ts'
import type { Receipt } from './receipt.ts'

/** A file as it came: its name, empty for pasted text, and its bytes. */
export type Incoming = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** Who brings copy: a person, or by name only the command line. */
export type Bringer = { id?: string; name: string; address?: string }

/** Takes files in for a person who may import. Nothing that a file says about rights, states or other rows is ever obeyed: it is copy. */
export async function receive(actor: Actor, files: readonly Incoming[], now?: Date): Promise<Outcome<Receipt[]>> {
  const batch = await readBatch(files, now)
  return act(actor, 'wire.import', async (tx) => done(await writeBatch(tx, actor, batch)), batch.time)
}

/**
 * Reads files and writes each as an item, all in a few statements. A bad file has a receipt that says why, and never stops the others;
 * bytes that came before are not written again, not even when they come many times at once. Receipts stand in the order of the files.
 */
export async function takeIn(by: Bringer, files: readonly Incoming[], now?: Date): Promise<Receipt[]> {
  const batch = await readBatch(files, now)
  return transaction((tx) => writeBatch(tx, by, batch), batch.time)
}

type File = Incoming & { sha256: string }
/** A file that had not come before, and what it says; of several with the same bytes the first. */
type Reading = { file: File; result: ReadCopies }
type Batch = { time: Date; registry: Registry; files: File[]; readings: Map<string, Reading> }
type Items = Map<string, { id: string; headline: string }[]>

async function readBatch(incoming: readonly Incoming[], now?: Date): Promise<Batch> {
  const files = incoming.map(({ name, bytes }) => ({
    name: cleanName(name),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  const { time, registry, known } = await transaction(
    async (tx, at) => ({ time: at, registry: await loadRegistry(tx, at), known: await itemsOf(tx, files) }),
    now,
  )
  const readings: Batch['readings'] = new Map()
  for (const file of files) {
    if (known.has(file.sha256) || readings.has(file.sha256)) continue
    const result = await readDocument(file.bytes, { fileName: file.name, agencies: registry.agencies, now: time })
    readings.set(file.sha256, { file, result })
  }
  return { time, registry, files, readings }
}

async function itemsOf(tx: Tx, files: readonly File[]): Promise<Items> {
  const rows = await tx.wireItem.findMany({
    where: { sha256: { in: files.map((file) => bytesOf(file.sha256)) } },
    select: { id: true, sha256: true, headline: true },
    orderBy: { index: 'asc' },
  })
  const items: Items = new Map()
  for (const { sha256, ...item } of rows) {
    const hash = hexOf(sha256)
    items.set(hash, [...(items.get(hash) ?? []), item])
  }
  return items
}

/** A file's name as it can be stored and shown: no path of someone's machine, no control characters, not endless. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .slice(0, 255)
}

async function writeBatch(tx: Tx, by: Bringer, { time, registry, files, readings }: Batch): Promise<Receipt[]> {
  const read = [...readings.values()].flatMap(({ file, result }) =>
    result.ok ? result.copies.map((copy) => ({ file, copy })) : [],
  )
  const agencies = await registerMet(
    tx,
    registry,
    read.flatMap(({ copy }) => copy.agency ?? []),
    time,
  )
  const rows = read.map(({ file, copy }) => ({
    id: newId(time.getTime()),
    sha256: bytesOf(file.sha256),
    index: copy.index,
    fileName: file.name || null,
    receivedAt: time,
    receivedById: by.id ?? null,
    ...columnsOf(copy, agencies),
  }))
  // In the order of their bytes: two imports of the same files then wait for each other instead of locking each other out.
  await tx.wireFile.createMany({
    data: [...new Map(read.map(({ file }) => [file.sha256, file])).values()]
      .map((file) => ({ sha256: bytesOf(file.sha256), raw: file.bytes }))
      .sort((a, b) => Buffer.compare(a.sha256, b.sha256)),
    skipDuplicates: true,
  })
  const created = await tx.wireItem.createManyAndReturn({
    data: rows.sort((a, b) => Buffer.compare(a.sha256, b.sha256) || a.index - b.index),
    skipDuplicates: true,
    select: { id: true, sha256: true, headline: true },
  })
  if (created.length > 0) {
    const one = created.length === 1 ? { thingId: created[0]?.id, label: created[0]?.headline } : {}
    await recordAudit(tx, by, time, {
      verb: 'wire.import',
      thing: 'wire',
      detail: { files: files.length, imported: created.length },
      ...one,
    })
  }
  const fresh = new Set(created.map((row) => hexOf(row.sha256)))
  const items = await itemsOf(tx, files)
  return files.map(({ name, sha256 }): Receipt => {
    const result = readings.get(sha256)?.result
    if (result?.ok === false) return { file: name, outcome: 'refused', reason: result.reason }
    // Of several with the same bytes the first is the imported one; the others were already there.
    return { file: name, outcome: fresh.delete(sha256) ? 'imported' : 'known', items: items.get(sha256) ?? [] }
  })
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}
