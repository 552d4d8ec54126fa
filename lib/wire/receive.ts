import { createHash } from 'node:crypto'
import { recordAudit } from '#lib/audit/record.ts'
import { readText } from '#lib/import/text.ts'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { type Tx, transaction } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { done, type Outcome, type Reason, refuse } from '#lib/platform/outcome.ts'
import { loadRegistry, type Registry, registerMet } from '#lib/source/registry.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { columnsOf } from './columns.ts'
import type { Receipt } from './receipt.ts'

/** A file as it came: its name, empty for pasted text, and its bytes. */
export type Incoming = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** Who brings copy: a person, or by name only the command line. */
export type Bringer = { id?: string; name: string; address?: string }

/** Takes files in for a person who may import. Nothing that a file says about rights, states or other rows is ever obeyed: it is copy. */
export async function receive(actor: Actor, files: readonly Incoming[], now?: Date): Promise<Outcome<Receipt[]>> {
  if (!can(actor, 'wire.import')) return refuse('forbidden', { code: 'forbidden' })
  return done(await takeIn(actor, files, now))
}

/**
 * Reads files and writes each as an item, all in a few statements. A bad file has a receipt that says why, and never stops the others;
 * bytes that came before are not written again, not even when they come many times at once. Receipts stand in the order of the files.
 */
export async function takeIn(by: Bringer, files: readonly Incoming[], now?: Date): Promise<Receipt[]> {
  const hashed = files.map((file) => ({ ...file, sha256: createHash('sha256').update(file.bytes).digest('hex') }))
  const hashes = hashed.map((file) => file.sha256)
  const { registry, time, known } = await transaction(
    async (tx, at) => ({ time: at, registry: await loadRegistry(tx, at), known: await itemsOf(tx, hashes) }),
    now,
  )
  const read = hashed.map((file) =>
    known.has(file.sha256) ? { ...file, rows: [], reason: null } : readFile(file, registry, time),
  )
  const made = await transaction((tx) => writeRows(tx, by, registry, read, time), time)
  const items = new Map([...known, ...made.items])
  return read.map((file, at) =>
    receiptOf(file, items, made.fresh.has(file.sha256) && hashes.indexOf(file.sha256) === at),
  )
}

type Row = Omit<Prisma.WireItemCreateManyInput, 'receivedById'> & { agencyName: string | null }
type Hashed = Incoming & { sha256: string }
type Read = Hashed & { rows: Row[]; reason: Reason | null }
type Items = Map<string, { id: string; headline: string }[]>

async function itemsOf(tx: Tx, hashes: readonly string[]): Promise<Items> {
  const rows = await tx.wireItem.findMany({
    where: { sha256: { in: hashes.map(bytesOf) } },
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

function readFile(file: Hashed, registry: Registry, now: Date): Read {
  const fileName = cleanName(file.name)
  const result = readText(file.bytes, { fileName, agencies: registry.agencies, now })
  if (!result.ok) return { ...file, rows: [], reason: result.reason }
  const rows = result.copies.map((copy) => ({
    id: newId(now.getTime()),
    sha256: bytesOf(file.sha256),
    index: copy.index,
    fileName: fileName || null,
    raw: file.bytes,
    receivedAt: now,
    ...columnsOf(copy, registry),
  }))
  return { ...file, rows, reason: null }
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

/** Rows go in ordered by their bytes: two imports of the same files then wait for each other instead of locking each other out. */
async function writeRows(tx: Tx, by: Bringer, registry: Registry, read: readonly Read[], now: Date) {
  const rows = read.flatMap((file) => file.rows.map((row) => ({ key: `${file.sha256}.${row.index}`, row })))
  const unique = new Map(rows.map(({ key, row }) => [key, row]))
  const names = [...unique.values()].flatMap((row) => row.agencyName ?? [])
  const latest = (await registerMet(tx, registry, names)) ? await loadRegistry(tx, now) : registry
  const data = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => withAgency(row, by, latest))
  const created = await tx.wireItem.createManyAndReturn({
    data,
    skipDuplicates: true,
    select: { id: true, sha256: true, headline: true },
  })
  if (created.length > 0) {
    const one = created.length === 1 ? { thingId: created[0]?.id, label: created[0]?.headline } : {}
    await recordAudit(tx, by, now, {
      verb: 'wire.import',
      thing: 'wire',
      detail: { files: read.length, imported: created.length },
      ...one,
    })
  }
  return {
    fresh: new Set(created.map((row) => hexOf(row.sha256))),
    items: await itemsOf(tx, [...new Set(read.map((file) => file.sha256))]),
  }
}

function withAgency(row: Row, by: Bringer, registry: Registry): Prisma.WireItemCreateManyInput {
  const agency = row.agencyName === null ? null : registry.find(row.agencyName)
  return { ...row, agencyId: agency?.id ?? null, receivedById: by.id ?? null }
}

/** Of several files with the same bytes in one batch the first is the imported one; the others were already there. */
function receiptOf(file: Read, items: Items, first: boolean): Receipt {
  const name = cleanName(file.name)
  if (file.reason) return { file: name, outcome: 'refused', reason: file.reason }
  return { file: name, outcome: first ? 'imported' : 'known', items: items.get(file.sha256) ?? [] }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'))
}
