// How fast 10,000 plain-text files become wire items, against COPY of the same rows into the same tables.
//   node bench/import.js
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needPackages } from '../bin/setup/packages.js'
import { needRuntime } from '../bin/setup/runtime.js'

await needRuntime()
await needPackages()
process.noDeprecation = true
const { scratchPostgres } = await import('../bin/setup/scratch.js')
const { bringUpToDate } = await import('../bin/setup/up-to-date.js')
const server = await scratchPostgres()
const data = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
try {
  await bringUpToDate({ owner: server.url(), app: server.url() })
  process.env.DATABASE_URL = server.url()
  process.env.NEXTAUTH_SECRET = 'a secret for measuring, long enough to count'
  process.env.COPYDESK_DATA = data
  const { measureImport } = await import('./import-rounds.ts')
  console.log(await measureImport(server.url()))
} finally {
  await server.stop()
  rmSync(data, { recursive: true, force: true })
}
process.exit(0)
