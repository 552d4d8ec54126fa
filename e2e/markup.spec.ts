import { markupTexts } from '#prisma/factories/markup.ts'
import { caller } from './doors/caller.ts'
import { sendRaw } from './doors/raw.ts'
import { expect, test } from './fixtures.ts'
import { type MarkupNewsroom, plantMarkup } from './markup/newsroom.ts'
import { nothing, openAll, strangersIn, watch } from './markup/watch.ts'

const texts = markupTexts()
let planted: MarkupNewsroom

test.describe.configure({ mode: 'serial', timeout: 300_000 })
test.beforeAll(async ({ site: _site }) => {
  planted = await plantMarkup(texts)
})

test('the texts are alive: where they are let, they run and reach out', async ({ browser, site }) => {
  const context = await browser.newContext({ bypassCSP: true, baseURL: site.url })
  const caught = await watch(context)
  const page = await context.newPage()
  await page.goto('/nowhere')
  const some = texts.filter((_text, at) => at % 2 === 0)
  await openAll(
    page,
    some.map((text) => `<!doctype html><body><p>${text}</p>`),
  )
  await expect.poll(() => caught.ran.size).toBeGreaterThan(50)
  await expect.poll(() => caught.left.size).toBeGreaterThan(2)
  await context.close()
})

test('under the policy readers’ pages stay whole: the words are there, and nothing else', async ({ page, context }) => {
  const caught = await watch(context)
  for (const { slug } of [...planted.dense, ...planted.withdrawn.slice(0, 3)]) {
    await page.goto(`/news/${slug}`)
    expect.soft(await strangersIn(page), slug ?? '').toEqual([])
  }
  for (const path of ['/', '/corrections', ...planted.lists.slice(3, 8)]) {
    await page.goto(path)
    expect.soft(await strangersIn(page), path).toEqual([])
  }
  await page.goto(`/news/${planted.dense[0]?.slug}`)
  for (const text of texts.slice(5, 40)) await expect(page.locator('article.story')).toContainText(text)
  expect(caught).toEqual(nothing)
})

test('on no page, in no list and in no feed of readers does any of them run, with the policy off as well', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ bypassCSP: true, baseURL: site.url })
  const caught = await watch(context)
  const page = await context.newPage()
  await page.goto('/nowhere')
  const read = async (paths: string[]) => {
    const answers: string[] = []
    for (const path of paths) {
      const { status, body } = await sendRaw(site.url, 'GET', path, {})
      expect(status, path).toBe(200)
      answers.push(body)
    }
    return answers
  }
  const stories = await read(planted.stories.map(({ slug }) => `/news/${slug}`))
  for (const [at, told] of (await openAll(page, stories)).entries()) {
    expect.soft(told.strangers, texts[at]).toEqual([])
    expect.soft(told.scripts, texts[at]).toHaveLength(1)
    expect.soft(JSON.parse(told.scripts[0] ?? '{}').headline, texts[at]).toBe(texts[at])
  }
  const others = [...planted.dense, ...planted.withdrawn].map(({ slug }) => `/news/${slug}`)
  const lists = await everyPage(site.url, planted.lists)
  for (const [at, told] of (await openAll(page, await read([...others, ...lists]))).entries())
    expect.soft(told.strangers, [...others, ...lists][at]).toEqual([])
  for (const list of ['', ...planted.lists.filter((path) => path.startsWith('/section/'))]) {
    for (const file of ['feed.xml', 'atom.xml']) {
      await page.goto(`${list}/${file}`)
      expect.soft(await strangersIn(page), `${list}/${file}`).toEqual([])
    }
    expect(JSON.parse((await read([`${list}/feed.json`]))[0] ?? '').items.length).toBeGreaterThan(10)
  }
  expect(caught).toEqual(nothing)
  await context.close()
})

/** Every kind of page the desk has, with what was planted on it; of stories and copy so many. */
function deskPages({ dense, items, ids }: MarkupNewsroom, count: number): string[] {
  return [
    ...['/desk', '/desk/articles', '/desk/wire', '/desk/media', '/desk/tags', '/desk/mistakes', '/desk/me'],
    ...['/desk/people', '/desk/sections', '/desk/sources', '/desk/audit', `/desk/media/${ids.media}`],
    ...[`/desk/tags/${ids.tag}`, `/desk/people/${ids.person}`, `/desk/sources/${ids.agency}`],
    ...dense.slice(0, count).map(({ id }) => `/desk/articles/${id}`),
    ...dense
      .slice(0, Math.ceil(count / 3))
      .flatMap(({ id }) => [`/desk/articles/${id}/history`, `/desk/articles/${id}/preview`]),
    ...items.slice(0, count).map((id) => `/desk/wire/${id}`),
  ]
}

for (const bypassCSP of [false, true]) {
  test(`on no page of the desk does any of them run, with the policy ${bypassCSP ? 'off' : 'on'}`, async ({
    browser,
    site,
  }) => {
    const { cookie } = await caller({ role: 'admin', name: texts[0] })
    const context = await browser.newContext({ bypassCSP, baseURL: site.url, locale: 'en-GB' })
    await context.addCookies([
      { name: cookie.split('=')[0] ?? '', value: cookie.slice(cookie.indexOf('=') + 1), url: site.url },
    ])
    const caught = await watch(context)
    const page = await context.newPage()
    // The policy is on in every newsroom; what only it holds back is found with it off, on every page.
    for (const path of deskPages(planted, bypassCSP ? planted.dense.length : 1)) {
      await page.goto(path)
      await page.locator('main').waitFor()
      if (/\/articles\/[^/]+$/.test(path)) await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor()
      expect.soft(await strangersIn(page), path).toEqual([])
    }
    expect(caught).toEqual(nothing)
    await context.close()
  })
}

/** The addresses of these lists and of all that follow them, older and older. */
async function everyPage(site: string, lists: string[]): Promise<string[]> {
  const all: string[] = []
  for (const list of lists) {
    for (let path: string | undefined = list; path !== undefined; ) {
      all.push(path)
      const { body } = await sendRaw(site, 'GET', path, {})
      path = /href="([^"]*[?&;]before=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
      if (path?.startsWith('/search')) path = undefined
    }
  }
  return all
}
