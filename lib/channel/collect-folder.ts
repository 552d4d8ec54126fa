import { constants, type Stats } from 'node:fs'
import { lstat, mkdir, open, readdir, realpath, rename } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { LARGEST } from '#lib/import/refusal.ts'
import { env } from '#lib/platform/env.ts'
import { newId } from '#lib/platform/ids.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { Incoming } from '#lib/wire/receive.ts'
import type { Collector, Look } from './channel.ts'

/** A file that has not changed for so long is whole. One that is renamed into place brings its old time along and is taken at once. */
const SETTLED = 30_000
const FILES = 200
const BYTES = 60_000_000
/** Programs give what they are still writing such a name, and its own when it is whole. */
const unfinished = /^\.|~$|\.(?:part|partial|filepart|tmp|temp|crdownload|swp|lock)$/i

const TAKEN = 'taken'

/**
 * Takes the whole files of a watched folder, oldest first, each once: when they are safe they are moved into `taken` beside them. Folders
 * and links in it are passed over.
 */
export const collectFolder: Collector = async (channel, now) => {
  try {
    const folder = await watched(channel.address)
    return typeof folder === 'string' ? await take(folder, now) : { ok: false, reason: folder }
  } catch (error) {
    if (isClosed(error)) return { ok: false, reason: { code: 'channelFolderClosed' } }
    throw error
  }
}

async function take(folder: string, now: Date): Promise<Look> {
  const aside = await statOf(join(folder, TAKEN))
  if (aside !== null && !aside.isDirectory()) return { ok: false, reason: { code: 'channelFolderClosed' } }
  const files: (Incoming & { path: string })[] = []
  let bytes = 0
  for (const { path, name } of await wholeFiles(folder, now)) {
    if (bytes > BYTES) break
    const content = await readWhole(path)
    if (content === null) continue
    bytes += content.length
    files.push({ name, bytes: content, path })
  }
  return {
    ok: true,
    files: files.map(({ name, bytes: content }) => ({ name, bytes: content })),
    progress: {},
    settle: () => moveAside(folder, files),
  }
}

/** Where a folder really is, if the settings let it be watched; else why not. */
export async function watched(path: string): Promise<string | Reason> {
  const roots = env().COPYDESK_WATCH
  if (roots.length === 0) return { code: 'channelNoRoots' }
  if (!isAbsolute(path)) return { code: 'channelFolderOutside', values: { folders: roots.join(', ') } }
  const real = await realOf(path)
  const realRoots = (await Promise.all(roots.map(realOf))).filter((root) => root !== null)
  // What is not there is told only where it would be allowed: nobody learns here which folders a machine has.
  const isInside = realRoots.some((root) => real !== null && isBelow(root, real))
  if (isInside && real !== null) return real
  const mayBe = real === null && roots.some((root) => isBelow(root, path))
  return mayBe ? { code: 'channelNoFolder' } : { code: 'channelFolderOutside', values: { folders: roots.join(', ') } }
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

async function realOf(path: string): Promise<string | null> {
  try {
    return await realpath(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function wholeFiles(folder: string, now: Date): Promise<{ path: string; name: string }[]> {
  const found: { path: string; name: string; changed: number }[] = []
  for (const name of await readdir(folder)) {
    if (unfinished.test(name)) continue
    const path = join(folder, name)
    const facts = await statOf(path)
    if (facts?.isFile() && now.getTime() - facts.mtimeMs >= SETTLED) found.push({ path, name, changed: facts.mtimeMs })
  }
  return found.sort((a, b) => a.changed - b.changed || (a.name < b.name ? -1 : 1)).slice(0, FILES)
}

/** What stands at a path itself, not where it leads. */
async function statOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** A file's bytes, and one more than a file may have if it has more; null where it went, or became a link, meanwhile. */
async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const { size } = await file.stat()
      const bytes = new Uint8Array(Math.min(size, LARGEST + 1))
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
      return bytes.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'ELOOP') return null
    throw error
  }
}

/** Whoever comes second of one name gets a name of its own: nothing that was taken is ever written over. */
async function moveAside(folder: string, files: readonly { path: string; name: string }[]): Promise<void> {
  if (files.length === 0) return
  const taken = join(folder, TAKEN)
  await mkdir(taken, { recursive: true })
  const there = new Set(await readdir(taken))
  for (const { path, name } of files) await rename(path, join(taken, there.has(name) ? `${newId()} ${name}` : name))
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
}

/** What whoever runs the machine must put right: this user may not read there, or not move files. */
export function isClosed(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
