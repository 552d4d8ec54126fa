import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from './env.ts'

/** A folder of ours is named by a SHA-256, a file in it by us: a short plain name. */
const HASH = /^[0-9a-f]{64}$/
const NAME = /^[a-z0-9]{1,20}\.[a-z0-9]{1,5}$/

/** What came in from outside and is not judged yet: where it lies, how many bytes, what they hash to, and how they begin. */
export type Incoming = { path: string; size: number; sha256: Buffer; head: Uint8Array }

/** Whether an error is a disk that has no room left. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}

/**
 * Writes a stream into a file of its own, counted and hashed while it arrives, and gives that to `work`. The file is gone when
 * `work` is done, however that ends. A stream of more than `most` bytes is read no further and is `too-large`; one that breaks off
 * is `interrupted`. A full disk is an error, see `isDiskFull`.
 */
export async function withIncoming<T>(
  stream: ReadableStream<Uint8Array>,
  most: number,
  work: (incoming: Incoming | 'too-large' | 'interrupted') => Promise<T>,
): Promise<T> {
  const path = await placeBeside()
  try {
    return await work(await receive(stream, most, path))
  } finally {
    await rm(path, { force: true })
  }
}

async function receive(stream: ReadableStream<Uint8Array>, most: number, path: string) {
  const file = await open(path, 'wx')
  try {
    return await copy(stream, most, file, path)
  } finally {
    await file.close()
  }
}

async function copy(stream: ReadableStream<Uint8Array>, most: number, file: FileHandle, path: string) {
  const hash = createHash('sha256')
  const reader = stream.getReader()
  let size = 0
  let head = new Uint8Array()
  for (;;) {
    const next = await reader.read().catch(() => 'interrupted' as const)
    if (next === 'interrupted') return next
    if (next.done) return { path, size, sha256: hash.digest(), head }
    size += next.value.length
    if (size > most) {
      await reader.cancel()
      return 'too-large' as const
    }
    if (head.length < 64) head = new Uint8Array([...head, ...next.value.subarray(0, 64 - head.length)])
    hash.update(next.value)
    await file.writeFile(next.value)
  }
}

let swept = false

/** A new place for what is not whole yet: on the same disk as what is stored, and out of the way of backups. */
async function placeBeside(): Promise<string> {
  const folder = join(env().COPYDESK_DATA, 'incoming')
  await mkdir(folder, { recursive: true })
  if (!swept) {
    swept = true
    await sweep(folder)
  }
  return join(folder, randomUUID())
}

/** What a crash left behind an hour ago or more is nobody's any more. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < Date.now() - 3_600_000) await rm(path, { recursive: true, force: true })
  }
}

/**
 * Stores the files of one thing under its SHA-256 (hexadecimal), all or none. What is stored there already stays: equal bytes make
 * equal files. A full disk is an error, see `isDiskFull`, and leaves nothing.
 */
export async function storeFiles(sha256: string, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const target = folderOf(sha256)
  const beside = await placeBeside()
  try {
    await mkdir(beside)
    await mkdir(dirname(target), { recursive: true })
    for (const { name, bytes } of files) {
      if (!NAME.test(name)) throw new Error(`not a name of ours: ${name}`)
      await writeFile(join(beside, name), bytes, { flush: true })
    }
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    if (!isThereAlready(error)) throw error
  }
}

function isThereAlready(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST')
}

/** A stored file's bytes, or null if there is none. */
export async function readStored(sha256: string, name: string): Promise<Buffer | null> {
  if (!NAME.test(name)) return null
  try {
    return await readFile(join(folderOf(sha256), name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function folderOf(sha256: string): string {
  if (!HASH.test(sha256)) throw new Error(`not a SHA-256: ${sha256}`)
  return join(env().COPYDESK_DATA, 'media', sha256.slice(0, 2), sha256)
}
