import { type ChildProcess, spawn } from 'node:child_process'
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
async function startJobs(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['lib/jobs/main.ts'], {
    cwd: root,
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
