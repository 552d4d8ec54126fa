import pg from 'pg'
import { expect, test } from 'vitest'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { listSpoolFolders } from '#lib/platform/spool.ts'
import { readCopy } from '#lib/wire/read-copy.ts'
import { startStory } from '#lib/wire/use.ts'
import { emptyBatch, landAll, sentBatch } from '#prisma/factories/batch.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { wireText } from '#prisma/factories/wire.ts'
import { addFiles, mayAddFiles } from './add-files.ts'
import { cancelBatch, pauseBatch, resumeBatch, settleBatch } from './change.ts'
import { createBatch, forgetEmptyBatch } from './create.ts'
import { findBatch } from './find.ts'
import { batchReport } from './progress.ts'
import { reportBatch } from './report.ts'
import { requeueBatches } from './requeue.ts'
import { takeBatch } from './take.ts'
import { undoBatch } from './undo.ts'

const reporter = async (): Promise<Actor> => actorOf(await person())
const running = new AbortController().signal
const story = (number: number) => ({
  name: `folder/${number}.txt`,
  text: wireText({
    headline: `Wexcombe opens pier ${number}`,
    paragraphs: [
      `The pier ${number} opened in ${1900 + number}.`,
      `It has ${number} lamps and a keeper named Odo${number}.`,
    ],
  }),
})
const stories = (count: number) => Array.from({ length: count }, (_, at) => story(at + 1))
const itemsOf = (id: string) => database().wireItem.findMany({ where: { batchFile: { batchId: id } } })

test('each file of a batch has an outcome at the end, with its reason, and the items say how they came', async () => {
  const actor = await reporter()
  const id = await sentBatch(actor, [
    ...stories(3),
    { name: 'empty.txt', text: '' },
    { name: 'again.txt', text: story(1).text },
  ])
  expect(await findBatch(actor, id)).toMatchObject({ state: 'running', received: 5, imported: 0, mayChange: true })
  await takeBatch(id, running)
  expect(await findBatch(actor, id)).toMatchObject({
    ...{ state: 'finished', label: 'A folder', by: actor.name },
    ...{ received: 5, imported: 3, known: 1, refused: 1, items: 3 },
  })
  const { files } = await reportBatch(actor, id)
  expect(files.map(({ path, outcome, reason }) => [path, outcome, reason?.code])).toEqual([
    ['folder/1.txt', 'imported', undefined],
    ['folder/2.txt', 'imported', undefined],
    ['folder/3.txt', 'imported', undefined],
    ['empty.txt', 'refused', 'importEmpty'],
    ['again.txt', 'known', undefined],
  ])
  expect(files[4]?.items).toEqual(files[0]?.items)
  // As it goes to the screen.
  expect(batchReport.parse(JSON.parse(JSON.stringify({ files, next: null })))).toEqual({ files, next: null })
  expect((await reportBatch(actor, id, { bad: true })).files.map(({ path }) => path)).toEqual(['empty.txt'])
  expect((await itemsOf(id)).every(({ receivedById }) => receivedById === actor.id)).toBe(true)
  expect(await listSpoolFolders()).not.toContain(id)
})

test('two workers at once, and one that comes back after a crash, bring nothing in twice', async () => {
  const actor = await reporter()
  const id = await sentBatch(actor, stories(250).slice(3))
  await Promise.all([takeBatch(id, running), takeBatch(id, running), takeBatch(id, running)])
  await takeBatch(id, running)
  expect(await findBatch(actor, id)).toMatchObject({ state: 'finished', imported: 247, items: 247 })
})

