// How long the desk's and the readers' lists take in a newsroom of a million stories.
//   node bench/lists.js [STORIES]
import { needPackages } from '../bin/setup/packages.js'
import { needRuntime } from '../bin/setup/runtime.js'
import { command } from '../bin/setup/say.js'

await command(needRuntime)
await command(needPackages)
process.noDeprecation = true
const { scratchPostgres } = await import('../bin/setup/scratch.js')
const { bringUpToDate } = await import('../bin/setup/up-to-date.js')
const server = await scratchPostgres()
try {
  await bringUpToDate({ owner: server.url(), app: server.appUrl() })
  process.env.DATABASE_URL = server.appUrl()
  process.env.NEXTAUTH_SECRET = 'a secret for measuring, long enough to count'
  const { fillNewsroom } = await import('./lists/fill.ts')
  const { measureLists } = await import('./lists/measure.ts')
  await fillNewsroom(server.adminUrl.replace(/\/postgres$/, '/copydesk'), Number(process.argv[2] ?? 1_000_000))
  await measureLists()
} finally {
  await server.stop()
}
process.exit(0)
