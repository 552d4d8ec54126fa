import { recordAudit } from '#lib/audit/record.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import type { ReadCopies } from '#lib/import/reader.ts'
import type { Tx } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { applyRules } from '#lib/rule/apply.ts'
import { type Registry, registerMet } from '#lib/source/registry.ts'
import { columnsOf } from './columns.ts'
import { insertItems, type NewItem } from './insert-items.ts'
import { guidKey, lockGuids, standingOf } from './known-by-guid.ts'
import type { Receipt } from './receipt.ts'
import { findRelations, relateAmong, writeRelations } from './relate.ts'

/** Who brings copy: a person, or by name only the command line. */
export type Bringer = { id?: string; name: string; address?: string }

export type WireFile = { name: string; bytes: Uint8Array<ArrayBuffer>; sha256: string; batchFileId: string | null }

/** How copy came in, and what it is where it does not say so itself. */
export type Origin = { channelId: string | null; agencyId: string | null; sectionId: string | null }
export const nowhere: Origin = { channelId: null, agencyId: null, sectionId: null }

/** Files, and what those say that had not come before; of several with the same bytes the first. */
export type Batch = {
  time: Date
  origin: Origin
  registry: Registry
  files: WireFile[]
  readings: Map<string, { file: WireFile; result: ReadCopies }>
}

type Item = { id: string; headline: string }
type Items = Map<string, Item[]>
type Read = { file: WireFile; copy: ParsedCopy }

/**
 * Writes what was read, all in a few statements: files and items, what they are beside what was here, and the log. Receipts stand in the
 * order of the files.
 */
export async function writeBatch(tx: Tx, by: Bringer, batch: Batch): Promise<Receipt[]> {
  const read = [...batch.readings.values()].flatMap(({ file, result }) =>
    result.ok ? result.copies.map((copy) => ({ file, copy })) : [],
  )
  const { fresh, known } = await tellApart(tx, read, batch.time)
  const rows = await rowsOf(tx, by, batch, fresh)
  const created = await insertItems(tx, new Map(fresh.map(({ file }) => [file.sha256, file.bytes])), rows)
  const written = new Set(created.map(({ id }) => id))
  await relateTogether(tx, rows, fresh, written)
  // A batch is one line of the log, written when it is over.
  if (created.length > 0 && !batch.files.some((file) => file.batchFileId !== null)) {
    const one = created.length === 1 ? { thingId: created[0]?.id, label: created[0]?.headline } : {}
    await recordAudit(tx, by, batch.time, {
      verb: 'wire.import',
      thing: 'wire',
      detail: { files: batch.files.length, imported: created.length },
      ...one,
    })
  }
  await applyRules(
    tx,
    batch.time,
    fresh.filter(({ id }) => written.has(id)),
  )
  return receiptsOf(batch, new Set(created.map(({ sha256 }) => sha256)), await itemsOf(tx, batch.files), known)
}

/** Copy that is new or a newer version of an item, with the id it will have; and by file what is here already under its guid. */
async function tellApart(tx: Tx, read: Read[], time: Date) {
  const newest = await lockGuids(
    tx,
    read.map(({ copy }) => copy),
  )
  const fresh: (Read & { id: string; versionOf: string | null })[] = []
  const known: Items = new Map()
  for (const { file, copy } of read) {
    const key = copy.guid === null ? null : guidKey(copy.guid, copy.agency)
    const standing = standingOf(copy, key === null ? undefined : newest.get(key))
    if (standing.is === 'known') {
      putUnder(known, file.sha256, standing.item)
      continue
    }
    const id = newId(time.getTime())
    fresh.push({ file, copy, id, versionOf: standing.is === 'version' ? standing.of.id : null })
    if (key !== null && copy.guid !== null) newest.set(key, { ...copy, id, guid: copy.guid, said: copy.paragraphs })
  }
  return { fresh, known }
}

type New = Read & { id: string; versionOf: string | null }

