import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { agency } from '#prisma/factories/agency.ts'
import { channel } from '#prisma/factories/channel.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { wireText } from '#prisma/factories/wire.ts'
import { addChannel } from './add.ts'
import { addChannelInput } from './input.ts'
import { pollChannel } from './poll.ts'

const base = await mkdtemp(join(tmpdir(), 'copydesk-watch-'))
process.env.COPYDESK_WATCH = join(base, 'watched')
afterAll(() => rm(base, { recursive: true, force: true }))

let folder = ''
beforeEach(async () => {
  folder = join(base, 'watched', `${Math.random()}`.slice(2))
  await mkdir(folder, { recursive: true })
})

/** A file that has not changed for a minute. */
async function whole(path: string, text = wireText()): Promise<string> {
  await writeFile(path, text)
  const before = new Date(Date.now() - 60_000)
  await utimes(path, before, before)
  return text
}
const names = async (at: string) => (await readdir(at)).sort()
const files = async (channelId: string) =>
  (await database().wireItem.findMany({ where: { channelId }, orderBy: { fileName: 'asc' } })).map(
    (item) => item.fileName,
  )

test('whole files are taken once and moved aside; what is still being written waits', async () => {
  const watching = await channel({ kind: 'folder', address: folder })
  await whole(join(folder, 'one.txt'))
  await whole(join(folder, 'two.txt'))
  await writeFile(join(folder, 'growing.txt'), wireText())
  for (const name of ['.hidden.txt', 'three.txt.part', 'four.tmp', 'five.txt~']) await whole(join(folder, name))
  await mkdir(join(folder, 'sub'))
  await whole(join(folder, 'sub', 'inner.txt'))

  expect(await pollChannel(watching.id)).toEqual({ items: 2, problem: null, closed: false })
  expect(await files(watching.id)).toEqual(['one.txt', 'two.txt'])
  expect(await names(folder)).toEqual([
    '.hidden.txt',
    'five.txt~',
    'four.tmp',
    'growing.txt',
    'sub',
    'taken',
    'three.txt.part',
  ])
  expect(await names(join(folder, 'taken'))).toEqual(['one.txt', 'two.txt'])

  await whole(join(folder, 'growing.txt'))
  await whole(join(folder, 'one.txt'))
  expect(await pollChannel(watching.id)).toMatchObject({ items: 2 })
  expect(await names(join(folder, 'taken'))).toHaveLength(4)
  expect(await pollChannel(watching.id)).toMatchObject({ items: 0, problem: null })
})

test('a look that was cut off before the files were moved brings nothing twice', async () => {
  const watching = await channel({ kind: 'folder', address: folder })
  const text = await whole(join(folder, 'one.txt'))
  expect(await pollChannel(watching.id)).toMatchObject({ items: 1 })
  await whole(join(folder, 'one again.txt'), text)
  expect(await pollChannel(watching.id)).toMatchObject({ items: 0, problem: null })
  expect(await files(watching.id)).toEqual(['one.txt'])
})

test('links out of a folder are passed over, and a folder that is a link out is none', async () => {
  const outside = join(base, 'outside')
  await mkdir(outside, { recursive: true })
  await whole(join(outside, 'secret.txt'))
  await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'))
  await symlink(outside, join(folder, 'away'))
  await whole(join(folder, 'own.txt'))
  const watching = await channel({ kind: 'folder', address: folder })
  expect(await pollChannel(watching.id)).toMatchObject({ items: 1, problem: null })
  expect(await files(watching.id)).toEqual(['own.txt'])
  expect(await names(outside)).toEqual(['secret.txt'])

  const away = await channel({ kind: 'folder', address: join(folder, 'away') })
  expect(await pollChannel(away.id)).toMatchObject({ items: 0, problem: { code: 'channelFolderOutside' } })
})

test('where files would be moved out by a link named “taken”, nothing is taken', async () => {
  const outside = join(base, 'elsewhere')
  await mkdir(outside, { recursive: true })
  await symlink(outside, join(folder, 'taken'))
  await whole(join(folder, 'one.txt'))
  const watching = await channel({ kind: 'folder', address: folder })
  expect(await pollChannel(watching.id)).toMatchObject({ items: 0, problem: { code: 'channelFolderClosed' } })
  expect(await names(outside)).toEqual([])
})

test('only folders below the ones that the settings name can be watched, however their paths are spelled', async () => {
  const actor = actorOf(await person({ role: 'admin' }))
  const { id: agencyId } = await agency()
  const form = { kind: 'folder', agencyId, name: '', everyMinutes: '5', sectionId: '', language: '', zone: '' }
  const add = (path: string) => addChannel(actor, addChannelInput.parse({ ...form, path }))
  const reasons: Record<string, string> = {
    '/etc': 'channelFolderOutside',
    '/': 'channelFolderOutside',
    [`${folder}/../../outside`]: 'channelFolderOutside',
    [`${join(base, 'watched')}-beside`]: 'channelFolderOutside',
    'watched/one': 'channelFolderOutside',
    [join(folder, 'not there')]: 'channelNoFolder',
    '/not/there': 'channelFolderOutside',
  }
  for (const [path, code] of Object.entries(reasons))
    expect(await add(path), path).toMatchObject({ ok: false, reasons: [{ code, field: 'path' }] })
  expect(await add(folder)).toMatchObject({ ok: true })
})