test('a paused batch rests until it is resumed; a cancelled one keeps what came in', async () => {
  const actor = await reporter()
  const id = await sentBatch(actor, [{ name: 'a.txt', text: wireText({ headline: 'Marl floods' }) }])
  expect(await pauseBatch(actor, id)).toMatchObject({ ok: true })
  await takeBatch(id, running)
  expect(await findBatch(actor, id)).toMatchObject({ state: 'paused', imported: 0 })
  expect(await pauseBatch(actor, id)).toMatchObject({ ok: false, reasons: [{ code: 'batchNotRunning' }] })
  expect(await undoBatch(actor, id)).toMatchObject({ ok: false, reasons: [{ code: 'batchStillRuns' }] })
  expect(await resumeBatch(actor, id)).toMatchObject({ ok: true })
  await takeBatch(id, running)
  expect(await findBatch(actor, id)).toMatchObject({ state: 'finished', imported: 1 })
  expect(await cancelBatch(actor, id)).toMatchObject({ ok: false, reasons: [{ code: 'batchIsOver' }] })

  const other = await sentBatch(actor, [{ name: 'b.txt', text: wireText({ headline: 'Marl dries' }) }], 2)
  await takeBatch(other, running)
  expect(await findBatch(actor, other)).toMatchObject({ state: 'receiving', imported: 1 })
  expect(await cancelBatch(actor, other)).toMatchObject({ ok: true })
  expect(await findBatch(actor, other)).toMatchObject({ state: 'cancelled', imported: 1 })
  const late = await landAll(other, [{ name: 'c.txt', text: wireText() }], 1)
  expect(await addFiles(actor, other, late)).toMatchObject({ ok: false, reasons: [{ code: 'batchIsOver' }] })
})

test('a batch whose sender stopped goes on with what arrived', async () => {
  const actor = await reporter()
  const id = await sentBatch(actor, [{ name: 'a.txt', text: wireText({ headline: 'Only one arrived' }) }], 40)
  await takeBatch(id, running)
  expect(await settleBatch(actor, id)).toMatchObject({ ok: true })
  await takeBatch(id, running)
  expect(await findBatch(actor, id)).toMatchObject({ state: 'finished', expected: 1, imported: 1 })
})

test('undone, all is out again that nobody used, bytes too, and the same files come in as new', async () => {
  const actor = await reporter()
  const files = Array.from({ length: 3 }, (_, at) => ({
    name: `${at}.txt`,
    text: wireText({ headline: `Undo ${at} of Wexcombe` }),
  }))
  const id = await sentBatch(actor, files)
  await takeBatch(id, running)
  const [first] = await itemsOf(id)
  expect(await startStory(actor, { id: first?.id ?? '' })).toMatchObject({ ok: true })
  const stranger = await reporter()
  expect(await undoBatch(stranger, id)).toMatchObject({ ok: false, refusal: 'forbidden' })
  expect(await undoBatch(actor, id)).toEqual({ ok: true, value: { removed: 2, kept: 1 } })
  expect((await itemsOf(id)).map((item) => item.id)).toEqual([first?.id])
  expect(await database().wireFile.count()).toBe(await database().wireItem.count())
  expect(await undoBatch(actor, id)).toMatchObject({ ok: false, reasons: [{ code: 'batchUndone' }] })
  const again = await sentBatch(actor, files)
  await takeBatch(again, running)
  expect(await findBatch(actor, again)).toMatchObject({ imported: 2, known: 1 })
})

test('a file that the database stumbles over is set aside with a reason, the others come in, and its batch ends', async () => {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await owner.connect()
  await owner.query(`create function stumble() returns trigger language plpgsql as $$ begin
    if new.headline = 'Marl poisons a database' then raise exception 'no room for this one'; end if; return new; end $$`)
  await owner.query('create trigger stumble before insert on wire_item for each row execute function stumble()')
  const actor = await reporter()
  const id = await sentBatch(actor, [
    { name: 'good.txt', text: wireText({ headline: 'A good one of Marl' }) },
    { name: 'poison.txt', text: wireText({ headline: 'Marl poisons a database' }) },
    { name: 'fine.txt', text: wireText({ headline: 'A fine one of Marl' }) },
  ])
  await takeBatch(id, running)
  await owner.query('drop function stumble cascade')
  await owner.end()
  expect(await findBatch(actor, id)).toMatchObject({ state: 'finished', imported: 2, refused: 1 })
  expect((await reportBatch(actor, id, { bad: true })).files).toMatchObject([
    { path: 'poison.txt', reason: { code: 'batchFileFailed' } },
  ])
})

