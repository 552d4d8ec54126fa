import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { storeFiles } from '#lib/platform/storage.ts'
import { article } from '#prisma/factories/article.ts'
import { backup } from './backup.ts'
import { verifyBackup } from './restore.ts'

const ownerUrl = process.env.DATABASE_OWNER_URL ?? ''
const media = join(process.env.COPYDESK_DATA ?? '', 'media')

test('a backup holds every row and file, and a restore of it proves that by count and checksum', async () => {
  for (let count = 0; count < 5; count += 1) await article({ state: 'published' })
  await article({ state: 'draft', headline: 'Tabs\tand\nlines, “quotes”, ə' })
  await storeFiles('ab'.repeat(32), [{ name: '320.webp', bytes: new Uint8Array([1, 2, 3]) }])
  const target = join(await mkdtemp(join(tmpdir(), 'copydesk-test-')), 'newsroom.tar')
  const manifest = await backup(ownerUrl, media, target)
  expect(manifest.tables.find((table) => table.name === 'article')?.rows).toBe(6)
  expect(manifest.files).toHaveLength(1)
  expect((await verifyBackup(ownerUrl, target)).wrong).toEqual([])

  // One byte of a picture that changed on the disk is found.
  const bytes = await readFile(target)
  const at = bytes.lastIndexOf(Buffer.from([1, 2, 3]))
  bytes[at] = 9
  await writeFile(target, bytes)
  expect((await verifyBackup(ownerUrl, target)).wrong).toEqual([
    `media/ab/${'ab'.repeat(32)}/320.webp is not as it was`,
  ])
})

test('a file that is no backup is refused with a reason', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'copydesk-test-')), 'other.tar')
  await writeFile(file, Buffer.alloc(1_024))
  await expect(verifyBackup(ownerUrl, file)).rejects.toThrow('This is no backup of Copydesk')
})
