import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { closeDatabase } from '#lib/platform/db.ts'
import { cloneDatabase } from '#prisma/factories/test-cluster.ts'

/** A running newsroom: its address, and the database behind it as the application's role and as the owner of the tables. */
export type Site = {
  url: string
  databaseUrl: string
  ownerUrl: string
  /** All that its server has said so far. */
  logged: () => string
  /** Ends the server and starts the one built in another folder at the same address: what an update does. */
  moveTo: (folder: string) => Promise<void>
  /** A second server on the same database, as a larger newsroom runs them. */
  alongside: () => Promise<Server>
  stop: () => Promise<void>
}

export type Server = { url: string; logged: () => string; stop: () => Promise<void> }

export const root = resolve(import.meta.dirname, '..')

/**
 * Starts the production build behind the door on a free port, with a database of its own. This process speaks to the same database
 * from then on: what a factory makes, the server shows.
 */
export async function startSite(name: string): Promise<Site> {
  const cluster = clusterOf(process.env.COPYDESK_E2E_POSTGRES)
  const { appUrl, ownerUrl } = await cloneDatabase(cluster, `e2e_${name}_${process.pid}`)
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))
  Object.assign(process.env, {
    DATABASE_URL: appUrl,
    DATABASE_POOL: '5',
    ...addressOf(port),
    NEXTAUTH_SECRET: 'a secret for browser tests, long enough',
    COPYDESK_DATA: data,
    DEV: '0',
    // The feeds of the tests are on this machine; everything else inside stays closed.
    COPYDESK_ALLOW_NETS: '127.0.0.1',
  })
  let server = await serve(root, port, name)
  const jobs = await startJobs(name)
  return {
    url: server.url,
    databaseUrl: appUrl,
    ownerUrl,
    logged: () => server.logged(),
    moveTo: async (folder) => {
      await server.stop()
      server = await serve(folder, port, name)
    },
    alongside: async () => serve(root, await freePort(), `${name}-alongside`),
    stop: async () => {
      await closeDatabase()
      await jobs.stop()
      await server.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const addressOf = (port: number) => ({ PORT: String(port), SITE_URL: `http://localhost:${port}` })

async function serve(folder: string, port: number, name: string): Promise<Server> {
  const child = spawn(process.execPath, ['lib/web/door/main.ts'], {
    cwd: folder,
    env: { ...process.env, ...addressOf(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const logged = keepLog(child, name)
  await untilReady(child)
  return { url: `http://localhost:${port}`, logged, stop: () => end(child) }
}

/** The process beside the server that reads what came in and does what is planned. */
async function startJobs(name: string): Promise<{ stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['lib/jobs/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  keepLog(child, `${name}-jobs`)
  await untilReady(child)
  return { stop: () => end(child) }
}

function clusterOf(text: string | undefined): { port: number; password: string } {
  if (!text) throw new Error('The browser tests run through playwright.config.ts, which starts their database.')
  return JSON.parse(text)
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port'))))
    })
  })
}

/** What the server says goes into a file, to be read when a test fails, and is told. */
function keepLog(child: ChildProcess, name: string): () => string {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  const file = createWriteStream(join(root, 'test-results', `server-${name}.log`), { flags: 'a' })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.pipe(file)
    stream?.on('data', (chunk) => {
      said += chunk
    })
  }
  return () => said
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.stdout?.on('data', (chunk) => {
      if (/^ready /m.test(String(chunk))) done()
    })
    child.on('close', (code) => fail(new Error(`the server ended with ${code}; see test-results/server-*.log`)))
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('close', done))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 12_000)
  await ended
  clearTimeout(timer)
}
