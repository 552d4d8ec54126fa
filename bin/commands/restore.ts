import { access, constants, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { loadBackup, type Verdict, verifyBackup } from '#lib/backup/restore.ts'
import { env, ownerUrl } from '#lib/platform/env.ts'
import { bringUpToDate } from '../setup/up-to-date.js'
import { problemOf } from './problem-of.ts'

export const needs = 'database'

/** `copydesk restore --verify FILE` proves an archive in a scratch database; `copydesk restore FILE` fills an empty installation with it. */
export async function run(args: readonly string[]): Promise<number> {
  const [file, ...more] = args.filter((arg) => !arg.startsWith('--'))
  const verify = args.includes('--verify')
  if (!file || more.length > 0 || args.some((arg) => arg.startsWith('--') && arg !== '--verify')) {
    console.error('Usage: copydesk restore [--verify] FILE')
    return 2
  }
  const problem = await problemWith(file)
  if (problem) {
    console.error(`${file}: ${problem}`)
    return 1
  }
  try {
    const { manifest, wrong } = verify ? await verifyBackup(ownerUrl(), file) : await fill(file)
    for (const line of wrong) console.error(line)
    if (wrong.length > 0 && !verify) console.error('Nothing was restored: the archive is not what was written.')
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    if (wrong.length === 0)
      console.log(`${file}: ${rows} rows and ${manifest.files.length} files, all as they were on ${manifest.madeAt}.`)
    return wrong.length === 0 ? 0 : 1
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return 1
  }
}

/** Told before a database is touched. */
async function problemWith(file: string): Promise<string | null> {
  try {
    await access(file, constants.R_OK)
    return (await stat(file)).isDirectory() ? 'it is a folder' : null
  } catch (error) {
    return problemOf(error)
  }
}

async function fill(file: string): Promise<Verdict> {
  await bringUpToDate({ owner: ownerUrl(), app: env().DATABASE_URL })
  return loadBackup(ownerUrl(), file, join(env().COPYDESK_DATA, 'media'))
}
