import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { needBuild } from '../../bin/setup/build.js'
import { root, runtime } from '../../bin/setup/paths.js'
import { run } from '../../bin/setup/run.js'
import { secrets } from '../../bin/setup/secrets.js'
import { freePort } from '../newsroom.ts'
import { median } from '../quantile.ts'

const ROUNDS = 5
const BUILDS = 3
const READY = 'Ctrl-C stops everything.'

type Settings = Record<string, string>

/** Starts on empty data folders and again on the same, with the packages installed: with a fresh build, a stale one and none. */
export async function measureStart(): Promise<string> {
  const key = secrets().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  const settings = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }
  await needBuild({ actionsKey: key })
  const fresh = await rounds(ROUNDS, () => firstAndSecond(settings))
  const stale = await rounds(BUILDS, () => {
    rmSync(join(root, '.next', 'copydesk-made-from'), { force: true })
    return firstAndSecond(settings)
  })
  const none = await rounds(BUILDS, () => {
    rmSync(join(root, '.next'), { recursive: true, force: true })
    return firstAndSecond(settings)
  })
  return [
    'seconds from the command to a newsroom that answers, packages installed, medians:',
    `first start, build fresh: ${fresh.first} (database made and migrated, admin, sample copy and front page, door)`,
    `second start: ${fresh.second} (database and door)`,
    `first start, build stale: ${stale.first} (the same as the first, and a build that finds what the last one left)`,
    `first start, no build: ${none.first} (the same as the first, and a build from nothing)`,
  ].join('\n')
}

/** The very first start, as on a new machine: nothing is there but the machine's own Node and npm. */
export async function measureFreshClone(): Promise<string> {
  const folder = openFolder()
  const clone = join(folder, 'copydesk')
  const own = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.startsWith(runtime))
  const settings = { PATH: own.join(delimiter), npm_config_cache: join(folder, 'npm-cache') }
  const cloned = await run('git', ['clone', '--quiet', root, clone])
  if (cloned.code !== 0) throw new Error(cloned.output)
  try {
    const first = await start('npm', ['start'], clone, settings)
    const second = await start('npm', ['start'], clone, settings)
    const node = execFileSync('node', ['--version'], { env: { ...process.env, ...settings }, encoding: 'utf8' })
    return [
      `first npm start of a fresh clone: ${first.toFixed(1)} s (machine has Node ${node.trim()}; includes fetching Node 24 if that is older, every package from the registry, the build, the database)`,
      `second npm start: ${second.toFixed(1)} s`,
    ].join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Both = { first: number; second: number }

async function rounds(count: number, once: () => Promise<Both>): Promise<{ first: string; second: string }> {
  const seen: Both[] = []
  for (let round = 0; round < count; round += 1) seen.push(await once())
  const middle = (which: keyof Both) => median(seen.map((one) => one[which])).toFixed(1)
  return { first: middle('first'), second: middle('second') }
}

async function firstAndSecond(settings: Settings): Promise<Both> {
  const folder = openFolder()
  const given = { ...settings, COPYDESK_DATA: join(folder, 'data') }
  try {
    const first = await start(process.execPath, [join(root, 'bin', 'start')], root, given)
    const second = await start(process.execPath, [join(root, 'bin', 'start')], root, given)
    return { first, second }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a start command until it says that it is ready, then presses Ctrl-C and waits for its end. Gives the seconds until it was ready. */
async function start(program: string, args: string[], cwd: string, settings: Settings): Promise<number> {
  const env = { ...process.env, DATABASE_URL: '', PORT: String(await freePort()), ...settings }
  const began = performance.now()
  // A group of its own, so that the signal reaches all of it, as a terminal's does.
  const child = spawn(program, args, { cwd, detached: true, env })
  const interrupt = () => child.pid && process.kill(-child.pid, 'SIGINT')
  process.once('exit', interrupt)
  const ended = new Promise((done) => child.once('close', done)).finally(() => process.off('exit', interrupt))
  let said = ''
  const seconds = await new Promise<number>((done, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (said.includes(READY)) done((performance.now() - began) / 1000)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    ended.then((code) => fail(new Error(`${program} ended with ${code} before it was ready:\n${said}`)))
  })
  interrupt()
  await ended
  return seconds
}

/** A new folder that the user the database runs as may enter. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-start-'))
  chmodSync(folder, 0o755)
  return folder
}
