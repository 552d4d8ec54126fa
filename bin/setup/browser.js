import { existsSync } from 'node:fs'
import { run } from './run.js'
import { giveUp, say } from './say.js'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A browser for the tests: Playwright's own, an installed Chromium or Chrome, else one that is installed now. Gives the path of its program. */
export async function needBrowser() {
  const found = await find()
  if (found) return found
  say('  No browser found; trying to install one …')
  await run('npx', ['playwright', 'install', 'chromium'])
  const downloaded = await find()
  if (downloaded) return downloaded
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await run('apt-get', ['update'])
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  return (
    (await find()) ??
    giveUp(
      'There is no browser for the browser tests.',
      'Install Chromium (on Debian: apt-get install chromium) and run npm test again.',
    )
  )
}

async function find() {
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  return [own, ...places].find((path) => path && existsSync(path))
}
