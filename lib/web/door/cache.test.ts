import { expect, test } from 'vitest'
import { type Page, PageCache, preparePage } from './cache.ts'

const page = (words: string, ...tags: string[]): Promise<Page> =>
  preparePage(200, [], Buffer.from(words), new Set(tags))
const kept = async (words: string, ...tags: string[]) => ({ page: await page(words, ...tags), keep: true })

test('five hundred readers at the same moment cost one rendering', async () => {
  const cache = new PageCache(1e6)
  let rendered = 0
  const render = async () => {
    rendered += 1
    return kept('front', 'front')
  }
  await Promise.all(Array.from({ length: 500 }, () => cache.through('/', render)))
  expect(rendered).toBe(1)
  expect(cache.get('/')).toBeDefined()
})

test('a change drops exactly the pages that show it', async () => {
  const cache = new PageCache(1e6)
  await cache.through('/news/a', () => kept('a', 'article:a'))
  await cache.through('/news/b', () => kept('b', 'article:b'))
  cache.changed(1, ['article:a'])
  expect(cache.get('/news/a')).toBeUndefined()
  expect(cache.get('/news/b')).toBeDefined()
})

test('a page whose rendering began before a change of it is given out, not kept', async () => {
  const cache = new PageCache(1e6)
  let finish: (value: { page: Page; keep: boolean }) => void = () => undefined
  const old = cache.through('/', () => new Promise((resolve) => (finish = resolve)))
  cache.changed(1, ['front'])
  // Someone who asks after the change does not join the rendering from before it.
  const fresh = await cache.through('/', () => kept('new', 'front'))
  finish(await kept('old', 'front'))
  await old
  expect(fresh.plain.body.toString()).toBe('new')
  expect(cache.get('/')?.plain.body.toString()).toBe('new')
})

test('nothing from before the cache was emptied comes back into it', async () => {
  const cache = new PageCache(1e6)
  let finish: (value: { page: Page; keep: boolean }) => void = () => undefined
  const old = cache.through('/', () => new Promise((resolve) => (finish = resolve)))
  cache.clear(7)
  finish(await kept('old', 'front'))
  await old
  expect(cache.get('/')).toBeUndefined()
})

test('the cache stays within its bytes', async () => {
  const cache = new PageCache(200_000)
  for (let at = 0; at < 2_000; at += 1) await cache.through(`/news/${at}`, () => kept('x'.repeat(900), `article:${at}`))
  expect(cache.bytes).toBeLessThanOrEqual(200_000)
  expect(cache.get('/news/1999')).toBeDefined()
  expect(cache.get('/news/0')).toBeUndefined()
})
