import { createServer } from 'node:net'
import { keepAddress } from './address.js'
import { makeRoom, saysDiskFull } from './disk-full.js'
import { readEnvFile } from './env-file.js'
import { needPackages } from './packages.js'
import { dataFolder } from './paths.js'
import { needRuntime } from './runtime.js'
import { giveUp, say, step } from './say.js'
import { secrets } from './secrets.js'

/** Everything between `npm start` and a newsroom that answers. */
export async function start({ dev }) {
  await needRuntime()
  readEnvFile()
  say('Copydesk starts')
  const port = portOf(process.env.PORT || '3000')
  await refuseBusyPort(port)
  await needPackages()
  const secret = secrets()
  const running = []
  const stop = stopper(running)
  const databases = process.env.DATABASE_URL ? await theirs(process.env.DATABASE_URL) : await ours(secret, running)
  const env = {
    ...process.env,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    SITE_URL: process.env.SITE_URL || `http://localhost:${port}`,
    COPYDESK_DATA: dataFolder(),
    DATABASE_URL: databases.app,
    DEV: dev ? '1' : '0',
    NEXTAUTH_SECRET: secret.NEXTAUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  }
  Object.assign(process.env, env)
  await refuseBadSettings()
  await needTables(databases)
  if (!dev) {
    const { needBuild } = await import('./build.js')
    await needBuild({ actionsKey: secret.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY })
  }
  await firstRun()
  const { runJobs, serve } = await import('./supervise.js')
  running.push(await serve(env))
  running.push(await runJobs(env))
  keepAddress(env.SITE_URL)
  say(`\n  Readers   ${env.SITE_URL}\n  Desk      ${env.SITE_URL}/desk`)
  say('\n  A forgotten password: bin/copydesk user reset EMAIL\n  Ctrl-C stops everything.\n')
  await Promise.race(running.map((one) => one.ended))
  await stop(1)
}

function portOf(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  return giveUp(`PORT is ${text}, which is no port.`, 'Use a number from 1 to 65535, or leave it unset for 3000.')
}

async function refuseBusyPort(port) {
  const problem = await new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', resolve)
    probe.listen(port, () => probe.close(() => resolve(null)))
  })
  if (problem?.code === 'EADDRINUSE')
    giveUp(`Port ${port} is in use.`, 'Stop what uses it, or choose another: PORT=… npm start')
  if (problem) giveUp(`Port ${port} cannot be used: ${problem.message}.`, 'Choose one above 1023: PORT=3000 npm start')
}

/** What is set wrongly is told before a table is touched. */
async function refuseBadSettings() {
  const { env } = await import('../../lib/platform/env.ts')
  try {
    env()
  } catch (error) {
    giveUp(error.message)
  }
}

async function ours(secret, running) {
  const { startBuiltIn } = await import('./built-in.js')
  const server = await step('database started', () => startBuiltIn(secret))
  running.push(server)
  return server
}

/** A database of the newsroom's own: it must answer, and be new enough. */
async function theirs(url) {
  const way =
    'Check DATABASE_URL (postgres://user:password@host:port/name), or leave it unset to use the built-in database.'
  if (!/^postgres(ql)?:\/\//.test(url)) giveUp('DATABASE_URL is not a postgres:// address.', way)
  const answer = await versionOf(url)
  if (answer.problem) giveUp(`The database does not answer: ${answer.problem}.`, way)
  if (answer.version < 150_000)
    giveUp(
      `The database is Postgres ${Math.floor(answer.version / 10_000)}; Copydesk needs 15 or newer.`,
      'Use a newer server, or leave DATABASE_URL unset to use the built-in database.',
    )
  return { owner: url, app: url }
}

async function versionOf(url) {
  const { default: pg } = await import('pg')
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query("select current_setting('server_version_num')::int as version")
    await client.end()
    return rows[0]
  } catch (error) {
    return { problem: error.message || error.code }
  }
}

async function needTables(databases) {
  const { bringUpToDate } = await import('./up-to-date.js')
  try {
    await step('database brought up to date', async () => (await bringUpToDate(databases)).length > 0)
  } catch (error) {
    giveUp(error.message, saysDiskFull(error.message) ? makeRoom : undefined)
  }
}

/** On an empty database: the first admin, told at once and once only, the sections, sample copy and a small front page. */
async function firstRun() {
  const { firstRun: fill } = await import('../../prisma/seeds/first-run.ts')
  const { closeDatabase } = await import('../../lib/platform/db.ts')
  const admin = await fill(new Date())
  await closeDatabase()
  if (!admin) return
  say('  sample copy and a first front page made')
  say(`\n  Sign in as ${admin.email}\n  Password   ${admin.password}`)
  say('  (shown only this once; change it under your name on the desk)')
}

/** Ctrl-C, or the end of one of them, stops all in the order opposite to their start. */
function stopper(running) {
  let stopping = false
  const stop = async (code) => {
    if (stopping) return
    stopping = true
    for (const one of [...running].reverse()) await one.stop()
    say('Copydesk has stopped.')
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  return stop
}
