// How many story pages a second the application answers alone, against nginx on the same bytes.
//   node bench/story-page.js
import { needPackages } from '../bin/setup/packages.js'
import { needRuntime } from '../bin/setup/runtime.js'
import { command } from '../bin/setup/say.js'
import { needPrograms } from './programs.js'

await command(needRuntime)
await command(async () => {
  await needPackages()
  await needPrograms(['nginx', 'wrk'])
  process.noDeprecation = true
  const { openNewsroom } = await import('./newsroom.ts')
  const newsroom = await openNewsroom()
  try {
    const { measureStoryPage } = await import('./story-page/measure.ts')
    console.log(await measureStoryPage(newsroom.url))
  } finally {
    await newsroom.close()
  }
})
process.exit(0)
