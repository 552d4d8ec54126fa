import { access, constants, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { ReadingChild } from '#lib/import/sandbox/reading-child.ts'
import { env, ownerUrl } from '#lib/platform/env.ts'
import { waitingMigrations } from '#lib/platform/migrate.ts'

export const needs = 'database'

type Finding = { what: string; state: 'ok' | 'warn' | 'fail'; words: string; fix?: string }

/** `copydesk doctor`: what this installation stands on, a line each, with what to do about it. 1 if anything fails. */
export async function run(): Promise<number> {
  const findings = [
    node(),
    ...(await database()),
    await dataFolder(),
    await space(),
    await secretFile(),
    await built(),
    await reading(),
    mail(),
  ]
  for (const { what, state, words, fix } of findings)
    console.log(`${state.padEnd(4)}  ${what}: ${words}${fix ? `\n      ${fix}` : ''}`)
  return findings.some((one) => one.state === 'fail') ? 1 : 0
}

function node(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  return major >= 24
    ? { what: 'Node', state: 'ok', words: process.versions.node }
    : { what: 'Node', state: 'fail', words: process.versions.node, fix: 'Node 24 or newer is needed.' }
}

async function database(): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const before = Date.now()
    const { rows } = await client.query<{ version: string; now: Date }>(
      "select current_setting('server_version') as version, clock_timestamp() as now",
    )
    const row = rows[0]
    const skew = row ? Math.abs(row.now.getTime() - (before + Date.now()) / 2) : 0
    const waiting = await waitingMigrations(ownerUrl())
    return [
      { what: 'Database', state: 'ok', words: `Postgres ${row?.version}` },
      skew < 2_000
        ? { what: 'Clock', state: 'ok', words: `${Math.round(skew)} ms from the database's` }
        : {
            what: 'Clock',
            state: 'warn',
            words: `${Math.round(skew / 1000)} s from the database's`,
            fix: 'Let both machines keep network time.',
          },
      waiting.length === 0
        ? { what: 'Migrations', state: 'ok', words: 'all applied' }
        : { what: 'Migrations', state: 'fail', words: `${waiting.length} wait`, fix: 'bin/copydesk migrate' },
    ]
  } catch (error) {
    return [
      {
        what: 'Database',
        state: 'fail',
        words: error instanceof Error ? error.message : String(error),
        fix: 'Start it, or check DATABASE_URL.',
      },
    ]
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function dataFolder(): Promise<Finding> {
  const folder = env().COPYDESK_DATA
  return access(folder, constants.W_OK).then(
    (): Finding => ({ what: 'Data folder', state: 'ok', words: folder }),
    (): Finding => ({
      what: 'Data folder',
      state: 'fail',
      words: `${folder} cannot be written`,
      fix: 'Give this user the right to write there, or set COPYDESK_DATA.',
    }),
  )
}

async function space(): Promise<Finding> {
  const { bavail, bsize } = await statfs(env().COPYDESK_DATA)
  const free = (bavail * bsize) / 1e9
  const words = `${free.toFixed(1)} GB free`
  return free > 2
    ? { what: 'Disk', state: 'ok', words }
    : {
        what: 'Disk',
        state: free > 0.5 ? 'warn' : 'fail',
        words,
        fix: 'Free some space: pictures and the database grow.',
      }
}

async function secretFile(): Promise<Finding> {
  const file = join(env().COPYDESK_DATA, 'secrets.json')
  const mode = await stat(file).then(
    (found) => found.mode & 0o777,
    () => null,
  )
  if (mode === null) return { what: 'Secrets', state: 'warn', words: 'no secrets.json', fix: 'npm start makes it.' }
  return mode === 0o600
    ? { what: 'Secrets', state: 'ok', words: 'readable by their owner only' }
    : { what: 'Secrets', state: 'warn', words: `secrets.json has mode ${mode.toString(8)}`, fix: `chmod 600 ${file}` }
}

async function built(): Promise<Finding> {
  const there = await access(join(import.meta.dirname, '../../.next/BUILD_ID')).then(
    () => true,
    () => false,
  )
  return there
    ? { what: 'Build', state: 'ok', words: 'there' }
    : { what: 'Build', state: 'warn', words: 'not built yet', fix: 'npm start builds.' }
}

/** Whether copy can be read in a process of its own, and whether that is bound in all it could take. */
async function reading(): Promise<Finding> {
  const child = await ReadingChild.start()
  const { isFit, isBound } = child
  child.end()
  if (!isFit) {
    const fix = 'Documents are refused until it does; the log says why.'
    return { what: 'Reading', state: 'fail', words: 'the process that reads documents does not start', fix }
  }
  return isBound
    ? { what: 'Reading', state: 'ok', words: 'documents are read in processes bound in memory and time' }
    : {
        what: 'Reading',
        state: 'warn',
        words: 'documents are read in processes bound in time, but not in all of their memory',
        fix: 'On Linux, install prlimit (util-linux); other systems have nothing like it.',
      }
}

function mail(): Finding {
  return env().SMTP_URL
    ? { what: 'Mail', state: 'ok', words: 'a server is set' }
    : {
        what: 'Mail',
        state: 'warn',
        words: 'no server is set',
        fix: 'Invitations and resets show their link on screen; set SMTP_URL to have them mailed.',
      }
}
