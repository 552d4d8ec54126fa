import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from './env.ts'
import { isId } from './ids.ts'

/** What lies in the spool: how many bytes, and what they hash to. */
export type Spooled = { size: number; sha256: Buffer }

const HEAD = 4096

/**
 * Writes a stream into the data folder, where it waits to be read; whole on the disk when this resolves. `most` tells from its first 4 kB
 * how many bytes it may have. One that has more, or that breaks off, leaves nothing. A full disk is an error, see `isDiskFull`.
 */
export async function spool(
  folder: string,
  name: string,
  stream: AsyncIterable<Uint8Array>,
  most: (head: Uint8Array) => number,
): Promise<Spooled | 'too-large' | 'interrupted'> {
  const path = placeOf(folder, name)
  await mkdir(placeOf(folder), { recursive: true })
  const file = await open(path, 'wx')
  let kept = false
  try {
    const written = await write(file, stream, most)
    kept = typeof written === 'object'
    if (kept) await file.sync()
    return written
  } finally {
    await file.close()
    if (!kept) await rm(path, { force: true })
  }
}

async function write(
  file: Awaited<ReturnType<typeof open>>,
  stream: AsyncIterable<Uint8Array>,
  most: (head: Uint8Array) => number,
): Promise<Spooled | 'too-large' | 'interrupted'> {
  const hash = createHash('sha256')
  let size = 0
  let head = Buffer.alloc(0)
  const chunks = stream[Symbol.asyncIterator]()
  for (;;) {
    const next = await chunks.next().catch(() => 'interrupted' as const)
    if (next === 'interrupted') return next
    if (next.done) return size > most(head) ? 'too-large' : { size, sha256: hash.digest() }
    const chunk = next.value
    size += chunk.length
    if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)])
    if (head.length >= HEAD && size > most(head)) {
      await chunks.return?.()
      return 'too-large'
    }
    hash.update(chunk)
    await file.writeFile(chunk)
  }
}

/** A waiting file's bytes; null if it is not there any more. */
export async function readSpooled(folder: string, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(placeOf(folder, name)))
  } catch (error) {
    if (isNoFile(error)) return null
    throw error
  }
}

/** The first 4 kB of a waiting file; null if it is not there any more. */
export async function headOfSpooled(folder: string, name: string): Promise<Uint8Array | null> {
  try {
    const file = await open(placeOf(folder, name), 'r')
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isNoFile(error)) return null
    throw error
  }
}

/** A waiting file piece by piece, however large it is; null if it is not there any more. */
export async function streamSpooled(folder: string, name: string): Promise<AsyncIterable<Buffer> | null> {
  const path = placeOf(folder, name)
  const found = await stat(path).catch(() => null)
  return found === null ? null : createReadStream(path, { highWaterMark: 1 << 20 })
}

export async function removeSpooled(folder: string, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => rm(placeOf(folder, name), { force: true })))
}

export async function removeSpoolFolder(folder: string): Promise<void> {
  await rm(placeOf(folder), { recursive: true, force: true })
}

/** The folders in which something may wait. */
export async function listSpoolFolders(): Promise<string[]> {
  const names = await readdir(join(env().COPYDESK_DATA, 'waiting')).catch((error: unknown) => {
    if (isNoFile(error)) return []
    throw error
  })
  return names.filter(isId)
}

/** Folders and files are named by ids of ours, never by what someone sent. */
function placeOf(folder: string, ...name: string[]): string {
  for (const part of [folder, ...name]) if (!isId(part)) throw new Error(`not an id: ${part}`)
  return join(env().COPYDESK_DATA, 'waiting', folder, ...name)
}

function isNoFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
