import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { inEnglish } from './in-english.ts'
import { problemOf } from './problem-of.ts'

/** A file to read: where it lies, and its name as an item keeps it. */
export type Source = { path: string; name: string }

/** Why a path could not be read, in one line. */
export type Problem = { path: string; problem: string }

/** All files under the given paths and web addresses, folders walked in order of name; what cannot be opened is reported and passed over. */
export async function findFiles(paths: readonly string[]): Promise<{ files: Source[]; problems: Problem[] }> {
  const files: Source[] = []
  const problems: Problem[] = []
  for (const path of paths) {
    if (isAddress(path)) {
      files.push({ path, name: path.replace(/^https?:\/\//i, '') })
      continue
    }
    try {
      const found = await stat(path)
      if (!found.isDirectory()) files.push({ path, name: basename(path) })
      else {
        const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort()
        const inside = await findFiles(names.map((name) => join(path, name)))
        files.push(...inside.files)
        problems.push(...inside.problems)
      }
    } catch (error) {
      problems.push({ path, problem: problemOf(error) })
    }
  }
  return { files, problems }
}

/** What can be had at a path: bytes, and of what was fetched from where and the encoding that was declared. */
export type Had = { bytes: Uint8Array<ArrayBuffer>; url?: string; charset?: string | null }

/** A file's bytes, those of standard input for `-`, those at a web address, or why they cannot be had. */
export async function readBytes(path: string): Promise<Had | { problem: string }> {
  try {
    if (isAddress(path)) {
      const { fetchPage } = await import('#lib/batch/import-address.ts')
      const page = await fetchPage(path)
      return page.ok ? page.value : { problem: page.reasons.map(inEnglish).join(' ') }
    }
    return { bytes: new Uint8Array(path === '-' ? await readInput() : await readFile(path)) }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path) && URL.canParse(path)
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
