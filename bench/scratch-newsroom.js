import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needPackages } from '../bin/setup/packages.js'
import { needRuntime } from '../bin/setup/runtime.js'

/** Measures on an empty database and data folder of its own, prints what was measured, and leaves nothing. */
export async function onScratch(measure) {
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
    console.log(await measure(server.url()))
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
  process.exit(0)
}
