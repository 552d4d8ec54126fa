import { afterAll, beforeAll, expect, test } from 'vitest'
import { touch } from '#lib/change/touched.ts'
import { PageCache } from './cache.ts'
import { Changes } from './changes.ts'
import { ReaderPages, type Render } from './reader-page.ts'

const cache = new PageCache(1e6)
const changes = new Changes(process.env.DATABASE_URL ?? '', cache)

beforeAll(() => changes.start())
afterAll(() => changes.stop())

/** The words of `/` when it is asked for, once more after its code was changed, and what the door then holds of it. */
async function askTwice(how: { dev: boolean }) {
  let code = 'old'
  const render: Render = async (_request, response) => {
    touch('front')
    response.setHeader('content-type', 'text/html')
    response.end(code)
  }
  const pages = new ReaderPages({ cache, changes, render, site: new URL('http://localhost'), ...how })
  const words = [(await pages.find('/')).plain.body.toString()]
  code = 'new'
  words.push((await pages.find('/')).plain.body.toString())
  return { words, held: pages.held('/') !== undefined }
}

test('while developing, a change of the code is seen by the next request: no page is held', async () => {
  expect(await askTwice({ dev: true })).toEqual({ words: ['old', 'new'], held: false })
})

test('a page that a newsroom serves is rendered once, until what it shows changes', async () => {
  expect(await askTwice({ dev: false })).toEqual({ words: ['old', 'old'], held: true })
})
