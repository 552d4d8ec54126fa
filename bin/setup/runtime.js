import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root, runtime } from './paths.js'
import { run, tail } from './run.js'
import { giveUp, say } from './say.js'

const NEEDED = 24

/**
 * Makes sure that this command goes on under Node 24 or newer: the Node at hand if it is new enough, else the one in the git-ignored
 * runtime folder, fetched there once. Returns only under a Node that is new enough.
 */
export async function needRuntime() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return
  const bin = join(runtime, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(bin)) {
    say(`  Node ${process.versions.node} is too old; fetching Node ${NEEDED} once (about 120 MB) …`)
    mkdirSync(runtime, { recursive: true })
    writeFileSync(join(runtime, 'package.json'), '{"private":true}\n')
    const installed = await run('npm', [
      'install',
      '--prefix',
      runtime,
      '--no-audit',
      '--no-fund',
      '--no-save',
      `node@${NEEDED}`,
    ])
    if (!existsSync(bin)) {
      giveUp(
        `Node ${NEEDED} could not be fetched.\n${tail(installed.output, 8)}`,
        `Install Node ${NEEDED} yourself and run the command again.`,
      )
    }
  }
  await goOnUnder(bin)
}

/** Hands the rest of this command to another Node, with its folder first in PATH so that npm's scripts use it as well. */
function goOnUnder(bin) {
  return new Promise(() => {
    const PATH = `${join(runtime, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`
    const child = spawn(bin, process.argv.slice(1), {
      cwd: process.cwd(),
      stdio: 'inherit',
      env: { ...process.env, PATH, COPYDESK_ROOT: root },
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('close', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
  })
}
