import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { agency } from '#prisma/factories/agency.ts'
import { section } from '#prisma/factories/section.ts'
import { expect, test } from './fixtures.ts'

/** Brings copy in by pasting, and uses it: leaves the page on the draft. */
async function pasteAndUse(page: Page, text: string): Promise<void> {
  await page.goto('/desk/wire/new')
  await page.locator('#wire-paste').fill(text)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.waitForURL(/\/desk\/wire\/0/)
  await page.getByRole('button', { name: 'Use', exact: true }).first().click()
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/)
  await expect(page.locator('[data-save]')).toBeVisible()
}

async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
}

/** Reads a page as a reader whose browser runs no scripts. */
async function readWithoutScript(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

const copy = `By Halden Wire





By Tomas Reke

The harbour of Port Halden will reopen to cargo ships on Monday, Transport Minister Oren Vasko said during a visit to the eastern quay.

Vasko noted that 240 metres of the quay wall had been rebuilt.

“We promised the fishermen a date, and we are keeping it,” the minister stated.

---`

test('raw copy becomes a published story in a few clicks, and a reader without scripts reads it', async ({
  signedInAs,
  browser,
  site,
}) => {
  const home = await section({ name: 'Harbour' })
  await agency({ name: 'Halden Wire' })
  const { page } = await signedInAs('editor')
  await pasteAndUse(page, copy)

  await page.getByLabel('Section').selectOption(home.id)
  await expect(page.getByLabel('Byline')).toHaveValue('Tomas Reke')
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('Port Halden')
  await page.getByRole('option', { name: /new tag: place/ }).click()
  await expect(page.getByRole('list', { name: 'Tags of this story' })).toContainText('Port Halden')
  await saved(page)

  await page.getByRole('button', { name: 'Publish …' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('proposed')
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(sheet.locator('[data-receipt="seen"]')).toBeVisible()
  const address = await sheet.locator('a[href^="/news/"]').first().getAttribute('href')

  const reader = await readWithoutScript(browser, `${site.url}${address}`)
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Oren Vasko')
  await expect(reader.locator('article.story')).toContainText('Tomas Reke')
  await expect(reader.locator('article.story')).toContainText('240 metres of the quay wall')
  expect(await reader.locator('script:not([type="application/ld+json"])').count()).toBe(0)
  await reader.goto(`${site.url}/`)
  await expect(reader.getByRole('link', { name: /harbour of Port Halden/i }).first()).toBeVisible()
})

test('a story is written, changed with a correction, withdrawn with a notice and killed', async ({
  signedInAs,
  browser,
  site,
}) => {
  const home = await section({ name: 'Town' })
  const { page } = await signedInAs('editor')
  await page.goto('/desk')
  await page.getByRole('button', { name: 'New story' }).click()
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/)
  await page.getByLabel('Headline', { exact: true }).fill('Bridge opens with 40 lamps')
  await page.getByRole('textbox', { name: 'Text', exact: true }).click()
  await page.keyboard.type('The new bridge has 40 lamps, the mayor said.')
  await page.getByLabel('Byline').fill('Ines Morrow')
  await page.getByLabel('Section').selectOption(home.id)
  await saved(page)
  await page.getByRole('button', { name: 'Publish …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.locator('[data-receipt="seen"]')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the desk' }).click()
  const url = `${site.url}/news/bridge-opens-with-40-lamps`

  await page.getByLabel('Headline', { exact: true }).fill('Bridge opens with 44 lamps')
  await saved(page)
  await page.getByRole('button', { name: 'Publish changes …' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('button', { name: 'Publish changes' })).toBeDisabled()
  await sheet.getByLabel('Correction: we were wrong').check()
  await sheet.getByLabel('What readers are told').fill('The bridge has 44 lamps, not 40.')
  await sheet.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.locator('[data-receipt="seen"]')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the desk' }).click()
  const reader = await readWithoutScript(browser, url)
  await expect(reader.locator('article.story')).toContainText('The bridge has 44 lamps, not 40.')

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Withdraw …' }).click()
  await page.getByLabel('Reason, for the record').fill('The lamps were counted again')
  await page.getByLabel('What readers are told').fill('We are checking the number of lamps.')
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible()
  expect((await reader.goto(url))?.status()).toBe(200)
  await expect(reader.locator('main')).toContainText('We are checking the number of lamps.')
  await expect(reader.locator('main')).not.toContainText('Ines Morrow')

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Kill …' }).click()
  await page.getByLabel('Reason, for the record').fill('Legal')
  await page.getByRole('button', { name: 'Kill', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await reader.goto(url))?.status()).toBe(410)
})

test('two editors on one story: the second keeps both texts', async ({ signedInAs, article }) => {
  const made = await article({ state: 'draft', headline: 'Ferry late' })
  const first = await signedInAs('editor', { name: 'Ada Quist' })
  const second = await signedInAs('editor', { name: 'Mark Linder' })
  const path = `/desk/articles/${made.id}`
  await first.page.goto(path)
  await second.page.goto(path)
  await first.page.getByLabel('Headline', { exact: true }).fill('Ferry two hours late')
  await saved(first.page)
  await expect(first.page.locator('[data-save]')).toContainText('Saved')
  await second.page.getByLabel('Headline', { exact: true }).fill('Ferry three hours late')
  const conflict = second.page.getByRole('alert').filter({ hasText: 'Ada Quist saved this story' })
  await expect(conflict).toContainText('Ferry two hours late')
  await expect(conflict).toContainText('Ferry three hours late')
  await conflict.getByRole('button', { name: 'Go on with mine' }).click()
  await expect(second.page.locator('[data-save]')).toContainText('Saved')
  await expect(conflict).toBeHidden()
  await second.page.goto(`${path}/history`)
  await expect(second.page.getByText('Kept aside')).toBeVisible()
})

test('what only the other editor changed is shown, and goes on whatever one writes', async ({
  signedInAs,
  article,
}) => {
  const home = await section({ name: 'Moorings' })
  const made = await article({ state: 'draft', headline: 'Ferry under embargo', sectionId: home.id })
  const first = await signedInAs('editor', { name: 'Ada Quist' })
  const second = await signedInAs('editor', { name: 'Mark Linder' })
  const path = `/desk/articles/${made.id}`
  await first.page.goto(path)
  await second.page.goto(path)
  await first.page.getByLabel('Embargo until').fill('2031-05-05T10:00')
  await first.page.getByLabel('According to').fill('the ferry office')
  await saved(first.page)
  await second.page.getByLabel('Standfirst').fill('By two hours.')
  const conflict = second.page.getByRole('alert').filter({ hasText: 'Ada Quist saved this story' })
  await expect(conflict.getByRole('row', { name: /Embargo until/ })).toContainText('5 May 2031')
  await expect(conflict.getByRole('row', { name: /According to/ })).toContainText('the ferry office')
  await conflict.getByRole('button', { name: 'Go on with mine' }).click()
  await expect(conflict).toBeHidden()
  await expect(second.page.getByLabel('According to')).toHaveValue('the ferry office')
  await second.page.reload()
  await expect(second.page.getByLabel('Embargo until')).toHaveValue('2031-05-05T10:00')
  await expect(second.page.getByLabel('Standfirst')).toHaveValue('By two hours.')
})

const folder = process.env.COPYDESK_EVAL
test('the two texts the project began with go the same way', async ({ signedInAs, site, browser }) => {
  test.skip(!folder || !existsSync(join(folder, 'seeds')), 'not run: COPYDESK_EVAL names no folder with the seeds')
  const home = await section({ name: 'Nation' })
  for (const file of ['000_c4f76211643f8a9d.txt', '001_1dd78449f3c66656.txt']) {
    const { page } = await signedInAs('editor')
    await pasteAndUse(page, readFileSync(join(folder ?? '', 'seeds', file), 'utf8'))
    const offered = page.getByRole('button', { name: / as a tag$/ })
    const name = (await offered.first().getAttribute('aria-label')) ?? ''
    await offered.first().click()
    await expect(page.getByRole('list', { name: 'Tags of this story' }).getByRole('listitem')).toHaveCount(1)
    await saved(page)
    // Everything is done on the sheet: a section, one answer, one press.
    await page.getByRole('button', { name: 'Publish …' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Section').selectOption(home.id)
    await sheet.getByLabel(/File as archive/).check()
    await sheet.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(sheet.locator('[data-receipt="seen"]')).toBeVisible()
    const address = await sheet.locator('a[href^="/news/"]').first().getAttribute('href')
    const reader = await readWithoutScript(browser, `${site.url}${address}`)
    await expect(reader.locator('article.story')).toContainText('2020')
    expect(name).toContain((await reader.locator('.story-tags a').textContent()) ?? 'no tag')
  }
})
