import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { ImportRefusal } from './refusal.ts'

/** How much an archive may hold: members, bytes of all members together once inflated, and how many times larger than packed. */
export const archiveLimits = { members: 2_000, inflated: 200_000_000, ratio: 100 }

/** Below this many bytes a member may be packed as tightly as it likes: a megabyte of blanks harms nobody. */
const RATIO_FROM = 2_000_000

/** What may still be inflated of one document that came in, however deep its archives lie in each other. */
export type Budget = { inflated: number }

export type Archive = {
  names: readonly string[]
  /** Inflates one member, counting its bytes as they come; what the archive says of its size is not believed. */
  read: (name: string) => Promise<Inflated>
}

type Inflated = { ok: true; bytes: Uint8Array } | { ok: false; reason: ImportRefusal }

/**
 * Opens a ZIP held in memory. Nothing is written anywhere; names are names and never paths. Refused as a whole: names that lead outside,
 * two members of one name, members that overlap or are called otherwise where they lie, links and devices, and more members than the limit.
 */
export async function openArchive(
  bytes: Uint8Array,
  budget: Budget,
): Promise<{ ok: true; archive: Archive } | { ok: false; reason: ImportRefusal }> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (zip.entryCount > archiveLimits.members) return tooLarge()
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= archiveLimits.members) return tooLarge()
      if (entries.has(entry.fileName) || isNoFile(entry) || !(await isCalledSo(zip, entry))) return unsafe()
      entries.set(entry.fileName, entry)
    }
    if (overlap([...entries.values()])) return unsafe()
    const names = [...entries.keys()].filter((name) => !name.endsWith('/'))
    return { ok: true, archive: { names, read: (name) => inflate(zip, entries.get(name), budget) } }
  } catch (error) {
    return /relative path|absolute path|characters in file/i.test(messageOf(error)) ? unsafe() : broken()
  }
}

function tooLarge(): { ok: false; reason: ImportRefusal } {
  const values = { limit: archiveLimits.inflated / 1_000_000, members: archiveLimits.members }
  return { ok: false, reason: { code: 'importArchiveTooLarge', values } }
}

function unsafe(): { ok: false; reason: ImportRefusal } {
  return { ok: false, reason: { code: 'importArchiveUnsafe' } }
}

function broken(): { ok: false; reason: ImportRefusal } {
  return { ok: false, reason: { code: 'importBroken', values: { kind: 'ZIP' } } }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : ''
}

/** A link, a device, a pipe: anything but a file or a folder, where the archive says it at all. */
function isNoFile(entry: Entry): boolean {
  return ![0, 0o100000, 0o040000].includes((entry.externalFileAttributes >>> 16) & 0o170000)
}

/** An archive says each name twice; programs that believe one of them see another member than those that believe the other. */
async function isCalledSo(zip: ZipFile, entry: Entry): Promise<boolean> {
  const local = await zip.readLocalFileHeaderPromise(entry)
  return local.fileName.equals(entry.fileNameRaw)
}

function overlap(entries: Entry[]): boolean {
  const inOrder = entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  return inOrder.some((entry, at) => {
    const next = inOrder[at + 1]
    const end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize
    return next !== undefined && end > next.relativeOffsetOfLocalHeader
  })
}

async function inflate(zip: ZipFile, entry: Entry | undefined, budget: Budget): Promise<Inflated> {
  if (!entry) return broken()
  if (entry.isEncrypted()) return { ok: false, reason: { code: 'importLocked' } }
  const most = Math.max(RATIO_FROM, entry.compressedSize * archiveLimits.ratio)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      if (!(chunk instanceof Uint8Array)) return broken()
      length += chunk.length
      budget.inflated -= chunk.length
      if (length > most || budget.inflated < 0) return tooLarge()
      chunks.push(chunk)
    }
    return { ok: true, bytes: Buffer.concat(chunks) }
  } catch {
    return broken()
  }
}
