import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { section } from '#prisma/factories/section.ts'
import { newerVersion, nextParagraphs, wireVersion } from '#prisma/factories/version.ts'
import { expect, test } from './fixtures.ts'

const change = (page: Page, words: string) => page.locator('[data-change]').filter({ hasText: words })

/** Publishes what stands in the story on the screen; for a change, as a correction. */
async function publish(page: Page, correction?: string): Promise<string> {
  await page.getByRole('button', { name: correction ? 'Publish changes …' : 'Publish …' }).click()
  const sheet = page.getByRole('dialog')
  if (correction) {
    await sheet.getByLabel('Correction: we were wrong').check()
    await sheet.getByLabel('What readers are told').fill(correction)
  }
  await sheet.getByRole('button', { name: correction ? 'Publish changes' : 'Publish', exact: true }).click()
  await expect(sheet.locator('[data-receipt="seen"]')).toBeVisible()
  const address = (await sheet.locator('a[href^="/news/"]').first().getAttribute('href')) ?? ''
  await sheet.getByRole('button', { name: 'Back to the desk' }).click()
  return address
}

test('a new version of copy that we edited and published: two of its changes are brought in and told as a correction', async ({
  signedInAs,
  request,
}) => {
  const home = await section({ name: 'Bridges' })
  const { page, person } = await signedInAs('editor')
  const guid = `urn:halden:${newId()}`
  await page.goto(`/desk/wire/${await wireVersion({ guid, version: 1 })}`)
  await page.getByRole('button', { name: 'Use', exact: true }).click()
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/)
  const story = page.url()
  await page.getByLabel('Section').selectOption(home.id)
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await text.getByText('Tickets cost as much as before.').click()
  await page.keyboard.press('End')
  await page.keyboard.type(' We asked around.')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  const address = await publish(page)

  const second = await wireVersion({ guid, version: 2, paragraphs: nextParagraphs })
  await page.goto(`/desk/wire/${second}`)
  await expect(page.getByRole('link', { name: 'Bring its changes into the story' })).toHaveAttribute('href', /\/newer$/)
  await page.goto(story)
  await page.getByRole('link', { name: 'Look at it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('New wire version')
  await expect(page.getByRole('status').first()).toHaveText('3 changes are left.')
  await change(page, 'expects six weeks')
    .getByRole('button', { name: /^Bring in/ })
    .click()
  await expect(page.getByRole('status').first()).toHaveText('2 changes are left.')
  await change(page, 'Ferries will sail')
    .getByRole('button', { name: /^Bring in/ })
    .click()
  await expect(page.getByRole('status').first()).toHaveText('1 change is left.')
  await expect(change(page, 'paid for it alone').getByRole('button', { name: /^Take out/ })).toBeFocused()
  await page.getByRole('button', { name: 'Seen' }).click()
  await page.waitForURL(story)
  await expect(page.getByText('A new version of the copy')).toBeHidden()
  await publish(page, 'The works take six weeks, not four.')

  const printed = await (await request.get(address)).text()
  for (const said of [
    'six weeks of noise',
    'Ferries will sail twice as often.',
    'We asked around.',
    'The town paid for it alone.',
  ])
    expect(printed).toContain(said)
  expect(printed).not.toContain('four weeks of noise')
  expect(printed).toContain('The works take six weeks, not four.')
  const items = await database().wireItem.findMany({ where: { guid } })
  expect(items.map((item) => [item.state, item.usedById])).toEqual([1, 2].map(() => ['used', person.id]))
})

test('all changes at once are taken back at once', async ({ signedInAs }) => {
  const { page, person } = await signedInAs('reporter')
  const { storyId } = await newerVersion(person.id)
  const text = async () => (await database().revision.findFirstOrThrow({ where: { articleId: storyId } })).text
  const before = await text()
  await page.goto(`/desk/articles/${storyId}/newer`)
  await page.getByRole('button', { name: 'Bring in all that leaves our edits alone (4)' }).click()
  await expect(page.getByRole('status').first()).toHaveText('Nothing is left to bring in.')
  expect(await text()).toBe(nextParagraphs.join('\n\n'))
  await page.keyboard.press('z')
  await expect(page.getByRole('status').first()).toHaveText('4 changes are left.')
  expect(await text()).toBe(before)
})

test('what we edited and what we dropped is said, and what an agency takes back is loud', async ({ signedInAs }) => {
  const { page, person } = await signedInAs('editor')
  const { storyId } = await newerVersion(person.id)
  await page.goto(`/desk/articles/${storyId}`)
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await text.getByText('The last repair of the bridge').click({ clickCount: 3 })
  await page.keyboard.press('Delete')
  await text.getByText('expects four weeks of noise').click()
  await page.keyboard.press('Home')
  await page.keyboard.type('Note: ')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await page.goto(`/desk/articles/${storyId}/newer`)
  await expect(change(page, 'paid for it alone')).toContainText('Not in our text')

  const killed = await newerVersion(person.id, { canceled: true, paragraphs: ['KILL: do not use this story.'] })
  await page.goto(`/desk/articles/${killed.storyId}`)
  await expect(page.getByRole('alert').filter({ hasText: 'cancelled' })).toBeVisible()
  await page.getByRole('link', { name: 'Look at it' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing of it may run any longer' })).toBeVisible()
  await page.goto('/desk')
  const alarms = page.getByRole('region', { name: 'Taken back by the agency' })
  await alarms.getByRole('link', { name: 'Look at it' }).click()
  await page.getByRole('button', { name: 'Seen' }).click()
  await page.waitForURL(/\/desk\/articles\/[0-9a-f-]{36}$/)
  await page.goto('/desk')
  await expect(alarms).toBeHidden()
})

test('the page can be read and worked by everyone, on a phone and in the dark', async ({ signedInAs }) => {
  const { page, person } = await signedInAs('editor')
  const { storyId } = await newerVersion(person.id, {
    embargoed: '2031-03-14T06:00:00Z',
    edNote: 'Corrects the weeks.',
  })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`/desk/articles/${storyId}/newer`)
      await expect(page.locator('[data-version]')).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/version-${colorScheme}-${width}.png`, fullPage: true })
    }
  }
})
