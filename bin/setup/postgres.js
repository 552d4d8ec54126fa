import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { makeRoom, saysDiskFull } from './disk-full.js'
import { endLeftOver, makeFolder, refuseOtherVersion } from './postgres-folder.js'
import { programsFor } from './postgres-programs.js'
import { unprivileged } from './postgres-user.js'
import { tail } from './run.js'
import { giveUp } from './say.js'

/**
 * Starts a Postgres on a data folder, made first if it is not there yet, reachable on the loopback only.
 * Gives its port, `stop` and `ended`. `flags` are server settings such as ['fsync=off'].
 */
export async function startPostgres({ folder, password, flags = [] }) {
  const user = await unprivileged()
  const { postgres, initdb } = await programsFor(user)
  refuseOtherVersion(folder)
  await endLeftOver(folder)
  const home = await makeFolder({ initdb, folder, password, user })
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_min_messages=warning',
    'max_connections=200',
    // Told in the server's list of options, so that a later start knows whose it was.
    `cluster_name=copydesk-${process.pid}`,
    ...flags,
  ]
  const child = spawn(postgres, ['-D', home, '-p', String(port), ...settings.flatMap((one) => ['-c', one])], {
    ...user,
    cwd: '/',
    // Its own process group: Ctrl-C reaches us first, and we stop it after those who use it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const kill = () => child.kill('SIGINT')
  process.once('exit', kill)
  let said = ''
  child.stderr.on('data', (chunk) => {
    said = (said + chunk).slice(-8_000)
  })
  const ended = new Promise((resolve) => child.on('close', resolve)).finally(() => process.off('exit', kill))
  await untilReady(port, password, child, () => said)
  return { port, ended, stop: () => stop(child, ended) }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

async function untilReady(port, password, child, said) {
  for (const until = Date.now() + 60_000; ; ) {
    if (child.exitCode !== null) refuseBrokenServer(said())
    const problem = await problemOfConnecting(port, password)
    if (problem === null) return
    if (problem.code === '28P01')
      giveUp(
        'The database does not accept the password in secrets.json.',
        'The data folder and its secrets.json belong together; put back the right one.',
      )
    if (Date.now() > until) giveUp(`The database did not come up within a minute.\n${tail(said(), 8)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function refuseBrokenServer(said) {
  if (saysDiskFull(said)) giveUp('The disk is full: the database does not start.', makeRoom)
  giveUp(`The database does not start.\n${tail(said, 8)}`)
}

async function problemOfConnecting(port, password) {
  const { default: pg } = await import('pg')
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
    return null
  } catch (error) {
    return error
  }
}

/** Fast shutdown: open connections are cut, everything committed stays. */
async function stop(child, ended) {
  if (child.exitCode === null) child.kill('SIGINT')
  const timer = setTimeout(() => child.kill('SIGQUIT'), 8_000)
  await ended
  clearTimeout(timer)
}
