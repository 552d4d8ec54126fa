import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { problemOf } from './problem-of.ts'

/** A file to read: where it lies, and its name as an item keeps it. */
export type Source = { path: string; name: string }

/** Why a path could not be read, in one line. */
export type Problem = { path: string; problem: string }

/** All files under the given paths, folders walked in order of name; what cannot be opened is reported and passed over. */
export async function findFiles(paths: readonly string[]): Promise<{ files: Source[]; problems: Problem[] }> {
  const files: Source[] = []
  const problems: Problem[] = []
  for (const path of paths) {
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

/** A file's bytes, those of standard input for `-`, or why they cannot be had. */
export async function readBytes(path: string): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { problem: string }> {
  try {
    return { bytes: new Uint8Array(path === '-' ? await readInput() : await readFile(path)) }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
