import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './paths.js'
import { giveUp, say } from './say.js'

const LATE = 120_000

/** Runs the front door as a child, and starts it again if it should fall over. Resolves once it answers. */
export async function serve(env) {
  let child
  let stopping = false
  let fails = 0
  let over
  const ended = new Promise((resolve) => {
    over = resolve
  })
  const launch = () =>
    new Promise((ready) => {
      const began = Date.now()
      child = spawn(process.execPath, [join(root, 'lib', 'web', 'door', 'main.ts')], {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      child.stdout.on('data', (chunk) => {
        if (/^ready /m.test(String(chunk))) ready(true)
        else if (env.DEV === '1') process.stdout.write(chunk)
      })
      child.on('close', (code) => {
        ready(false)
        if (stopping) return over()
        fails = Date.now() - began > 60_000 ? 1 : fails + 1
        if (fails > 5) return over()
        say(`  The server ended (code ${code}); starting it again …`)
        setTimeout(() => void launch(), 500 * 2 ** fails)
      })
    })
  const timer = setTimeout(() => giveUp('The server did not answer within two minutes.'), LATE)
  const answered = await launch()
  clearTimeout(timer)
  if (!answered) giveUp('The server does not start; its own words stand above.')
  return {
    ended,
    kill: () => child.kill('SIGKILL'),
    async stop() {
      stopping = true
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 9_000)
      await ended
      clearTimeout(timer)
    },
  }
}
