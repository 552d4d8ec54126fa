import { recordAudit } from '#lib/audit/record.ts'
import { database, type Tx, transaction } from '#lib/platform/db.ts'
import { log } from '#lib/platform/log.ts'
import { headOfSpooled, readSpooled, removeSpooled, removeSpoolFolder } from '#lib/platform/spool.ts'
import type { Receipt } from '#lib/wire/receipt.ts'
import { type Incoming, readFiles } from '#lib/wire/receive.ts'
import { type Bringer, writeBatch } from '#lib/wire/write-batch.ts'
import { isExport } from './batch.ts'
import { holdOpen, type OpenBatch, writeOutcomes } from './outcome.ts'
import { takeExport } from './take-export.ts'

/** So many files, or bytes, are read and written at a time: a pause is heard between two such parts, and a crash repeats one. */
const FILES = 100
const BYTES = 12_000_000
/** A file that fails by itself is tried so often before it is set aside. */
const TRIES = 3

/**
 * Reads the files of a batch that have no outcome yet, part by part, until none is left, someone pauses or cancels it, or the signal comes.
 * What a part brings and its files' outcomes are written together: run twice, at once or after a crash, nothing comes in twice.
 */
export async function takeBatch(id: string, signal: AbortSignal): Promise<void> {
  let ahead: Promise<Part> | null = null
  while (!signal.aborted) {
    const batch = await findOpen(id)
    const files = batch ? await nextFiles(id) : []
    const [first, last] = [files[0], files.at(-1)]
    if (!batch || !first || !last) break
    const how = await beginPart(id, first.position, last.position)
    if (how === 'aside') await setAside(batch, first)
    else if (await isTakenByPosts(id, first)) await takeExport(batch, first, signal)
    else if (how === 'alone') await takeAlone(batch, first)
    else {
      const before = await ahead?.catch(() => null)
      const part = before && isSame(before.files, files) ? before : await readPart(batch, files)
      ahead = nextFiles(id, last.position).then((next) => readPart(batch, next))
      // Its error, if it is one of a file, comes again when that part is begun.
      ahead.catch(() => undefined)
      await takePart(batch, part)
    }
  }
  await ahead?.catch(() => undefined)
  // Whoever stops us on purpose counts against no part.
  if (signal.aborted) await database().batch.update({ where: { id }, data: { tries: 0 } })
}

const isSame = (some: readonly Waiting[], others: readonly Waiting[]) =>
  some.length === others.length && some.every(({ id }, at) => id === others[at]?.id)

/**
 * Notes that a part is begun, and says how: a part that ended the process twice is read file by file, a file that did so three times not
 * at all.
 */
async function beginPart(id: string, first: number, last: number): Promise<'together' | 'alone' | 'aside'> {
  const [row] = await database().$queryRaw<{ tries: number; aloneTo: number | null }[]>`
    update batch set
      tries = case when "readingFrom" = ${first} then tries + 1 else 1 end,
      "aloneTo" = case when "readingFrom" = ${first} and tries >= 2 and coalesce("aloneTo", -1) < ${first} then ${last} else "aloneTo" end,
      "readingFrom" = ${first}
    where id = ${id}::uuid returning tries, "aloneTo"`
  if (!row || (row.aloneTo ?? -1) < first) return 'together'
  return row.tries > 2 * TRIES ? 'aside' : 'alone'
}

type Waiting = {
  id: string
  position: number
  path: string
  bytes: bigint
  url: string | null
  charset: string | null
}
type Part = { files: Waiting[]; incoming: Incoming[]; gone: Outcome[]; read: Read }
type Outcome = { id: string; receipt: Receipt }
type Read = Awaited<ReturnType<typeof readFiles>>

/** Reads files and writes nothing: a part is read while the one before it is written. */
async function readPart(batch: OpenBatch, files: Waiting[]): Promise<Part> {
  const incoming: Incoming[] = []
  const gone: Outcome[] = []
  for (const { id, path, bytes: size, url, charset } of files) {
    if (size > SMALL_EXPORT && (await isTakenByPosts(batch.id, { id, bytes: size }))) continue
    const bytes = await readSpooled(batch.id, id)
    if (bytes) incoming.push({ name: path, bytes, batchFileId: id, url, charset })
    else gone.push({ id, receipt: { file: path, outcome: 'refused', reason: { code: 'batchFileGone' } } })
  }
  return { files, incoming, gone, read: await readFiles(incoming, batch.origin) }
}

/** An export of more than this is read post by post: all its posts at once would fill the memory. */
const SMALL_EXPORT = 1_000_000

async function isTakenByPosts(batchId: string, { id, bytes }: { id: string; bytes: bigint }): Promise<boolean> {
  if (bytes <= SMALL_EXPORT) return false
  const head = await headOfSpooled(batchId, id)
  return head !== null && isExport(head)
}

