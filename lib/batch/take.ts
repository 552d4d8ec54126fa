import { recordAudit } from '#lib/audit/record.ts'
import { LARGEST } from '#lib/import/refusal.ts'
import { database, type Tx, transaction } from '#lib/platform/db.ts'
import { log } from '#lib/platform/log.ts'
import { readSpooled, removeSpooled, removeSpoolFolder } from '#lib/platform/spool.ts'
import type { Receipt } from '#lib/wire/receipt.ts'
import { type Incoming, readFiles } from '#lib/wire/receive.ts'
import { type Bringer, writeBatch } from '#lib/wire/write-batch.ts'
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
    if (!batch) return
    const part: Part = await (ahead ?? readNext(batch, -1))
    ahead = null
    if (part.files.length === 0) {
      // What was read ahead knows nothing of files that came meanwhile.
      if (part.after === -1) return
      continue
    }
    const [first] = part.files
    if (first && first.bytes > LARGEST) {
      await takeExport(batch, first, signal)
      continue
    }
    ahead = readNext(batch, part.files.at(-1)?.position ?? -1)
    // Its error is thrown where it is waited for.
    ahead.catch(() => undefined)
    await takePart(batch, part)
  }
  await ahead?.catch(() => undefined)
}

type Waiting = { id: string; position: number; path: string; bytes: bigint }
type Part = { after: number; files: Waiting[]; incoming: Incoming[]; gone: Outcome[]; read: Read }
type Outcome = { id: string; receipt: Receipt }
type Read = Awaited<ReturnType<typeof readFiles>>

/** Reads the next files that have no outcome yet, and writes nothing: a part is read while the one before it is written. */
async function readNext(batch: OpenBatch, after: number): Promise<Part> {
  return readPart(batch, await nextFiles(batch.id, after), after)
}

async function readPart(batch: OpenBatch, files: Waiting[], after: number): Promise<Part> {
  const incoming: Incoming[] = []
  const gone: Outcome[] = []
  for (const { id, path } of files.filter(({ bytes }) => bytes <= LARGEST)) {
    const bytes = await readSpooled(batch.id, id)
    if (bytes) incoming.push({ name: path, bytes, batchFileId: id })
    else gone.push({ id, receipt: { file: path, outcome: 'refused', reason: { code: 'batchFileGone' } } })
  }
  return { after, files, incoming, gone, read: await readFiles(incoming, batch.origin) }
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
    const { channel, createdBy } = batch
    return {
      id,
      by: bringerOf(createdBy, channel),
      origin: {
        channelId: channel?.id ?? null,
        agencyId: channel?.agencyId ?? batch.agencyId,
        sectionId: channel?.sectionId ?? null,
      },
    }
  })
}

async function tellFinished(
  tx: Tx,
  {
    label,
    createdBy,
    channel,
    expected,
  }: { label: string; createdBy: Bringer | null; channel: { name: string } | null; expected: number },
  id: string,
  now: Date,
): Promise<void> {
  const imported = await tx.wireItem.count({ where: { batchFile: { batchId: id } } })
  if (imported === 0) return
  await recordAudit(tx, bringerOf(createdBy, channel), now, {
    ...{ verb: 'batch.import', thing: 'batch', thingId: id, label },
    detail: { files: expected, imported },
  })
}

function bringerOf(person: Bringer | null, channel: { name: string } | null): Bringer {
  return person ?? { name: channel?.name ?? 'command line' }
}

async function nextFiles(batchId: string, after: number): Promise<Waiting[]> {
  const files = await database().batchFile.findMany({
    where: { batchId, outcome: null, position: { gt: after } },
    select: { id: true, position: true, path: true, bytes: true },
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
  } catch {
    // One file of them may be what the database or a reader stumbles over: then the others still come in.
    for (const file of part.files) await takeAlone(batch, file)
  }
}

async function takeAlone(batch: OpenBatch, file: Waiting): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await writePart(batch, await readPart(batch, [file], -1))
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
