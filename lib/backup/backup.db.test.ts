import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { storeFiles } from '#lib/platform/storage.ts'
import { article } from '#prisma/factories/article.ts'
import { backup } from './backup.ts'
import { loadBackup, verifyBackup } from './restore.ts'

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

test('an archive that is not as it was written fills nothing, and what it is restored into stays empty', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  const target = join(folder, 'newsroom.tar')
  await article({ state: 'draft', headline: 'Harbour bridge closes' })
  await backup(ownerUrl, media, target)
  const bytes = await readFile(target)
  bytes.write('Harbour fridge closes', bytes.indexOf('Harbour bridge closes'))
  await writeFile(target, bytes)

  const empty = await emptyDatabase()
  const { wrong } = await loadBackup(empty, target, join(folder, 'media'))
  expect(wrong).toEqual([expect.stringMatching(/^tables\/\w+ is not as it was$/)])
  expect(await peopleIn(empty)).toBe(0)
  await backup(ownerUrl, media, target)
  expect((await loadBackup(empty, target, join(folder, 'media'))).wrong).toEqual([])
  expect(await peopleIn(empty)).toBeGreaterThan(0)
})

test('a backup that cannot be written leaves nothing behind', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  await expect(backup(ownerUrl, media, join(folder, 'missing', 'newsroom.tar'))).rejects.toMatchObject({
    code: 'ENOENT',
  })
  expect(await readdir(folder)).toEqual([])
})

/** Asks one thing of a database as the owner of its tables. */
async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function emptyDatabase(): Promise<string> {
  const url = new URL(ownerUrl)
  url.pathname = `${url.pathname}_empty`
  await ask(ownerUrl, `create database ${url.pathname.slice(1)}`)
  return url.href
}

async function peopleIn(url: string): Promise<number> {
  return (await ask<{ people: number }>(url, 'select count(*)::int as people from person'))[0]?.people ?? 0
}
