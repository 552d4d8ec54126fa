import { run } from '../bin/setup/run.js'
import { giveUp, say } from '../bin/setup/say.js'

/** Debian packages whose programs a measurement runs; root gets those that are missing, anyone else is told. */
export async function needPrograms(names) {
  const missing = []
  for (const name of names) if (!(await isThere(name))) missing.push(name)
  if (missing.length === 0) return
  if (process.getuid?.() === 0 && (await isThere('apt-get'))) {
    say(`  Installing ${missing.join(' and ')} …`)
    await run('apt-get', ['update'])
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    const installed = await run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env })
    if (installed.code === 0) return
  }
  giveUp(`This measurement needs ${missing.join(' and ')}.`, `On Debian: apt-get install ${missing.join(' ')}`)
}

async function isThere(name) {
  return (await run('sh', ['-c', `PATH="$PATH:/usr/sbin" command -v ${name}`])).code === 0
}
