// Takes the pictures of the README anew: a newsroom with the sample copy, as readers see it and as the desk does.
//   node docs/pictures.js
// The type is this machine's; with Debian's fonts-noto-core they look as on most readers' screens.
import { needBrowser } from '../bin/setup/browser.js'
import { needPackages } from '../bin/setup/packages.js'
import { needRuntime } from '../bin/setup/runtime.js'
import { command } from '../bin/setup/say.js'

await command(needRuntime)
await command(async () => {
  await needPackages()
  process.noDeprecation = true
  const browser = await needBrowser()
  const { openNewsroom } = await import('../bench/newsroom.ts')
  const newsroom = await openNewsroom()
  try {
    const { takePictures } = await import('./take-pictures.ts')
    for (const line of await takePictures(newsroom.url, browser)) console.log(line)
  } finally {
    await newsroom.close()
  }
})
process.exit(0)
