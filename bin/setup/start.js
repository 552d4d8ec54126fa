import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { APP, addressOf, makeDatabase, OWNER } from './database.js'
import { needPackages } from './packages.js'
import { data, root } from './paths.js'
import { needRuntime } from './runtime.js'
import { giveUp, say, step } from './say.js'
import { secrets } from './secrets.js'

/** Everything between `npm start` and a newsroom that answers. */
export async function start({ dev }) {
  await needRuntime()
  // The database driver warns about how the ORM queues its reads; nobody who starts a newsroom can do anything about it.
  process.noDeprecation = true
  readEnvFile()
  say('Copydesk starts')
  const port = Number(process.env.PORT || 3000)
  await refuseBusyPort(port)
  await needPackages()
  mkdirSync(data, { recursive: true, mode: 0o755 })
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
    COPYDESK_DATA: data,
    DATABASE_URL: databases.app,
    DEV: dev ? '1' : '0',
    NEXTAUTH_SECRET: secret.NEXTAUTH_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  }
  Object.assign(process.env, env)
  await bringUpToDate(databases)
  const admin = await firstRun()
  if (!dev) {
    const { needBuild } = await import('./build.js')
    await needBuild({ actionsKey: secret.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY })
  }
  const { serve } = await import('./serve.js')
  running.push(await serve(env))
  say(`\n  Readers   ${env.SITE_URL}\n  Desk      ${env.SITE_URL}/desk`)
  if (admin)
    say(
      `\n  Sign in as ${admin.email}\n  Password   ${admin.password}\n  (shown only this once; change it under your name on the desk)`,
    )
  else say('\n  A forgotten password: bin/copydesk user reset EMAIL')
  say('\n  Ctrl-C stops everything.\n')
  await Promise.race(running.map((one) => one.ended))
  await stop(1)
}

/** A file .env beside package.json counts like the environment, which wins. */
function readEnvFile() {
  const file = join(root, '.env')
  if (!existsSync(file)) return
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, name, value] = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (name && process.env[name] === undefined) process.env[name] = value.replace(/^(["'])(.*)\1$/, '$2')
  }
}

function refuseBusyPort(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', (error) => {
      if (error.code === 'EADDRINUSE')
        giveUp(`Port ${port} is in use.`, `Stop what uses it, or choose another: PORT=${port + 1} npm start`)
      giveUp(`Port ${port} cannot be used: ${error.message}`, 'Choose one above 1023: PORT=3000 npm start')
    })
    probe.listen(port, () => probe.close(resolve))
  })
}

async function ours(secret, running) {
  const { startPostgres } = await import('./postgres.js')
  const password = secret.POSTGRES_OWNER_PASSWORD
  const server = await step('database started', () => startPostgres({ folder: join(data, 'postgres'), password }))
  running.push(server)
  await makeDatabase({
    port: server.port,
    password,
    ownerPassword: password,
    appPassword: secret.POSTGRES_APP_PASSWORD,
  })
  return {
    owner: addressOf({ role: OWNER, password, port: server.port }),
    app: addressOf({ role: APP, password: secret.POSTGRES_APP_PASSWORD, port: server.port }),
    ours: true,
  }
}

/** A database of the newsroom's own: it must answer, and be new enough. */
async function theirs(url) {
  const { default: pg } = await import('pg')
  const way =
    'Check DATABASE_URL (postgres://user:password@host:port/name), or leave it unset to use the built-in database.'
  if (!/^postgres(ql)?:\/\//.test(url)) giveUp('DATABASE_URL is not a postgres:// address.', way)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query("select current_setting('server_version_num')::int as version")
    if (rows[0].version < 150_000)
      giveUp(
        `The database is Postgres ${Math.floor(rows[0].version / 10_000)}; Copydesk needs 15 or newer.`,
        'Use a newer server, or leave DATABASE_URL unset to use the built-in database.',
      )
    await client.end()
  } catch (error) {
    giveUp(`The database does not answer: ${error.message || error.code}.`, way)
  }
  return { owner: url, app: url, ours: false }
}

async function bringUpToDate(databases) {
  const { migrate } = await import('../../lib/platform/migrate.ts')
  try {
    await step('database brought up to date', async () => {
      const applied = await migrate(databases.owner)
      if (databases.ours) {
        const { grantApp } = await import('./grant.js')
        await grantApp(databases.owner)
      }
      return applied.length > 0
    })
  } catch (error) {
    giveUp(error.message)
  }
}

/** On an empty database: the first admin, the sections, sample copy and a small front page. Gives what must be printed once. */
async function firstRun() {
  const { firstRun: fill } = await import('../../prisma/seeds/first-run.ts')
  const { closeDatabase } = await import('../../lib/platform/db.ts')
  const admin = await fill(new Date())
  await closeDatabase()
  if (admin) say('  sample copy and a first front page made')
  return admin
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
  process.on('exit', () => {
    for (const one of running) one.kill?.()
  })
  return stop
}