test('a part that ended the whole process is read file by file, and the file that did it is set aside', async () => {
  const actor = await reporter()
  const texts = ['Adder', 'Badger', 'Curlew'].map((name) => ({
    name: `${name}.txt`,
    text: wireText({ headline: `${name} seen on Marl` }),
  }))
  const id = await sentBatch(actor, texts)
  // As it stands after a process died with the part, and then again and again with its first file.
  await database().batch.update({ where: { id }, data: { readingFrom: 0, tries: 6, aloneTo: 2 } })
  await takeBatch(id, running)
  expect(await findBatch(actor, id)).toMatchObject({ state: 'finished', imported: 2, refused: 1 })
  expect((await reportBatch(actor, id, { bad: true })).files).toMatchObject([
    { path: 'Adder.txt', reason: { code: 'batchFileFailed' } },
  ])
  const other = await sentBatch(
    actor,
    texts.map(({ name, text }) => ({ name, text: `${text}\nMore of it came later.\n` })),
  )
  await database().batch.update({ where: { id: other }, data: { readingFrom: 0, tries: 2 } })
  await takeBatch(other, running)
  expect(await findBatch(actor, other)).toMatchObject({ state: 'finished', imported: 3 })
})

test('however often a batch is paused and resumed, or its worker stopped on purpose, none of it is set aside', async () => {
  const actor = await reporter()
  const id = await sentBatch(actor, [{ name: 'a.txt', text: wireText({ headline: 'Paused again and again' }) }])
  for (let times = 0; times < 8; times += 1) {
    // As it stands when the pause comes while the part is being read.
    await database().batch.update({ where: { id }, data: { readingFrom: 0, tries: { increment: 1 }, aloneTo: 0 } })
    expect(await pauseBatch(actor, id)).toMatchObject({ ok: true })
    expect(await resumeBatch(actor, id)).toMatchObject({ ok: true })
  }
  await database().batch.update({ where: { id }, data: { tries: 7 } })
  await takeBatch(id, AbortSignal.abort())
  await takeBatch(id, running)
  expect(await findBatch(actor, id)).toMatchObject({ state: 'finished', imported: 1 })
})

test('a batch has limits by role, told in the error; a file is added once, and only to one’s own batch', async () => {
  const actor = await reporter()
  expect(await createBatch(actor, { label: '', expected: 2_001 })).toMatchObject({
    ok: false,
    reasons: [{ code: 'batchTooMany', values: { limit: 2_000, count: 2_001 } }],
  })
  const id = await sentBatch(actor, [{ name: 'a.txt', text: wireText({ headline: 'Once' }) }], 2)
  expect(await addFiles(actor, id, await landAll(id, [{ name: 'twice.txt', text: wireText() }]))).toMatchObject({
    ok: true,
  })
  expect((await reportBatch(actor, id)).files.map(({ path }) => path)).toEqual(['a.txt'])
  const beyond = await landAll(id, [{ name: 'beyond.txt', text: wireText() }], 2)
  expect(await addFiles(actor, id, beyond)).toMatchObject({ ok: false, refusal: 'invalid' })
  const stranger = await reporter()
  const foreign = await landAll(id, [{ name: 'foreign.txt', text: wireText() }], 1)
  expect(await addFiles(stranger, id, foreign)).toMatchObject({ ok: false, refusal: 'not-found' })
  expect(await mayAddFiles(stranger, id)).toMatchObject({ ok: false, refusal: 'not-found' })
  expect(await mayAddFiles(actor, id)).toMatchObject({ ok: true })
  const [large] = await landAll(id, [{ name: 'large.txt', text: new Uint8Array(20_000_001).fill(65) }], 1)
  expect(large).toMatchObject({ reason: { code: 'batchFileTooLarge', values: { limit: 20, exportLimit: 2 } } })
})