/** The items as they will stand, each with what it resembles of what was here before. */
async function rowsOf(
  tx: Tx,
  by: Bringer,
  { time, origin, registry }: Batch,
  fresh: readonly New[],
): Promise<NewItem[]> {
  const names = fresh.flatMap(({ copy }) => copy.agency ?? [])
  const agencies = await registerMet(tx, registry, names, time)
  const read = fresh.map((one) => ({ ...one, columns: columnsOf(one.copy, agencies) }))
  const strange = read.filter(({ versionOf }) => versionOf === null)
  const found = await findRelations(
    tx,
    strange.map(({ id, copy, columns }) => ({ id, copy, sketch: columns.sketch })),
  )
  return read.map(({ file, copy, id, versionOf, columns }): NewItem => {
    const relation = found.get(id)
    return {
      ...columns,
      ...(copy.agency === null ? { agencyId: origin.agencyId } : {}),
      channelId: origin.channelId,
      sectionId: origin.sectionId,
      batchFileId: file.batchFileId,
      id,
      sha256: file.sha256,
      index: copy.index,
      fileName: file.name || null,
      receivedAt: time,
      receivedById: by.id ?? null,
      relation: versionOf === null ? (relation?.kind ?? 'new') : 'version',
      relatedToId: versionOf ?? relation?.item ?? null,
      relatedStoryId: relation?.story ?? null,
      resemblance: relation?.resemblance ?? null,
    }
  })
}

/** Items that came together may resemble each other more than anything that was here; only what was written can be pointed to. */
async function relateTogether(tx: Tx, rows: readonly NewItem[], fresh: readonly New[], written: ReadonlySet<string>) {
  const items = rows.flatMap(({ id, sketch }, at) => {
    const copy = fresh[at]?.copy
    return copy && written.has(id) ? [{ id, copy, sketch }] : []
  })
  const before = new Map(rows.map((row, at) => [row.id, fresh[at]?.versionOf === null ? (row.resemblance ?? 0) : 2]))
  const closer = [...relateAmong(items)].filter(([id, { resemblance }]) => resemblance > (before.get(id) ?? 0))
  await writeRelations(tx, new Map(closer))
}

/** Of several files with the same bytes the first is the imported one; the others were already there. */
function receiptsOf({ files, readings }: Batch, fresh: Set<string>, items: Items, known: Items): Receipt[] {
  return files.map(({ name, sha256 }): Receipt => {
    const result = readings.get(sha256)?.result
    if (result?.ok === false) return { file: name, outcome: 'refused', reason: result.reason }
    const all = [...(items.get(sha256) ?? []), ...(known.get(sha256) ?? [])]
    return {
      file: name,
      outcome: fresh.delete(sha256) ? 'imported' : 'known',
      items: all.map(({ id, headline }) => ({ id, headline })),
      refused: result?.refused ?? [],
      lost: result ? lostIn(result.copies) : [],
    }
  })
}

/** What did not come along from all pieces of a file: each kind of loss once, with how often. */
function lostIn(copies: readonly ParsedCopy[]): Reason[] {
  const all = new Map<string, Reason>()
  for (const { code, values = {} } of copies.flatMap(({ lost }) => lost)) {
    const { count, ...others } = values
    const key = JSON.stringify([code, others])
    const sum = Number(all.get(key)?.values?.count ?? 0) + Number(count ?? 1)
    all.set(key, { code, values: { ...others, count: sum } })
  }
  return [...all.values()]
}

/** The items of files that are here already, by the SHA-256 of the bytes in hexadecimal. */
export async function itemsOf(tx: Tx, files: readonly WireFile[]): Promise<Items> {
  const rows = await tx.wireItem.findMany({
    where: { sha256: { in: files.map((file) => bytesOf(file.sha256)) } },
    select: { id: true, sha256: true, headline: true },
    orderBy: { index: 'asc' },
  })
  const items: Items = new Map()
  for (const { sha256, ...item } of rows) {
    const hash = hexOf(sha256)
    putUnder(items, hash, item)
  }
  return items
}

/** A file may hold ten thousand pieces: its list grows in place. */
function putUnder(items: Items, sha256: string, item: Item): void {
  const list = items.get(sha256)
  if (list) list.push(item)
  else items.set(sha256, [item])
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}
