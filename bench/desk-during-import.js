// How long the desk's lists take while the jobs process imports 10,000 files on the same two cores, beside what they take at rest.
//   node bench/desk-during-import.js
import { needPackages } from '../bin/setup/packages.js'
import { needRuntime } from '../bin/setup/runtime.js'
import { command } from '../bin/setup/say.js'

await command(needRuntime)
await command(needPackages)
process.noDeprecation = true
const { openNewsroom } = await import('./newsroom.ts')
const { measureDesk } = await import('./desk-lists.ts')
const newsroom = await openNewsroom()
try {
  console.log(await measureDesk(newsroom.url))
} finally {
  await newsroom.close()
}
process.exit(0)
