import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from './env.ts'

/** A file of ours is named by us: a folder of hexadecimal digits and a short plain name. */
const PATH = /^[0-9a-f]{64}\/[a-z0-9]{1,20}\.[a-z0-9]{1,5}$/

function place(path: string): string {
  if (!PATH.test(path)) throw new Error(`not a stored file: ${path}`)
  return join(env().COPYDESK_DATA, 'media', path.slice(0, 2), path)
}

/** Writes a file whole or not at all; the same path again is the same file. A full disk is an error with the code ENOSPC, and leaves nothing. */
export async function storeFile(path: string, bytes: Uint8Array): Promise<void> {
  const target = place(path)
  const beside = `${target}.${randomUUID()}`
  await mkdir(dirname(target), { recursive: true })
  try {
    await writeFile(beside, bytes)
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** A stored file's bytes, or null if there is none. */
export async function readStored(path: string): Promise<Buffer | null> {
  try {
    return await readFile(place(path))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
