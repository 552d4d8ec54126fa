import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sentBatch } from '#prisma/factories/batch.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { wireText } from '#prisma/factories/wire.ts'
import { findBatch } from './find.ts'
import { reportBatch } from './report.ts'
import { takeBatch } from './take.ts'

// A disk of its own, of 900 kB, where the newsroom's files lie. Only root may mount one.
const disk = process.env.COPYDESK_DATA ?? ''
mkdirSync(disk, { recursive: true })
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=900k', 'tmpfs', disk]).status === 0

afterAll(() => {
  if (mounted) spawnSync('umount', [disk])
})

const left = () =>
  readdirSync(disk, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && one.name !== 'filler')

test.skipIf(!mounted)(
  'a disk that is full while copy comes in says so in the report and keeps no part of it; a smaller one comes in, and both do with room again',
  async () => {
    const actor = actorOf(await person())
    const large = { name: 'large.txt', text: `${wireText()}${'The ferry sails. '.repeat(30_000)}` }
    const small = { name: 'small.txt', text: wireText({ headline: 'A small one for a full disk' }) }
    writeFileSync(join(disk, 'filler'), new Uint8Array(600_000))
    const id = await sentBatch(actor, [large])
    await takeBatch(id, new AbortController().signal)
    expect((await reportBatch(actor, id)).files).toMatchObject([
      { path: 'large.txt', outcome: 'refused', reason: { code: 'batchDiskFull' } },
    ])
    const other = await sentBatch(actor, [small])
    await takeBatch(other, new AbortController().signal)
    expect(await findBatch(actor, other)).toMatchObject({ state: 'finished', imported: 1 })
    expect(left()).toEqual([])
    rmSync(join(disk, 'filler'))
    const again = await sentBatch(actor, [large, small])
    await takeBatch(again, new AbortController().signal)
    expect(await findBatch(actor, again)).toMatchObject({ imported: 1, known: 1, refused: 0 })
  },
)
