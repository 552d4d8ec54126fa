import { EventEmitter } from 'node:events'
import { Logger, run } from 'graphile-worker'
import pg from 'pg'
import { clearSpool } from '#lib/batch/clear-spool.ts'
import { closeDatabase } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { log } from '#lib/platform/log.ts'
import { sweep } from './sweep.ts'
import { tasks } from './tasks.ts'
import { holdAlive, unlockDead } from './unlock-dead.ts'

// The process that does what nobody waits for. Prints `ready jobs` when it works; any number of them may run on one database.
const SWEEP = 5_000

const { DATABASE_URL } = env()
const alive = new pg.Client({ connectionString: DATABASE_URL, keepAlive: true, query_timeout: 10_000 })
// Without this connection others would take our jobs for those of the dead: whoever started us starts us again.
alive.on('error', giveUp)
await alive.connect()

const events = new EventEmitter()
events.on('pool:create', ({ workerPool }: { workerPool: { id: string } }) => void holdAlive(alive, workerPool.id))
const runner = await run({
  connectionString: DATABASE_URL,
  maxPoolSize: 4,
  concurrency: 3,
  noHandleSignals: true,
  pollInterval: 1000,
  gracefulShutdownAbortTimeout: 0,
  taskList: tasks,
  parsedCronItems: [],
  events,
  logger: new Logger(({ jobId, taskIdentifier }) => (level, message) => {
    if (level === 'error' || level === 'warning')
      log[level === 'error' ? 'error' : 'warn']({ jobId, taskIdentifier }, message)
  }),
})

let sweeping: Promise<void> = Promise.resolve()
function sweepAgain() {
  sweeping = sweeping
    // A network that swallows everything raises no error by itself.
    .then(() => unlockDead(alive).catch(giveUp))
    .then(sweep)
}
sweepAgain()
clearSpool().catch((error: unknown) => log.error({ error: String(error) }, 'what a crash left could not be removed'))
const timer = setInterval(sweepAgain, SWEEP)
process.stdout.write('ready jobs\n')

function giveUp(error: Error): never {
  log.error({ error: error.message }, 'the jobs process lost its database')
  process.exit(1)
}

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  clearInterval(timer)
  await runner.stop()
  await sweeping
  await alive.end()
  await closeDatabase()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
// The start that launched us is gone, even if it was killed: nobody would end us later.
process.on('disconnect', () => void stop())
