import { join } from 'node:path'
import { backup } from '#lib/backup/backup.ts'
import { env, ownerUrl } from '#lib/platform/env.ts'
import { problemOf } from './problem-of.ts'

/** `copydesk backup [FILE]`: one archive with every table and picture. Secrets are not in it: keep secrets.json yourself. */
export async function run([file]: readonly string[]): Promise<number> {
  const target = file ?? `copydesk-${new Date().toISOString().slice(0, 16).replace(/[:T]/g, '')}.tar`
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
