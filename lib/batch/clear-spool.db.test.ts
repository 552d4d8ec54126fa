import { expect, test } from 'vitest'
import { newId } from '#lib/platform/ids.ts'
import { listSpoolFolders } from '#lib/platform/spool.ts'
import { emptyBatch, landAll, sentBatch } from '#prisma/factories/batch.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { wireText } from '#prisma/factories/wire.ts'
import { clearSpool } from './clear-spool.ts'

test('what a crash left in the data folder goes: files of imports that are over or were never begun; what still waits stays', async () => {
  const actor = actorOf(await person())
  const file = { name: 'a.txt', text: wireText() }
  const waiting = await sentBatch(actor, [file])
  const receiving = await emptyBatch(actor)
  const over = await emptyBatch(actor, { finishedAt: new Date() })
  const never = newId()
  const long = '01900000-0000-7000-8000-000000000000'
  for (const id of [receiving, over, never, long]) await landAll(id, [file])
  await clearSpool()
  // One that was never begun may be about to be: its id tells when it was made.
  expect((await listSpoolFolders()).sort()).toEqual([waiting, receiving, never].sort())
})
