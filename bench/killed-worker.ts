import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { findBatch } from '#lib/batch/find.ts'
import { closeDatabase, database } from '#lib/platform/db.ts'
import { sentBatch } from '#prisma/factories/batch.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { startJobs } from './jobs.ts'
import { madeCopy, seeded } from './made-copy.ts'

const FILES = Number(process.env.FILES ?? 10_000)
const KILLS = 20

/** Kills the worker again and again and compares what came in with what was sent. */
export async function measureKilled(seed: number): Promise<string> {
  const actor = actorOf(await person({ role: 'admin' }))
  const files = Array.from({ length: FILES }, (_, at) => ({ name: `${at}.txt`, text: madeCopy(at) }))
  const id = await sentBatch(actor, files)
  const next = seeded(seed)
  const pauses: number[] = []
  let worker = await startJobs()
  for (let kill = 0; kill < KILLS; kill += 1) {
    await wait(200 + (next() % 1_300))
    worker.kill('SIGKILL')
    const left = await taken(id)
    if (left === FILES) return 'the import was over before all kills: take more files'
    const killed = Date.now()
    worker = await startJobs()
    while ((await taken(id)) === left) await wait(50)
    pauses.push(Date.now() - killed)
  }
  while (!(await findBatch(actor, id))?.overAt) await wait(200)
  worker.kill('SIGKILL')
  const sent = new Set(files.map(({ text }) => createHash('sha256').update(text).digest('hex')))
  const items = await database().wireItem.findMany({ select: { sha256: true } })
  const came = items.map(({ sha256 }) => Buffer.from(sha256).toString('hex'))
  await closeDatabase()
  const lost = [...sent.difference(new Set(came))].length
  const doubled = came.length - new Set(came).size
  return `${FILES} files, ${KILLS} kills (seed ${seed}): ${lost} lost, ${doubled} twice, ${came.length} items; went on after ${(Math.max(...pauses) / 1000).toFixed(1)} s at most`
}

async function taken(id: string): Promise<number> {
  return database().batchFile.count({ where: { batchId: id, outcome: { not: null } } })
}
