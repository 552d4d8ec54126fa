// How fast 1,000 plain-text files become wire items, against COPY of the same rows into the same table.
//   node bench/import.js
import { needPackages } from '../bin/setup/packages.js'
import { needRuntime } from '../bin/setup/runtime.js'

await needRuntime()
await needPackages()
process.noDeprecation = true
const { scratchPostgres } = await import('../bin/setup/scratch.js')
const { migrate } = await import('../lib/platform/migrate.ts')
const server = await scratchPostgres()
try {
  await migrate(server.url())
  process.env.DATABASE_URL = server.url()
  process.env.NEXTAUTH_SECRET = 'a secret for measuring, long enough to count'
  const { measureImport } = await import('./import-rounds.ts')
  console.log(await measureImport(server.url()))
} finally {
  await server.stop()
}
process.exit(0)
