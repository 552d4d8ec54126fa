import { type ChildProcess, spawn } from 'node:child_process'
import { connect, createServer, type Socket } from 'node:net'
import { resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { findBatch } from '#lib/batch/find.ts'
import { database } from '#lib/platform/db.ts'
import { sentBatch } from '#prisma/factories/batch.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { wireText } from '#prisma/factories/wire.ts'

const root = resolve(import.meta.dirname, '../..')
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** The jobs process as `bin/start` runs it; resolves once it works. */
async function startJobs(databaseUrl = process.env.DATABASE_URL): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['lib/jobs/main.ts'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  running.push(child)
  await new Promise<void>((done, fail) => {
    child.stdout?.on('data', (chunk) => /^ready jobs/m.test(String(chunk)) && done())
    child.on('close', (code) => fail(new Error(`it ended with ${code}`)))
  })
  return child
}

const files = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => ({
    name: `${at}.txt`,
    text: wireText({ headline: `${name} ${at} in Wexcombe` }),
  }))
const WITHIN = { timeout: 60_000, interval: 200 }

test('what is sent is read by the jobs process, and what lay there before it started too', async () => {
  const actor = actorOf(await person())
  const before = await sentBatch(actor, files(3, 'Early ferry'))
  await startJobs()
  const after = await sentBatch(actor, files(3, 'Late ferry'))
  for (const id of [before, after])
    await vi.waitFor(
      async () => expect(await findBatch(actor, id)).toMatchObject({ state: 'finished', imported: 3 }),
      WITHIN,
    )
})

test('a worker that is killed in the middle loses nothing and doubles nothing: another goes on within a minute', async () => {
  const actor = actorOf(await person())
  const worker = await startJobs()
  const id = await sentBatch(actor, files(600, 'Killed ferry'))
  const imported = async () => (await findBatch(actor, id))?.imported ?? 0
  await vi.waitFor(async () => expect(await imported()).toBeGreaterThan(0), WITHIN)
  worker.kill('SIGKILL')
  const left = await imported()
  await startJobs()
  await vi.waitFor(async () => expect(await findBatch(actor, id)).toMatchObject({ state: 'finished' }), WITHIN)
  expect(left).toBeLessThan(600)
  expect(await imported()).toBe(600)
  expect(await database().wireItem.count({ where: { batchFile: { batchId: id } } })).toBe(600)
}, 150_000)

/** A network between the worker and its database, which can be cut or swallow everything. */
async function networkTo(databaseUrl: string) {
  const to = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isSwallowing = false
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('data', (chunk) => isSwallowing || other.write(chunk))
      socket.on('close', () => other.destroy())
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const through = new URL(databaseUrl)
  through.port = String(typeof address === 'object' && address ? address.port : 0)
  return {
    url: through.href,
    cut: () => {
      for (const socket of sockets) socket.resetAndDestroy()
    },
    swallow: () => {
      isSwallowing = true
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

test.each(['cut', 'swallow'] as const)(
  'a database that is lost in the middle of an import (%s) ends the worker soon; the next goes on, nothing lost or doubled',
  {
    timeout: 150_000,
  },
  async (how) => {
    const network = await networkTo(process.env.DATABASE_URL ?? '')
    const actor = actorOf(await person())
    const worker = await startJobs(network.url)
    const ended = new Promise<number | null>((done) => worker.on('close', done))
    const id = await sentBatch(actor, files(600, `Ferry of a ${how}`))
    const imported = async () => (await findBatch(actor, id))?.imported ?? 0
    await vi.waitFor(async () => expect(await imported()).toBeGreaterThan(0), WITHIN)
    network[how]()
    expect(await ended).toBe(1)
    network.close()
    expect(await imported()).toBeLessThan(600)
    await startJobs()
    await vi.waitFor(async () => expect(await findBatch(actor, id)).toMatchObject({ state: 'finished' }), WITHIN)
    expect(await imported()).toBe(600)
    expect(await database().wireItem.count({ where: { batchFile: { batchId: id } } })).toBe(600)
  },
)