test('a batch that nothing came into is forgotten by whoever began it, and no other', async () => {
  const actor = await reporter()
  const [empty, full] = [await emptyBatch(actor), await sentBatch(actor, [{ name: 'a.txt', text: wireText() }], 2)]
  await forgetEmptyBatch(await reporter(), empty)
  expect(await findBatch(actor, empty)).not.toBeNull()
  await forgetEmptyBatch(actor, empty)
  expect(await findBatch(actor, empty)).toBeNull()
  expect(await findBatch(actor, full)).not.toBeNull()
})

test('what has no job is asked for again, once', async () => {
  const actor = await reporter()
  const id = await sentBatch(actor, [{ name: 'a.txt', text: wireText({ headline: 'Left behind' }) }])
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await owner.connect()
  await owner.query('delete from graphile_worker._private_jobs')
  const jobs = async () =>
    (await owner.query(`select key from graphile_worker.jobs where key = 'batch:${id}'`)).rows.length
  expect(await jobs()).toBe(0)
  for (let times = 0; times < 2; times += 1) await database().$transaction((tx) => requeueBatches(tx))
  expect(await jobs()).toBe(1)
  await owner.end()
})

test('an old site’s export too large to be read at once comes in post by post, with its authors and lead pictures', async () => {
  const actor = await reporter()
  const text = largeExport(60)
  expect(text.length).toBeGreaterThan(20_000_000)
  const id = await sentBatch(actor, [{ name: 'site.xml', text }])
  await takeBatch(id, running)
  await takeBatch(id, running)
  expect(await findBatch(actor, id)).toMatchObject({ state: 'finished', imported: 1, items: 60 })
  const [item] = await database().wireItem.findMany({
    where: { batchFile: { batchId: id }, headline: 'Post 7 of Port Halden' },
  })
  const read = readCopy(item?.parsed)
  expect(read).toMatchObject({
    format: 'wxr',
    byline: ['Mara Ellingsen'],
    images: [{ src: 'https://halden.example/7.jpg' }],
  })
  expect(read?.paragraphs[0]).toBe('The old site wrote of here, number 7.')
  expect((await reportBatch(actor, id)).files).toMatchObject([
    { count: 60, lost: [{ code: 'lostOtherPosts', values: { count: 1 } }] },
  ])
  const cut = await sentBatch(actor, [{ name: 'cut.xml', text: text.slice(0, -100) }])
  await takeBatch(cut, running)
  expect((await reportBatch(actor, cut)).files).toMatchObject([
    { outcome: 'refused', reason: { code: 'importXmlBroken' } },
  ])
})

/** An export of more than 20 MB: so many posts with very long texts, a picture each, and one entry of another kind. */
function largeExport(posts: number): string {
  const filler = 'Boats lay in the roads of Port Halden that year, and nobody counted them. '.repeat(5_000)
  const items = Array.from({ length: posts }, (_, at) => at + 1).map(
    (number) => `<item><title>Post ${number} of Port Halden</title><link>https://halden.example/${number}</link>
    <dc:creator><![CDATA[mara]]></dc:creator><guid isPermaLink="false">https://halden.example/?p=${number}</guid>
    <content:encoded><![CDATA[<p>The old site wrote of </item> here, number ${number}.</p><p>${number} ${filler}</p>]]></content:encoded>
    <wp:post_id>${number}</wp:post_id><wp:post_date>2019-03-0${(number % 9) + 1} 10:00:00</wp:post_date><wp:status>publish</wp:status>
    <wp:post_type>post</wp:post_type><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value><![CDATA[${1000 + number}]]></wp:meta_value></wp:postmeta></item>
    <item><title>pier</title><wp:post_id>${1000 + number}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://halden.example/${number}.jpg</wp:attachment_url></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Halden</title><language>en</language>
    <wp:author><wp:author_login><![CDATA[mara]]></wp:author_login><wp:author_display_name><![CDATA[Mara Ellingsen]]></wp:author_display_name></wp:author>
    ${items.join('\n')}<item><title>Menu</title><wp:post_id>9</wp:post_id><wp:post_type>nav_menu_item</wp:post_type></item></channel></rss>`
}
