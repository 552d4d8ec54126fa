import sharp from 'sharp'
import { section } from '#prisma/factories/section.ts'
import { expect, test } from './fixtures.ts'

test('a picture is uploaded into a story, asks for its credit, and is shown to readers', async ({
  signedInAs,
  article,
  page: reader,
  site,
}) => {
  const home = await section({ name: 'Coast' })
  const made = await article({ state: 'draft', headline: 'Pier at dawn', byline: 'R. Novruz', sectionId: home.id })
  const { page } = await signedInAs('editor')
  await page.goto(`/desk/articles/${made.id}`)
  await page.getByRole('button', { name: 'Choose a picture' }).click()
  const file = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#6b8e9e' } })
    .jpeg()
    .toBuffer()
  await page.getByLabel('Or upload one').setInputFiles({ name: 'pier.jpg', mimeType: 'image/jpeg', buffer: file })
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByLabel('Alt text').fill('A wooden pier over grey water')
  await expect(page.locator('[data-save]')).toContainText('Saved')

  await page.getByRole('button', { name: 'Publish …' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('link', { name: 'The lead picture has no credit.' }).click()
  await page.getByLabel('Credit').fill('Lena Brandt')
  await expect(page.locator('[data-save]')).toContainText('Saved')
  await page.getByRole('button', { name: 'Publish …' }).click()
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(sheet.locator('[data-receipt="seen"]')).toBeVisible()

  await reader.goto(`${site.url}/news/pier-at-dawn`)
  const picture = reader.getByRole('img', { name: 'A wooden pier over grey water' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  await expect(reader.getByText('Lena Brandt')).toBeVisible()
})

test('a file that is no picture is refused by name, and the next one is taken', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  await page.goto('/desk/media')
  const svg = {
    name: 'logo.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  }
  const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()
  await page
    .getByLabel('Upload pictures')
    .setInputFiles([svg, { name: 'small.png', mimeType: 'image/png', buffer: png }])
  await expect(page.getByText(/logo\.svg is no JPEG/)).toBeVisible()
  await expect(
    page.getByRole('region', { name: 'Report of the upload' }).getByRole('link', { name: 'small.png' }),
  ).toBeVisible()
})

test('a translation takes section and tags along, and both point readers to each other', async ({
  signedInAs,
  article,
  page: reader,
  site,
}) => {
  const home = await section({ name: 'Isles' })
  const made = await article({
    state: 'published',
    headline: 'Ferry timetable changes',
    byline: 'Ines Morrow',
    sectionId: home.id,
    language: 'en',
  })
  const { page } = await signedInAs('editor')
  await page.goto(`/desk/articles/${made.id}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: /Translate into Azerbaijani/ }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/desk/articles/') && !url.pathname.endsWith(made.id))
  await page.getByLabel('Headline', { exact: true }).fill('Bərə cədvəli dəyişir')
  await expect(page.locator('[data-save]')).toContainText('Saved')
  await page.getByRole('button', { name: 'Publish …' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.locator('[data-receipt="seen"]')).toBeVisible()
  await reader.goto(`${site.url}/news/bere-cedveli-deyisir`)
  await expect(reader.locator('article.story')).toHaveAttribute('lang', 'az')
  await reader.locator(`a[href$="/news/${made.slug}"]`).first().click()
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Ferry timetable changes')
  await expect(reader.locator('a[href$="/news/bere-cedveli-deyisir"]').first()).toBeVisible()
})
