import { expect, test } from 'vitest'
import { LARGEST } from '#lib/import/refusal.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { person } from '#prisma/factories/person.ts'
import { bytesOf, wireText } from '#prisma/factories/wire.ts'
import { zipOf } from '#prisma/factories/zip.ts'
import { type Incoming, takeIn } from './receive.ts'

async function reporter(): Promise<Actor> {
  const { id, name } = await person()
  return { id, name, role: 'reporter', language: 'en' }
}
const file = (name: string, text = wireText()): Incoming => ({ name, bytes: bytesOf(text) })

const taken = (actor: Actor, files: Incoming[]) => takeIn(actor, files)
const count = () => database().wireItem.count()

test('a file becomes an item that keeps every byte and says what was read', async () => {
  const text = wireText({ headline: 'Wexcombe counts its swans' })
  const [receipt] = await taken(await reporter(), [file('swans.txt', text)])
  expect(receipt).toMatchObject({
    file: 'swans.txt',
    outcome: 'imported',
    items: [{ headline: 'Wexcombe counts its swans' }],
  })
  const item = await database().wireItem.findFirstOrThrow({ where: { fileName: 'swans.txt' }, include: { file: true } })
  expect(Buffer.from(item.file.raw).toString()).toBe(text)
  expect(item).toMatchObject({
    state: 'waiting',
    headline: 'Wexcombe counts its swans',
    wireDate: '2031-03-12T09:30:00',
    language: 'en',
  })
})

test('a bad file says why and never stops the others', async () => {
  const before = await count()
  const receipts = await taken(await reporter(), [
    file('one.txt'),
    { name: 'empty.txt', bytes: new Uint8Array() },
    { name: 'blank.txt', bytes: bytesOf(' \n\n\t ') },
    { name: 'picture.txt', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) },
    { name: 'zeros.txt', bytes: new Uint8Array(5_000) },
    { name: 'endless.txt', bytes: new Uint8Array(LARGEST + 1).fill(65) },
    file('two.txt'),
  ])
  expect(receipts.map((one) => [one.file, one.outcome === 'refused' ? one.reason.code : one.outcome])).toEqual([
    ['one.txt', 'imported'],
    ['empty.txt', 'importEmpty'],
    ['blank.txt', 'importEmpty'],
    ['picture.txt', 'importBinary'],
    ['zeros.txt', 'importBinary'],
    ['endless.txt', 'importTooLarge'],
    ['two.txt', 'imported'],
  ])
  expect(await count()).toBe(before + 2)
})

test('of an archive every member becomes an item', async () => {
  const bytes = Uint8Array.from(zipOf({ 'north/one.txt': wireText(), 'two.txt': wireText(), 'three.txt': wireText() }))
  const [receipt] = await taken(await reporter(), [{ name: 'monday.zip', bytes }])
  expect(receipt).toMatchObject({ outcome: 'imported' })
  const items = await database().wireItem.findMany({ where: { fileName: 'monday.zip' }, orderBy: { index: 'asc' } })
  expect(items.map(({ index }) => index)).toEqual([0, 1, 2])
})

test('the same bytes again are already imported, whatever the file is called, and point to the item', async () => {
  const text = wireText()
  const [first] = await taken(await reporter(), [file('a.txt', text)])
  const [again, within] = await taken(await reporter(), [file('b.txt', text), file('c.txt', text)])
  expect(again).toEqual({
    file: 'b.txt',
    outcome: 'known',
    items: first?.outcome === 'imported' ? first.items : null,
    refused: [],
    lost: [],
  })
  expect(within).toMatchObject({ outcome: 'known' })
})

test('of two files with the same bytes in one batch one is imported and the other was already there', async () => {
  const text = wireText()
  const receipts = await taken(await reporter(), [file('a.txt', text), file('b.txt', text)])
  expect(receipts.map((one) => one.outcome)).toEqual(['imported', 'known'])
})

test('the same bytes fifty times at once make one item, and everyone is pointed to it', async () => {
  const actor = await reporter()
  const text = wireText()
  const before = await count()
  const all = await Promise.all(Array.from({ length: 50 }, (_, at) => taken(actor, [file(`${at}.txt`, text)])))
  const receipts = all.flat()
  expect(await count()).toBe(before + 1)
  expect(receipts.filter((one) => one.outcome === 'imported')).toHaveLength(1)
  expect(new Set(receipts.map((one) => (one.outcome === 'refused' ? '' : one.items[0]?.id))).size).toBe(1)
})

test('two batches that bring the same files in opposite order at once do not lock each other out', async () => {
  const actor = await reporter()
  const files = Array.from({ length: 40 }, (_, at) => file(`${at}.txt`))
  const [one, other] = await Promise.all([taken(actor, files), taken(actor, [...files].reverse())])
  expect([...one, ...other].filter((receipt) => receipt.outcome === 'imported')).toHaveLength(40)
})

test('a known agency gets its row when its first copy comes in, also when it comes twice at once', async () => {
  const actor = await reporter()
  const signed = (swans: number) => `By Azernews\n\n\n\nBy Mara Quill\n\nWexcombe has ${swans} swans, its mayor said.\n`
  await Promise.all([taken(actor, [file('a.txt', signed(7))]), taken(actor, [file('b.txt', signed(8))])])
  const agencies = await database().agency.findMany({ where: { name: 'AzerNews' } })
  expect(agencies).toHaveLength(1)
  expect(await database().wireItem.count({ where: { agencyId: agencies[0]?.id } })).toBe(2)
})

test('an import is recorded once for the whole batch, with how many came in', async () => {
  const actor = await reporter()
  await taken(actor, [file('a.txt'), file('b.txt'), { name: 'c.txt', bytes: new Uint8Array() }])
  const events = await database().auditEvent.findMany({ where: { actorId: actor.id, verb: 'wire.import' } })
  expect(events.map((event) => event.detail)).toEqual([{ files: 3, imported: 2 }])
})

test('a file name is kept as text: no path, no control characters, no markup come alive', async () => {
  const name = '../../etc/<img src=x onerror=alert(1)>\u0000\ud800.txt'
  const [receipt] = await taken(await reporter(), [file(name)])
  expect(receipt?.file).toBe('<img src=x onerror=alert(1)>\ufffd.txt')
})

test.each([
  ['/etc/passwd', 'passwd'],
  ['..%2f..%252fx.txt', '..%2f..%252fx.txt'],
  ['\\\\host\\share\\x.txt', 'x.txt'],
  ['C:\\CON.txt', 'CON.txt'],
  ['a\r\nSet-Cookie: x.txt', 'aSet-Cookie: x.txt'],
  ['pier\u202etxt.exe', 'piertxt.exe'],
  ['a∕b.txt', 'a∕b.txt'],
  ['-rf.txt', '-rf.txt'],
  ['.htaccess', '.htaccess'],
  [`${'ə'.repeat(300)}.txt`, 'ə'.repeat(255)],
])('D11: a file called %j is kept as %j', async (name, kept) => {
  const [receipt] = await taken(await reporter(), [file(name)])
  expect(receipt).toMatchObject({ file: kept, outcome: 'imported' })
})
