import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { database } from '#lib/platform/db.ts'
import { article as makeArticle } from '#prisma/factories/article.ts'
import { expect, test } from './fixtures.ts'

let made = 0

/** A JPEG like no other of this run. */
function photo(width = 900): Promise<Buffer> {
  made += 1
  const background = { r: made * 8, g: 120, b: process.pid % 256 }
  return sharp({ create: { width: width + made, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

/** Drops files onto the page, as from a folder of the desktop. */
async function drop(page: Page, files: { name: string; buffer: Buffer }[]): Promise<void> {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      for (const { name, text } of given) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([bytes], name))
      }
      return transfer
    },
    files.map(({ name, buffer }) => ({ name, text: buffer.toString('base64') })),
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data })
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
}

test('pictures dropped on the page are taken, described, found again, and say where they are used', async ({
  signedInAs,
  article,
}) => {
  const { page } = await signedInAs('reporter')
  await page.goto('/desk/media')
  const twice = await photo()
  await drop(page, [
    { name: 'quay wall.jpg', buffer: twice },
    { name: 'quay wall again.jpg', buffer: twice },
    { name: 'notes.txt', buffer: Buffer.from('no picture') },
  ])
  const report = page.getByRole('region', { name: 'Report of the upload' })
  await expect(report.getByRole('status').first()).toHaveText('2 pictures in the library · 1 refused')
  await expect(report.getByRole('listitem').filter({ hasText: 'was in the library already' })).toHaveCount(1)
  await expect(page.getByText(/notes\.txt is no JPEG/)).toBeVisible()

  await report.getByLabel('Credit for the picture that has none').fill('Lena B.')
  await report.getByRole('button', { name: 'Set' }).click()
  await expect(report.getByText('Set for 1 picture.')).toBeVisible()

  await report.getByRole('link', { name: 'quay wall.jpg', exact: true }).click()
  await page.waitForURL(/\/desk\/media\/[0-9a-f-]{36}$/)
  await page.getByLabel('Caption').fill('The quay wall at Wexcombe')
  await expect(page.getByLabel('Credit')).toHaveValue('Lena B.')
  await page.getByLabel('Credit').fill('Lena Brandt')
  await page.getByLabel('Alt text').fill('A stone wall, half rebuilt')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByLabel('Credit')).toHaveValue('Lena Brandt')
  await expect(page.getByText('In no story now.')).toBeVisible()

  const id = page.url().split('/').at(-1) ?? ''
  await article({ state: 'draft', headline: 'Wall to be rebuilt', leadMediaId: id })
  await page.reload()
  await expect(page.getByRole('listitem').filter({ hasText: 'Wall to be rebuilt' })).toContainText('In a draft')

  await page.goto('/desk/media')
  await page.getByRole('searchbox').fill('WALL AT WEX')
  const found = page.getByRole('img', { name: 'A stone wall, half rebuilt' })
  await expect(found).toHaveCount(1)
  await expect.poll(() => found.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test('a file too large is told so by name, before it is sent', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  await page.goto('/desk/media')
  const large = { name: 'whole wall.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(25_000_001, 255) }
  await page.getByLabel('Upload pictures').setInputFiles(large)
  await expect(page.getByText(/whole wall\.jpg is larger than 25 MB/)).toBeVisible()
})

test('a small picture from the library is put into a story with what the library says of it', async ({
  signedInAs,
  article,
  request,
  site,
}) => {
  const story = await article({ state: 'draft', headline: 'A small picture' })
  const { page, cookie } = await signedInAs('editor')
  const headers = { cookie, origin: site.url }
  const name = 'gulls over the mole.jpg'
  const sent = await request.post(`/api/media?name=${name}`, { data: await photo(200), headers })
  const { picture } = await sent.json()
  await database().media.update({
    where: { id: picture.id },
    data: { caption: name, credit: 'R. Novruz', alt: 'Gulls' },
  })
  await page.goto(`/desk/articles/${story.id}`)
  await page.getByRole('button', { name: 'Choose a picture' }).click()
  await page.getByRole('dialog').getByRole('searchbox').fill(name)
  await page.getByRole('dialog').getByRole('button', { name }).click()
  await expect(page.getByLabel('Credit')).toHaveValue('R. Novruz')
  const lead = page.getByRole('complementary').getByRole('img', { name: 'Gulls' })
  await expect(lead).toBeVisible()
  await expect.poll(() => lead.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100)
})

test('a picture is at its address while a published story shows it, as a file that can do nothing', async ({
  signedInAs,
  request,
  site,
}) => {
  const { cookie } = await signedInAs('reporter')
  const headers = { cookie, origin: site.url }
  const sent = await request.post('/api/media?name=pier.jpg', { data: await photo(), headers })
  const { picture } = await sent.json()
  const [address, own] = [`/media/${picture.sha256}/320.webp`, `/media/${picture.id}/320.webp`]
  const get = (path: string, extra = {}) => request.get(path, { headers: extra, failOnStatusCode: false })
  expect([(await get(address)).status(), (await get(own)).status()]).toEqual([404, 404])
  const seen = await get(own, { cookie })
  expect([seen.status(), seen.headers()['cache-control']]).toEqual([200, 'private, no-store'])

  const story = await makeArticle({ state: 'published', leadMediaId: picture.id, leadCredit: 'R. Novruz' })
  const shown = await get(address)
  expect(shown.headers()).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining('sandbox'),
    'cache-control': 'public, max-age=86400, s-maxage=300',
  })
  expect((await get(address, { 'if-none-match': shown.headers().etag ?? '' })).status()).toBe(304)
  expect((await get(own)).status()).toBe(404)

  await database().revision.updateMany({ where: { articleId: story.id }, data: { state: 'superseded', sortAt: null } })
  expect((await get(address)).status()).toBe(404)
})

test('ten pictures that would fill the memory are refused at once, and the desk goes on', async ({
  signedInAs,
  request,
  site,
}) => {
  const { cookie } = await signedInAs('reporter')
  const headers = { cookie, origin: site.url }
  const bomb = await sharp({ create: { width: 14_000, height: 14_000, channels: 3, background: '#000' } })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const upload = () => request.post('/api/media?name=bomb.png', { data: bomb, headers })
  for (let round = 0; round < 2; round += 1) {
    const answers = await Promise.all(Array.from({ length: 10 }, upload))
    for (const answer of answers) {
      expect(answer.status()).toBe(422)
      expect(await answer.json()).toMatchObject({ reasons: [{ code: 'picturePixels', values: { name: 'bomb.png' } }] })
    }
  }
  expect((await request.post('/api/media?name=a.jpg', { data: await photo(), headers })).status()).toBe(200)
})

test('a file name or caption that looks like markup is shown as it is', async ({ signedInAs, request, site }) => {
  const { page, cookie } = await signedInAs('editor')
  const headers = { cookie, origin: site.url }
  const name = '"\'><img src=x onerror=document.title=1>.jpg'
  const sent = await request.post(`/api/media?name=${encodeURIComponent(name)}`, { data: await photo(), headers })
  const { picture } = await sent.json()
  for (const path of ['/desk/media', `/desk/media/${picture.id}`]) {
    await page.goto(path)
    await expect(page.getByText(name).first()).toBeVisible()
    expect(await page.title()).not.toBe('1')
    expect(await page.locator('img[src="x"]').count()).toBe(0)
  }
})
