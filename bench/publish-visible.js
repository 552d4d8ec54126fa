// How long after Publish a reader's request shows it, with the door in another process on the same database.
//   node bench/publish-visible.js
import { needPackages } from '../bin/setup/packages.js'
import { needRuntime } from '../bin/setup/runtime.js'
import { command } from '../bin/setup/say.js'

await command(needRuntime)
await command(async () => {
  await needPackages()
  process.noDeprecation = true
  const { openNewsroom } = await import('./newsroom.ts')
  const newsroom = await openNewsroom()
  try {
    const { measurePublishing } = await import('./publish-visible/measure.ts')
    console.log(await measurePublishing(newsroom.url))
  } finally {
    await newsroom.close()
  }
})
process.exit(0)
