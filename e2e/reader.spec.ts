import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { section } from '#prisma/factories/section.ts'
import { expect, test } from './fixtures.ts'
import { fullStory } from './full-story.ts'

test.use({ javaScriptEnabled: false })

test('a reader without JavaScript finds a story by section, tag, person and search, and reads who says so and when', async ({
  page,
  article,
}) => {
  const story = await fullStory(article)
  for (const path of [`/section/${story.harbour.slug}`, `/tag/${story.topic.slug}`, `/by/${story.writer.slug}`]) {
    await page.goto(path)
    await expect(page.getByRole('link', { name: `The bridge closes ${story.mark}` })).toBeVisible()
  }
  await page.goto('/search')
  await page.locator('main').getByRole('searchbox').fill(`ZANZIBARİTE${story.mark}`)
  await page.locator('main').getByRole('button', { name: 'Search' }).click()
  await page.getByRole('link', { name: `The bridge closes ${story.mark}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`The bridge closes ${story.mark}`)
  const printed = page.locator('article.story')
  for (const words of [
    'Analysis',
    'the harbour master',
    'WEXCOMBE',
    '1 February 2024, 10:00 (UTC)',
    'more than 2 years old',
  ]) {
    await expect(printed).toContainText(words)
  }
  await expect(printed.getByRole('link', { name: `Mara Quill ${story.mark}` })).toHaveAttribute(
    'href',
    `/by/${story.writer.slug}`,
  )
})

test('a published story is on the front, in the feeds and the sitemap with the next request', async ({
  page,
  request,
  article,
}) => {
  await page.goto('/')
  const feedBefore = await (await request.get('/feed.xml')).text()
  const home = await section({ name: 'Town' })
  const made = await article({
    state: 'published',
    headline: 'Fresh from the press',
    sectionId: home.id,
    at: new Date(),
  })
  expect(feedBefore).not.toContain('Fresh from the press')
  await expect(async () => {
    await page.goto('/')
    await expect(page.getByRole('link', { name: 'Fresh from the press' })).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 5_000 })
  for (const path of ['/feed.xml', '/atom.xml', '/feed.json', `/section/${home.slug}/feed.xml`, '/news-sitemap.xml']) {
    expect(await (await request.get(path)).text(), path).toContain(`/news/${made.slug}`)
  }
  const index = await (await request.get('/sitemap.xml')).text()
  const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')
  const maps = await Promise.all(parts.map(async (part) => (await request.get(part)).text()))
  expect(maps.join('')).toContain(`/news/${made.slug}`)
})

test('feeds and sitemaps are well-formed for a parser that is not ours', async ({
  browser,
  request,
  article,
  site,
}) => {
  await article({
    state: 'published',
    headline: 'Tom & Mara <b>said</b> ]]> “yes”',
    standfirst: 'A \u000b vertical tab & more',
  })
  const parsing = await browser.newPage({ javaScriptEnabled: true })
  for (const path of ['/feed.xml', '/atom.xml', '/sitemap.xml', '/sitemap/lists.xml', '/news-sitemap.xml']) {
    const text = await (await request.get(`${site.url}${path}`)).text()
    const parsed = await parsing.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml')
      return {
        error: document.querySelector('parsererror')?.textContent ?? null,
        root: document.documentElement.nodeName,
      }
    }, text)
    expect(parsed.error, path).toBeNull()
  }
  const feed = await (await request.get('/feed.json')).json()
  expect(feed.items.map((item: { title: string }) => item.title)).toContain('Tom & Mara <b>said</b> ]]> “yes”')
})

test('what a headline says cannot leave its place in the page or its data', async ({ page, article }) => {
  const headline = '</script><script>document.title="broken"</script><img src=x onerror=alert(1)> \u2028 <!--'
  const made = await article({
    state: 'published',
    headline,
    standfirst: headline,
    byline: headline,
    slug: `hostile-${newId().slice(-6)}`,
  })
  await page.goto(`/news/${made.slug}`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('</script><script>')
  const data = page.locator('script[type="application/ld+json"]')
  await expect(data).toHaveCount(1)
  expect(JSON.parse((await data.textContent()) ?? '').headline).toBe(headline)
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
  expect(await page.locator('main img').count()).toBe(0)
})

test('a reader reports a mistake and is thanked; an empty report is sent back', async ({ page, article }) => {
  const story = await fullStory(article)
  await page.goto(story.path)
  await page.getByText('Report a mistake').click()
  await page.getByLabel('What is wrong?').fill('The bridge has eleven piers, not nine.')
  await page.getByRole('button', { name: 'Send to the newsroom' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  const kept = await database().mistakeReport.findMany({ where: { articleId: story.id } })
  expect(kept.map((report) => report.message)).toEqual(['The bridge has eleven piers, not nine.'])
  await page.goto(story.path)
  await page.getByText('Report a mistake').click()
  await page.getByLabel('What is wrong?').fill('   ')
  await page.getByRole('button', { name: 'Send to the newsroom' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There was no text')
})

test('a withdrawn story leaves its notice, a replaced one leads on, a killed one is gone, a missing one can be searched for', async ({
  page,
  article,
}) => {
  const mark = newId().slice(-6)
  const next = await article({ state: 'published', headline: `The better text ${mark}` })
  await article({ state: 'withdrawn', slug: `with-notice-${mark}`, withdrawNotice: 'The document was forged.' })
  await article({ state: 'withdrawn', slug: `replaced-${mark}`, withdrawKind: 'replaced', replacedById: next.id })
  await article({ state: 'withdrawn', slug: `killed-${mark}`, withdrawKind: 'killed' })
  await page.goto(`/news/with-notice-${mark}`)
  await expect(page.locator('main')).toContainText('The document was forged.')
  await page.goto(`/news/replaced-${mark}`)
  await expect(page).toHaveURL(`/news/${next.slug}`)
  expect((await page.goto(`/news/killed-${mark}`))?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story was removed')
  for (const path of [
    `/news/never-was-${mark}`,
    `/tag/never-was-${mark}`,
    `/by/never-was-${mark}`,
    `/section/never-${mark}`,
    `/nowhere-${mark}`,
  ]) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await expect(page.locator('main').getByRole('searchbox'), path).toBeVisible()
  }
})

test('a story written from right to left is right in a site written from left to right, and names its other languages', async ({
  page,
  article,
}) => {
  const original = await article({ state: 'published', headline: 'The market asks for a road' })
  const made = await article({
    state: 'published',
    language: 'ar',
    translationOfId: original.id,
    slug: `market-${newId().slice(-6)}`,
    headline: 'السوق يطلب طريقا',
  })
  await page.goto(`/news/${made.slug}`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('article.story')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('article.story h1')).toHaveCSS('direction', 'rtl')
  await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute('href', `/news/${original.slug}`)
  const alternates = await page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')))
  expect(alternates.toSorted()).toEqual(['ar', 'en', 'x-default'])
})

test('addresses in pages, feeds and sitemaps are the site’s own, whatever host a request names', async ({
  request,
  article,
  site,
}) => {
  const made = await article({ state: 'published' })
  const headers = {
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    Forwarded: 'host=evil.example',
    'X-Original-URL': '/desk',
  }
  for (const path of ['/', `/news/${made.slug}`, '/feed.xml', '/sitemap.xml', '/robots.txt']) {
    const text = await (await request.get(`${site.url}${path}`, { headers })).text()
    expect(text, path).not.toContain('evil.example')
  }
  expect(await (await request.get(`/news/${made.slug}`)).text()).toContain(
    `<link rel="canonical" href="${site.url}/news/${made.slug}"/>`,
  )
})

test('lists page by key to their end', async ({ page, article }) => {
  const home = await section({ name: 'Long' })
  for (let number = 0; number < 45; number += 1)
    await article({ state: 'published', headline: `Number ${number}.`, sectionId: home.id })
  await page.goto(`/section/${home.slug}`)
  const seen: string[] = []
  for (;;) {
    seen.push(...(await page.locator('.story-list h2').allTextContents()))
    const older = page.getByRole('link', { name: 'Older stories' })
    if ((await older.count()) === 0) break
    await older.click()
  }
  expect(new Set(seen).size).toBe(45)
  expect(seen).toHaveLength(45)
})

test('what a page is set with comes compressed, and not again to whoever has it', async ({ request }) => {
  const page = await (await request.get('/')).text()
  const sheet = /href="(\/_next\/static\/[^"]+\.css)"/.exec(page)?.[1] ?? ''
  const first = await request.get(sheet, { headers: { 'accept-encoding': 'br' } })
  expect(first.headers()).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('text/css'),
  })
  expect(await first.text()).toContain('--paper')
  const etag = first.headers().etag ?? ''
  expect((await request.get(sheet, { headers: { 'if-none-match': etag } })).status()).toBe(304)
  expect((await request.get(`${sheet}.map.css`)).status()).toBe(404)
})
