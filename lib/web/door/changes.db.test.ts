import pg from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { recordChange } from '#lib/change/record.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { type Page, PageCache, preparePage } from './cache.ts'
import { Changes } from './changes.ts'

const url = process.env.DATABASE_URL ?? ''
const following: Changes[] = []

afterEach(async () => {
  for (const one of following.splice(0)) await one.stop()
})

/** A door's cache that follows the database, holding one page for each tag. */
async function door(...tags: string[]): Promise<PageCache> {
  const cache = new PageCache(1e6)
  const changes = new Changes(url, cache)
  following.push(changes)
  await changes.start()
  for (const tag of tags) await cache.through(tag, async () => ({ page: await page(tag), keep: true }))
  return cache
}

const page = (tag: string): Promise<Page> => preparePage(200, [], Buffer.from(tag), new Set([tag]))

const change = (...tags: string[]) => transaction((tx) => recordChange(tx, tags))

test('two doors on one database both drop a page that one verb changed, and nothing else', async () => {
  const doors = await Promise.all([door('article:a', 'article:b'), door('article:a', 'article:b')])
  await change('article:a')
  for (const cache of doors) {
    await vi.waitFor(() => expect(cache.get('article:a')).toBeUndefined(), { timeout: 1_000 })
    expect(cache.get('article:b')).toBeDefined()
  }
})

test('a change that was rolled back drops nothing', async () => {
  const cache = await door('front')
  await expect(
    transaction(async (tx) => {
      await recordChange(tx, ['front'])
      throw new Error('the verb failed')
    }),
  ).rejects.toThrow('the verb failed')
  await change('other')
  // The number that was lost leaves a gap, after which nothing is known for sure.
  await vi.waitFor(() => expect(cache.get('front')).toBeUndefined(), { timeout: 1_000 })
})

test('changes of many verbs at once become visible in the order of their numbers', async () => {
  const cache = await door('front')
  await Promise.all(Array.from({ length: 20 }, (_, at) => change(`article:${at}`)))
  await change('front')
  await vi.waitFor(() => expect(cache.get('front')).toBeUndefined(), { timeout: 1_000 })
  const rows = await database().change.findMany({ orderBy: { seq: 'asc' }, select: { seq: true, at: true } })
  expect(rows.map((row) => row.at.getTime())).toEqual(rows.map((row) => row.at.getTime()).sort((a, b) => a - b))
})

test('after its connection was cut a door holds nothing from before, and follows again', async () => {
  const cache = await door('front')
  const admin = new pg.Client({
    connectionString: process.env.DATABASE_OWNER_URL?.replace('//copydesk:', '//postgres:'),
  })
  await admin.connect()
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database() and (query = 'listen copydesk_change' or query like '%from change%')",
  )
  await admin.end()
  await vi.waitFor(() => expect(cache.get('front')).toBeUndefined(), { timeout: 5_000 })
  await vi.waitFor(() => expect(following[0]?.connected).toBe(true), { timeout: 5_000 })
  await cache.through('front', async () => ({ page: await page('front'), keep: true }))
  await change('front')
  await vi.waitFor(() => expect(cache.get('front')).toBeUndefined(), { timeout: 1_000 })
})
