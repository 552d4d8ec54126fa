import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backup } from '#lib/backup/backup.ts'
import { env, ownerUrl } from '#lib/platform/env.ts'
import { problemOf } from './problem-of.ts'

/**
 * `copydesk backup [FILE] [--force]`: one archive with every table and picture. Secrets are not in it: keep secrets.json yourself. A file
 * that is there is overwritten only where that is asked for.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [file, ...more] = args.filter((arg) => !arg.startsWith('-'))
  if (more.length > 0 || args.some((arg) => arg.startsWith('-') && arg !== '--force')) {
    console.error('Usage: copydesk backup [FILE] [--force]')
    return 2
  }
  const target = file ?? `copydesk-${new Date().toISOString().slice(0, 16).replace(/[:T]/g, '')}.tar`
  if (existsSync(target) && !args.includes('--force')) {
    console.error(
      `${target} is there already. Use another name, or overwrite it: bin/copydesk backup ${target} --force`,
    )
    return 1
  }
  return write(target)
}

async function write(target: string): Promise<number> {
  const manifest = await backup(ownerUrl(), join(env().COPYDESK_DATA, 'media'), target).catch((error: unknown) => {
    console.error(`${target} could not be written: ${problemOf(error)}. Nothing was left behind.`)
  })
  if (!manifest) return 1
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `${target}: ${rows} rows of ${manifest.tables.length} tables, ${manifest.files.length} files. Prove it: bin/copydesk restore --verify ${target}`,
  )
  return 0
}
