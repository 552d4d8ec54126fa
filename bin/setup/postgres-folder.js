import { execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeRoom, saysDiskFull } from './disk-full.js'
import { canReach, reachable } from './postgres-user.js'
import { tail } from './run.js'
import { giveUp, say } from './say.js'

const MAJOR = '18'

export function refuseOtherVersion(folder) {
  const file = join(folder, 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : MAJOR
  if (version !== MAJOR) {
    giveUp(
      `The data folder ${folder} belongs to Postgres ${version}, this Copydesk runs Postgres ${MAJOR}.`,
      'Make a backup with the version that wrote it, then move the folder away and restore.',
    )
  }
}

/** The server that runs on a folder: its process, port and starter, or null. A pid file may outlive a crash. */
export function runningOn(folder) {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [first, , , port] = readFileSync(file, 'utf8').split('\n')
  const pid = Number(first)
  if (!pid || !isPostgres(pid)) return null
  const [, starter] = /cluster_name=copydesk-(\d+)/.exec(readFileSync(join(folder, 'postmaster.opts'), 'utf8')) ?? []
  return { pid, port: Number(port), orphan: starter !== undefined && parentOf(pid) !== Number(starter) }
}

/** A second start on a folder is refused; but a server whose starter was killed is nobody's, and is ended like after a power cut. */
export async function endLeftOver(folder) {
  const running = runningOn(folder)
  if (!running) return
  if (!running.orphan)
    giveUp(
      'Copydesk is already running on this data folder.',
      `Stop it first (its database is process ${running.pid}), or use another folder: COPYDESK_DATA=… npm start`,
    )
  say('  The last start was killed and left its database running; ending that first')
  process.kill(running.pid, 'SIGINT')
  for (const until = Date.now() + 10_000; runningOn(folder); ) {
    if (Date.now() > until)
      giveUp(`The database of the last start, process ${running.pid}, does not end.`, 'End it, then start again.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The process number in a pid file may belong to someone else by now. */
function isPostgres(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code === 'ESRCH') return false
  }
  const file = `/proc/${pid}/cmdline`
  return existsSync(file) ? readFileSync(file, 'utf8').includes('postgres') : true
}

function parentOf(pid) {
  const file = `/proc/${pid}/status`
  const text = existsSync(file)
    ? /^PPid:\s*(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'ppid=', '-p', pid])
  return Number(text)
}

/** Makes the data folder if it is not there yet, and gives where it really lies. */
export async function makeFolder({ initdb, folder, password, user }) {
  if (existsSync(join(folder, 'PG_VERSION'))) return realpathSync(folder)
  mkdirSync(dirname(folder), { recursive: true })
  const home = placeFor(folder, user)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid)
  const passwordFile = join(tmpdir(), `copydesk-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' })
  try {
    if (user.uid !== undefined) chownSync(passwordFile, user.uid, user.gid)
    const made = await runAs(initdb, [...INITDB, '-D', home, `--pwfile=${passwordFile}`], user)
    if (made.code !== 0) {
      rmSync(home, { recursive: true, force: true })
      refuseUnmade(home, made.output)
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
  if (home !== folder && !existsSync(folder)) symlinkSync(home, folder)
  return home
}

/** The folder itself; where the database's user may not enter it, one that it may, to which the folder then leads. */
function placeFor(folder, user) {
  if (canReach(dirname(folder), user)) return folder
  const place = join(reachable, createHash('sha256').update(folder).digest('hex').slice(0, 12))
  say(`  The database runs as another user, who may not enter ${dirname(folder)}; its data lies in ${place}`)
  mkdirSync(reachable, { recursive: true, mode: 0o755 })
  return place
}

const INITDB = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
]

function refuseUnmade(folder, output) {
  if (saysDiskFull(output)) giveUp('The disk is full: the database could not be made.', makeRoom)
  giveUp(
    `The database could not be made.\n${tail(output, 8)}`,
    `The folder ${folder} must be writable for the user the database runs as.`,
  )
}

function runAs(program, args, user) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const add = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
