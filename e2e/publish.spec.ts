import type { Page } from '@playwright/test'
import { database } from '#lib/platform/db.ts'
import { agency } from '#prisma/factories/agency.ts'
import { person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { wireItem } from '#prisma/factories/wire.ts'
import { expect, test } from './fixtures.ts'

/** Copy without a headline, a date or a year: the headline is proposed, and a day that lies too far back to run unasked. */
const oldCopy = (place: string) => `By Sella Press

By Tomas Reke

The ferry to ${place} has sailed all winter, Transport Minister Oren Vasko said during a visit to the quay on March 3.

The line had been closed for two winters, and 14 shops on the point had shut.
`

async function useCopy(page: Page, text: string): Promise<void> {
  await page.goto(`/desk/wire/${await wireItem({ text })}`)
  await page.getByRole('button', { name: 'Use', exact: true }).click()
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/)
  await expect(page.locator('[data-save]')).toBeVisible()
}

test('what was accepted on the sheet stays with the story: its next change keeps headline, date and place in the archive', async ({
  signedInAs,
  request,
}) => {
  await agency({ name: 'Sella Press' })
  const home = await section({ name: 'Sea' })
  const { page } = await signedInAs('editor')
  await useCopy(page, oldCopy('Sella Point'))
  await page.getByRole('button', { name: 'Publish …' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Section').selectOption(home.id)
  await sheet.getByLabel(/^File as archive/).check()
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(sheet.locator('[data-receipt="seen"]')).toBeVisible()
  const address = (await sheet.locator('a[href^="/news/"]').first().getAttribute('href')) ?? ''
  await sheet.getByRole('button', { name: 'Back to the desk' }).click()

  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue(/ferry to Sella Point/)
  await page.getByLabel('Line above headline').fill('Winter line')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await page.getByRole('button', { name: 'Publish changes …' }).click()
  await sheet.getByRole('button', { name: 'Publish changes', exact: true }).click()
  await expect(sheet.locator('[data-receipt="seen"]')).toBeVisible()

  const story = await (await request.get(address)).text()
  expect(story).toContain('Winter line')
  expect(story).toMatch(/From the archive: a text of 3 March \d{4}/)
  expect(await (await request.get('/')).text()).not.toContain(address)
})

test('copy that is read right is published in four presses, without typing a word', async ({
  signedInAs,
  article,
  request,
}) => {
  const [{ id: agencyId }, { id: sectionId }] = [await agency({ name: 'Marl Wire' }), await section({ name: 'Ports' })]
  for (let earlier = 0; earlier < 3; earlier += 1) await article({ state: 'published', agencyId, sectionId })
  const { page } = await signedInAs('editor')
  await page.goto('/desk/wire')
  await page
    .getByLabel('Paste a text')
    .fill(
      'By Marl Wire\n\nBy Tomas Reke\n\nThe ferry to Marl Island has doubled its trips, Mayor Ada Fenwick said on the quay.\n',
    )
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: /ferry to Marl Island/ })).toBeVisible()
  await page.getByRole('button', { name: 'Use', exact: true }).click()
  await page.getByRole('button', { name: 'Publish …' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByLabel('Section')).toHaveValue(sectionId)
  await expect(sheet).toContainText('most of the agency’s last stories ran there')
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(sheet.locator('[data-receipt="seen"]')).toBeVisible()
  const address = (await sheet.locator('a[href^="/news/"]').first().getAttribute('href')) ?? ''
  const story = await (await request.get(address)).text()
  for (const said of ['Ports', 'Marl Wire', 'Tomas Reke', 'Ada Fenwick says']) expect(story).toContain(said)
})

test('archive copy is filed under the day that the editor knows better', async ({ signedInAs, request }) => {
  const home = await section({ name: 'Old papers' })
  const { page } = await signedInAs('editor')
  await useCopy(page, oldCopy('Orrin Sound'))
  await page.getByLabel('Section').selectOption(home.id)
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Publish …' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(/^File as archive/).check()
  await sheet.getByLabel('Another day').fill('2019-02-14')
  await expect(sheet.getByLabel('File as archive, dated 14 February 2019')).toBeChecked()
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(sheet.locator('[data-receipt="seen"]')).toBeVisible()
  const address = (await sheet.locator('a[href^="/news/"]').first().getAttribute('href')) ?? ''
  expect(await (await request.get(address)).text()).toContain('a text of 14 February 2019')
})

test('what is in the way leads to its field, on the sheet or in the story', async ({ signedInAs, article }) => {
  const { page } = await signedInAs('editor')
  const { id } = await article({ headline: 'Ferry timetable', byline: '', sectionId: null })
  await page.goto(`/desk/articles/${id}`)
  await page.getByRole('button', { name: 'Publish …' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('link', { name: /section/i }).click()
  await expect(sheet.getByLabel('Section')).toBeFocused()
  await sheet.getByRole('link', { name: /byline/i }).click()
  await expect(sheet).toBeHidden()
  await expect(page.getByLabel('Byline')).toBeFocused()
})

test('what was typed last is saved when one goes on to another page of the desk', async ({ signedInAs, article }) => {
  const { page } = await signedInAs('editor')
  const { id } = await article({ headline: 'Ferry timetable' })
  await page.goto(`/desk/articles/${id}`)
  await page.getByLabel('Standfirst').fill('Two boats a day from Monday')
  await page.getByRole('link', { name: 'Wire', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Wire' })).toBeVisible()
  await expect
    .poll(async () => (await database().revision.findFirstOrThrow({ where: { articleId: id } })).standfirst)
    .toBe('Two boats a day from Monday')
})

test('two of our own writers are named, and one is taken off again', async ({ signedInAs, article }) => {
  const [ada, ben] = [await person({ name: 'Ada Fenwick' }), await person({ name: 'Ben Orrin' })]
  const { page } = await signedInAs('editor')
  const { id } = await article()
  await page.goto(`/desk/articles/${id}`)
  const writers = async () =>
    (
      await database().revisionContributor.findMany({
        where: { revision: { articleId: id } },
        orderBy: { position: 'asc' },
      })
    ).map((one) => one.personId)
  await page.getByLabel('Our writer').selectOption('Ada Fenwick')
  await page.getByLabel('Our writer').selectOption('Ben Orrin')
  await expect.poll(writers).toEqual([ada.id, ben.id])
  await page.getByRole('button', { name: 'Remove Ada Fenwick' }).click()
  await expect.poll(writers).toEqual([ben.id])
})
