// How many seconds from a start command to a newsroom that answers, the first time and the second.
//   node bench/start.js                 in this checkout, on empty data folders; builds it anew, so no newsroom may run from it
//   node bench/start.js --fresh-clone   the last commit in a new clone: Node 24 if need be, every package, the build; nothing cached
import { needPackages } from '../bin/setup/packages.js'
import { needRuntime } from '../bin/setup/runtime.js'
import { command } from '../bin/setup/say.js'

await command(needRuntime)
// Ended by a signal, it still takes the newsroom under way with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
await command(async () => {
  await needPackages()
  const { measureStart, measureFreshClone } = await import('./start/measure.ts')
  console.log(process.argv.includes('--fresh-clone') ? await measureFreshClone() : await measureStart())
})
process.exit(0)
