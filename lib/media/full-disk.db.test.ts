import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { uploadPicture } from './upload.ts'

// A disk of its own, of 900 kB, where the newsroom's files lie. Only root may mount one.
const disk = process.env.COPYDESK_DATA ?? ''
mkdirSync(disk, { recursive: true })
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=900k', 'tmpfs', disk]).status === 0

afterAll(() => {
  if (mounted) spawnSync('umount', [disk])
})

const grain = { type: 'gaussian', mean: 120, sigma: 60 } as const
const photo = await sharp({ create: { width: 500, height: 400, channels: 3, background: '#888', noise: grain } })
  .jpeg({ quality: 90 })
  .toBuffer()

const files = () => readdirSync(disk, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())

test.skipIf(!mounted).each([
  ['while a picture comes in', photo.length / 2],
  ['while its sizes are stored', photo.length + 40_000],
])('a disk that fills up %s says so and keeps nothing; with room again the same upload works', async (_when, room) => {
  const actor = actorOf(await person({ role: 'reporter' }))
  const upload = () => uploadPicture(actor, { name: 'pier.jpg', stream: new Blob([new Uint8Array(photo)]).stream() })
  writeFileSync(join(disk, 'filler'), new Uint8Array(900_000 - room))
  expect(await upload()).toMatchObject({
    ok: false,
    reasons: [{ code: 'pictureDiskFull', values: { name: 'pier.jpg' } }],
  })
  expect(await database().media.count()).toBe(0)
  expect(files().map((one) => one.name)).toEqual(['filler'])
  rmSync(join(disk, 'filler'))
  expect(await upload()).toMatchObject({ ok: true })
  await database().media.deleteMany()
  rmSync(join(disk, 'media'), { recursive: true })
})
