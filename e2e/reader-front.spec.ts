import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { fullFront } from './full-front.ts'

test.use({ javaScriptEnabled: false })

async function boxOf(one: Locator) {
  const box = await one.boundingBox()
  if (!box) throw new Error('not on the page')
  return box
}

/** How many columns these stand in. */
async function columnsOf(all: Locator): Promise<number> {
  const boxes = await Promise.all((await all.all()).map(boxOf))
  return new Set(boxes.map((box) => Math.round(box.x))).size
}

test('a front uses the width it has: what is nearly as important beside the lead, thin sections side by side, on a phone one under the other', async ({
  page,
  article,
}) => {
  const { mark } = await fullFront(article)
  const lead = page.locator('.teaser-lead')
  const strip = page.locator('.strip').filter({ hasText: `Harbour ${mark}` })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/')
  await expect(lead).toContainText(`The lead of the day ${mark}`)
  const [beside, wide] = [await boxOf(page.locator('.front-seconds')), await boxOf(lead)]
  expect(beside.x).toBeGreaterThan(wide.x + wide.width)
  expect(Math.abs(beside.y - wide.y)).toBeLessThan(2)
  expect(await columnsOf(page.locator('.column'))).toBeGreaterThan(1)
  expect(await columnsOf(strip.locator('li'))).toBe(3)
  await page.setViewportSize({ width: 360, height: 800 })
  expect((await boxOf(page.locator('.front-seconds'))).y).toBeGreaterThan((await boxOf(lead)).y)
  expect(await columnsOf(page.locator('.column'))).toBe(1)
  expect(await columnsOf(strip.locator('li'))).toBe(1)
})

test('the first of a section with a picture opens it; a lead of words alone opens its text, and says where it goes on', async ({
  page,
  article,
}) => {
  const { mark, lead } = await fullFront(article)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/')
  const first = page
    .locator('.strip')
    .filter({ hasText: `Harbour ${mark}` })
    .locator('li')
    .first()
  await expect(first.getByRole('img', { name: 'Rowers in the rain' })).toBeVisible()
  await expect(first.getByRole('heading')).toHaveText(`The rowers win ${mark}`)
  await expect(page.locator('.opening')).toContainText('WEXCOMBE — It was said at noon.')
  await page.getByRole('link', { name: 'Read on' }).click()
  await expect(page).toHaveURL(`/news/${lead.slug}`)
})

test('the day stands once at the head of the front; a story of another day names its own', async ({
  page,
  article,
}) => {
  const { mark } = await fullFront(article)
  await page.goto('/')
  const year = new Date().getUTCFullYear()
  await expect(page.locator('.folio')).toHaveText(
    new RegExp(`\\w+day, .* ${year}.*Latest story: \\d\\d:\\d\\d \\(UTC\\)`),
  )
  await expect(page.locator('.teaser-lead time')).toHaveText(/^\d\d:\d\d$/)
  const older = page.locator('.column').filter({ hasText: `Town ${mark}` })
  await expect(older.locator('time').first()).toHaveText(/^\d{1,2} \w+ \d{4}$/)
})
