import { readSafely } from '#lib/import/sandbox/read-safely.ts'
import { closeDatabase, transaction } from '#lib/platform/db.ts'
import { loadRegistry } from '#lib/source/registry.ts'
import type { Receipt } from '#lib/wire/receipt.ts'
import { fetchedFrom, type Incoming, takeIn } from '#lib/wire/receive.ts'
import { BATCH_BYTES, BATCH_FILES } from '#lib/wire/wire-item.ts'
import { findFiles, readBytes, type Source } from './find-files.ts'
import { inEnglish } from './in-english.ts'

/**
 * `copydesk import PATH|URL… [--dry-run]`: files, folders and web pages into the wire, as the desk's screen does it. Prints a line for each file that
 * was refused and a sum at the end; returns 1 if any was refused.
 */
export async function run(args: readonly string[]): Promise<number> {
  const paths = args.filter((arg) => !arg.startsWith('--'))
  const strange = args.find((arg) => arg.startsWith('--') && arg !== '--dry-run')
  if (paths.length === 0 || strange) {
    console.error(`${strange ? `Unknown option ${strange}. ` : ''}Usage: copydesk import PATH|URL… [--dry-run]`)
    return 2
  }
  const { files, problems } = await findFiles(paths)
  for (const { path, problem } of problems) console.error(`${path}: ${problem}`)
  const sums = { imported: 0, known: 0, refused: problems.length }
  const take = args.includes('--dry-run') ? readOnly : (batch: Incoming[]) => takeIn({ name: 'command line' }, batch)
  try {
    for await (const outcome of inBatches(files, take)) {
      const refused = 'problem' in outcome || outcome.outcome === 'refused'
      sums[refused ? 'refused' : outcome.outcome] += 1
      if ('problem' in outcome) console.error(`${outcome.file}: ${outcome.problem}`)
      else if (outcome.outcome === 'refused') console.error(`${outcome.file}: ${inEnglish(outcome.reason)}`)
      else for (const { file, reason } of outcome.refused) console.error(`${file}: ${inEnglish(reason)}`)
    }
  } finally {
    await closeDatabase()
  }
  console.log(`${sums.imported} imported, ${sums.known} already there, ${sums.refused} refused`)
  return sums.refused > 0 ? 1 : 0
}

type Unread = { file: string; problem: string }

/** Reads some files, hands them over, reads the next: never more of them in memory than one statement takes. */
async function* inBatches(
  files: readonly Source[],
  take: (batch: Incoming[]) => Promise<Receipt[]>,
): AsyncGenerator<Receipt | Unread> {
  let batch: Incoming[] = []
  let bytes = 0
  for (const file of files) {
    const read = await readBytes(file.path)
    if ('problem' in read) {
      yield { file: file.path, problem: read.problem }
      continue
    }
    if (batch.length >= BATCH_FILES || bytes + read.bytes.length > BATCH_BYTES) {
      yield* await take(batch)
      batch = []
      bytes = 0
    }
    batch.push({ name: file.name, ...read })
    bytes += read.bytes.length
  }
  if (batch.length > 0) yield* await take(batch)
}

/** What would become of the files; nothing is written. */
async function readOnly(batch: Incoming[]): Promise<Receipt[]> {
  const { registry, now } = await transaction(async (tx, time) => ({
    registry: await loadRegistry(tx, time),
    now: time,
  }))
  const receipts: Receipt[] = []
  for (const { name, bytes, ...from } of batch) {
    const options = { fileName: name, agencies: registry.agencies, now, ...fetchedFrom(from) }
    const result = await readSafely(bytes, options)
    receipts.push(
      result.ok
        ? { file: name, outcome: 'imported', items: [], refused: result.refused ?? [], lost: [] }
        : { file: name, outcome: 'refused', reason: result.reason },
    )
  }
  return receipts
}
