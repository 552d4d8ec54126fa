import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { addFiles, landFile } from '#lib/batch/add-files.ts'
import { createBatch } from '#lib/batch/create.ts'
import { findBatch } from '#lib/batch/find.ts'
import { readDocument } from '#lib/import/read.ts'
import { closeDatabase } from '#lib/platform/db.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { startJobs } from './jobs.ts'
import { madeParagraphs } from './made-copy.ts'

const WORDS = 300

/** Reads an export of so many posts in memory, then has the jobs process take in the same as a file, and watches its memory. */
export async function measureExport(posts: number, words: number): Promise<string> {
  const times = Math.max(1, Math.round(words / WORDS))
  const few = Math.min(posts, Math.floor(15_000_000 / (words * 8)))
  const small = Buffer.concat([...exportOf(few, times)])
  const began = performance.now()
  const read = await readDocument(small, { fileName: 'export.xml', agencies: [], now: new Date() })
  const parsed = (few / (performance.now() - began)) * 1000
  if (!read.ok) throw new Error(read.reason.code)

  const actor = actorOf(await person({ role: 'admin' }))
  const batch = await createBatch(actor, { label: 'An old site', expected: 1 })
  if (!batch.ok) throw new Error('no batch')
  const { id } = batch.value
  const landed = await landFile(id, { position: 0, path: 'export.xml', stream: streamOf(posts, times) })
  if (!landed || landed.reason) throw new Error(JSON.stringify(landed))
  await addFiles(actor, id, [landed])
  const worker = await startJobs()
  const start = performance.now()
  for (;;) {
    const now = await findBatch(actor, id)
    if (now?.overAt) break
    await wait(500)
  }
  const seconds = (performance.now() - start) / 1000
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${worker.pid}/status`, 'utf8'))?.[1]) / 1000
  const { items = 0 } = (await findBatch(actor, id)) ?? {}
  worker.kill('SIGTERM')
  await closeDatabase()
  return [
    `${few} posts of ${words} words read in memory: ${Math.round(parsed)} posts/s`,
    `${items} of ${posts} posts (${Math.round(landed.size / 1_000_000)} MB) stored in ${seconds.toFixed(1)} s: ${Math.round(items / seconds)} posts/s; the jobs process held ${Math.round(peak)} MB at most`,
  ].join('\n')
}

async function* streamOf(posts: number, times: number): AsyncGenerator<Uint8Array> {
  yield* exportOf(posts, times)
}

function* exportOf(posts: number, times: number): Generator<Uint8Array> {
  const encode = (text: string) => new TextEncoder().encode(text)
  yield encode(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Port Halden Gazette</title><link>https://halden.example</link><language>en</language>
<wp:author><wp:author_login>mara</wp:author_login><wp:author_display_name><![CDATA[Mara Ellingsen]]></wp:author_display_name></wp:author>
`)
  for (let post = 1; post <= posts; post += 1) {
    const paragraphs = Array.from({ length: times }, (_, at) => madeParagraphs(post * times + at)).flat()
    yield encode(`<item><title>Report ${post} on the harbour</title><link>https://halden.example/${post}/</link><dc:creator><![CDATA[mara]]></dc:creator><guid isPermaLink="false">https://halden.example/?p=${post}</guid><content:encoded><![CDATA[<p>${paragraphs.join('</p>\n<p>')}</p>]]></content:encoded><wp:post_id>${post}</wp:post_id><wp:post_date>2019-03-04 10:00:00</wp:post_date><wp:post_date_gmt>2019-03-04 09:00:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category" nicename="harbour"><![CDATA[Harbour]]></category></item>
`)
  }
  yield encode('</channel></rss>\n')
}