/** A batch that may be read on; one with nothing left is finished here. */
async function findOpen(id: string): Promise<OpenBatch | null> {
  return transaction(async (tx, now) => {
    if (!(await holdOpen(tx, id))) return null
    const batch = await tx.batch.findUniqueOrThrow({
      where: { id },
      select: {
        label: true,
        expected: true,
        agencyId: true,
        createdBy: { select: { id: true, name: true } },
        channel: { select: { id: true, name: true, agencyId: true, sectionId: true } },
        _count: { select: { files: true } },
      },
    })
    const open = await tx.batchFile.findFirst({ where: { batchId: id, outcome: null }, select: { id: true } })
    if (!open && batch._count.files >= batch.expected) {
      await tx.batch.update({ where: { id }, data: { finishedAt: now } })
      await tellFinished(tx, batch, id, now)
      await removeSpoolFolder(id)
    }
    const { channel } = batch
    return {
      id,
      by: bringerOf(batch),
      origin: {
        channelId: channel?.id ?? null,
        agencyId: channel?.agencyId ?? batch.agencyId,
        sectionId: channel?.sectionId ?? null,
      },
    }
  })
}

async function tellFinished(tx: Tx, batch: Finished, id: string, now: Date): Promise<void> {
  const imported = await tx.wireItem.count({ where: { batchFile: { batchId: id } } })
  if (imported === 0) return
  await recordAudit(tx, bringerOf(batch), now, {
    ...{ verb: 'batch.import', thing: 'batch', thingId: id, label: batch.label },
    detail: { files: batch.expected, imported },
  })
}

type Finished = {
  label: string
  expected: number
  createdBy: Bringer | null
  channel: { name: string } | null
}

function bringerOf({ createdBy, channel }: Pick<Finished, 'createdBy' | 'channel'>): Bringer {
  return createdBy ?? { name: channel?.name ?? 'command line' }
}

async function nextFiles(batchId: string, after = -1): Promise<Waiting[]> {
  const files = await database().batchFile.findMany({
    where: { batchId, outcome: null, position: { gt: after } },
    select: { id: true, position: true, path: true, bytes: true, url: true, charset: true },
    orderBy: { position: 'asc' },
    take: FILES,
  })
  let bytes = 0
  return files.filter((file, at) => {
    bytes += Number(file.bytes)
    return at === 0 || bytes <= BYTES
  })
}

async function takePart(batch: OpenBatch, part: Part): Promise<void> {
  try {
    await writePart(batch, part)
  } catch (error) {
    // One file of them may be what the database or a reader stumbles over: then the others still come in.
    log.warn({ batch: batch.id, error: String(error) }, 'a part of an import is taken in file by file')
    for (const file of part.files) await takeAlone(batch, file)
  }
}

async function takeAlone(batch: OpenBatch, file: Waiting): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await writePart(batch, await readPart(batch, [file]))
    } catch (error) {
      // A database that is gone fails every file; the job itself is tried again later.
      await database().$queryRaw`select 1`
      log.error(
        { file: file.path, error: error instanceof Error ? error.stack : String(error) },
        'a file could not be taken in',
      )
      if (tries === TRIES) return setAside(batch, file)
    }
  }
}

function setAside(batch: OpenBatch, file: Waiting): Promise<void> {
  const receipt: Receipt = { file: file.path, outcome: 'refused', reason: { code: 'batchFileFailed' } }
  return transaction((tx, now) => writeOutcomes(tx, now, [{ id: file.id, receipt }])).then(() =>
    removeSpooled(batch.id, [file.id]),
  )
}

async function writePart(batch: OpenBatch, { files, incoming, gone, read }: Part): Promise<void> {
  await transaction(async (tx) => {
    if (!(await holdOpen(tx, batch.id)) || !(await allOpen(tx, files))) return
    const receipts = await writeBatch(tx, batch.by, read)
    const outcomes = receipts.map((receipt, at) => ({ id: incoming[at]?.batchFileId ?? '', receipt }))
    await writeOutcomes(tx, read.time, [...outcomes, ...gone])
  }, read.time)
  await removeTaken(batch.id, files)
}

/** Whether nobody else gave one of them an outcome meanwhile. */
async function allOpen(tx: Tx, files: readonly Waiting[]): Promise<boolean> {
  const open = await tx.batchFile.count({ where: { id: { in: files.map(({ id }) => id) }, outcome: null } })
  return open === files.length
}

/** The bytes of files that have an outcome wait for nobody any more. */
async function removeTaken(batchId: string, files: readonly { id: string }[]): Promise<void> {
  const taken = await database().batchFile.findMany({
    where: { id: { in: files.map(({ id }) => id) }, outcome: { not: null } },
    select: { id: true },
  })
  await removeSpooled(
    batchId,
    taken.map(({ id }) => id),
  )
}
