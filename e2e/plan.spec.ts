import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { publishDue } from '#lib/article/publish-due.ts'
import { scheduleArticle } from '#lib/article/schedule.ts'
import { database } from '#lib/platform/db.ts'
import { actorOf } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { expect, test } from './fixtures.ts'

const MINUTE = 60_000
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE)

/** Fills in a time of the newsroom, whose zone is UTC here. */
async function choose(page: Page, at: Date) {
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('At …').check()
  await sheet.getByLabel('Day').fill(at.toISOString().slice(0, 10))
  await sheet.getByLabel('Time', { exact: true }).fill(at.toISOString().slice(11, 16))
}

/** Its time comes: the plan is moved back instead of waiting for it, and the jobs process is asked as it is at the time. */
async function comesDue(id: string, minutesAgo = 0) {
  await database().article.update({ where: { id }, data: { scheduledFor: inMinutes(-minutesAgo) } })
  await publishDue()
}

test('a story is planned, cannot be written on meanwhile, and appears to readers at its time', async ({
  signedInAs,
  article,
  request,
}) => {
  const sectionId = (await section({ name: 'Harbours' })).id
  const { id } = await article({ headline: 'Ferry sails at nine', sectionId })
  const { page, person } = await signedInAs('editor', { name: 'Ada Fenwick' })
  await page.goto(`/desk/articles/${id}`)
  await page.getByRole('button', { name: 'Publish …' }).click()
  const sheet = page.getByRole('dialog')
  await choose(page, inMinutes(-120))
  await expect(sheet.getByText('Newsroom’s time, UTC')).toBeVisible()
  await sheet.getByRole('button', { name: /^Plan for/ }).click()
  await expect(sheet.getByText('This time has passed.')).toBeVisible()
  await choose(page, inMinutes(2))
  await sheet.getByRole('button', { name: /^Plan for/ }).click()
  await expect(page.getByText(/It goes out .* planned by Ada Fenwick/)).toBeVisible()
  await expect(page.getByLabel('Headline', { exact: true })).not.toBeEditable()
  expect((await request.get('/news/ferry-sails-at-nine')).status()).toBe(404)

  await page.goto('/desk')
  await expect(page.getByRole('region', { name: 'Runs next' })).toContainText('Ferry sails at nine')
  await database().article.update({ where: { id }, data: { scheduledFor: inMinutes(0.05) } })
  await page.goto(`/desk/articles/${id}`)
  await publishDue({ now: inMinutes(1) })
  const story = await request.get('/news/ferry-sails-at-nine')
  expect(story.status()).toBe(200)
  // The open page finds out by itself, and whoever then writes is not told of a conflict with nobody.
  await expect(page.getByText('Published', { exact: true })).toBeVisible({ timeout: 20_000 })
  await page.getByLabel('Standfirst').fill('Two boats a day')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await page.goto('/desk/plan')
  await expect(page.getByRole('listitem').filter({ hasText: 'Ferry sails at nine' })).toContainText(person.name)
})

test('the jobs process publishes what is due without being asked', async ({ signedInAs, article, request }) => {
  const sectionId = (await section({ name: 'Lighthouses' })).id
  const { id } = await article({ headline: 'Lighthouse lit again', sectionId })
  const { person } = await signedInAs('editor')
  const decided = { accepts: { headline: null, wireDate: null }, runAs: null, change: null }
  const at = new Date(Date.now() + 1_000).toISOString()
  expect(await scheduleArticle(actorOf(person), { id, seen: 1, at, ...decided })).toMatchObject({ ok: true })
  await expect
    .poll(async () => (await request.get('/news/lighthouse-lit-again')).status(), { timeout: 20_000 })
    .toBe(200)
})

test('unscheduled, a story is a draft again and stays unseen', async ({ signedInAs, article, request }) => {
  const sectionId = (await section({ name: 'Piers' })).id
  const { id } = await article({ headline: 'Pier opens at ten', sectionId })
  const { page } = await signedInAs('editor')
  await page.goto(`/desk/articles/${id}`)
  await page.getByRole('button', { name: 'Publish …' }).click()
  await choose(page, inMinutes(30))
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Plan for/ })
    .click()
  await page.getByRole('button', { name: 'Unschedule' }).click()
  await expect(page.getByText('Draft', { exact: true })).toBeVisible()
  await publishDue({ now: inMinutes(31) })
  expect((await request.get('/news/pier-opens-at-ten')).status()).toBe(404)
  await page.getByLabel('Standfirst').fill('Not today')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
})

test('a time before the embargo is refused; its end is what the sheet offers', async ({ signedInAs, article }) => {
  const sectionId = (await section({ name: 'Budgets' })).id
  const embargoedUntil = new Date(Math.ceil(Date.now() / (60 * MINUTE)) * 60 * MINUTE + 180 * MINUTE)
  const { id } = await article({ headline: 'Budget under embargo', sectionId, embargoedUntil })
  const { page } = await signedInAs('editor')
  await page.goto(`/desk/articles/${id}`)
  await page.getByRole('button', { name: 'Publish …' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText(/Under embargo until/)).toBeVisible()
  await choose(page, new Date(embargoedUntil.getTime() - MINUTE))
  await expect(sheet.getByText(/Under embargo until/)).toBeVisible()
  await expect(sheet.getByRole('button', { name: /^Plan for/ })).toBeDisabled()
  await sheet.getByLabel('Now', { exact: true }).check()
  await sheet.getByLabel('At …').check()
  await expect(sheet.getByLabel('Time', { exact: true })).toHaveValue(embargoedUntil.toISOString().slice(11, 16))
  await sheet.getByRole('button', { name: /^Plan for/ }).click()
  await expect(page.getByText(/It goes out/)).toBeVisible()
})

test('what is held back says why on the story and on the desk; the plan can be read by everyone, on a phone and in the dark', async ({
  signedInAs,
  article,
}) => {
  const { page, person } = await signedInAs('editor')
  const sectionId = (await section({ name: 'Courts' })).id
  const plan = {
    scheduledById: person.id,
    scheduledAt: new Date(),
    scheduledInput: { accepts: { headline: null, wireDate: null }, runAs: null, change: null },
  }
  const planned = async (headline: string, minutes: number, more = {}) => {
    const { id } = await article({ headline, sectionId, state: 'scheduled', scheduledFor: inMinutes(minutes), ...more })
    await database().article.update({ where: { id }, data: plan })
    return id
  }
  const held = await planned('Verdict expected', 5, { notForPublication: true })
  await comesDue(held)
  await comesDue(await planned('Court moves house', 5))
  await comesDue(await planned('New judge sworn in', 5), 12)
  await planned('Library lends bicycles', 40)
  await planned('Market day moves to Friday', 24 * 60 + 10)
  await page.goto(`/desk/articles/${held}`)
  await expect(page.getByRole('alert').filter({ hasText: 'Held back' })).toContainText('Marked “not for publication”.')
  await page.goto('/desk')
  await expect(page.getByRole('region', { name: 'Held back' })).toContainText('Verdict expected')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/desk/plan')
      await expect(page.getByRole('listitem').filter({ hasText: 'New judge sworn in' })).toContainText(
        '12 minutes late',
      )
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/plan-${colorScheme}-${width}.png`, fullPage: true })
    }
  }
  if (process.env.SHOTS) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto('/desk')
    await page.screenshot({ path: `${process.env.SHOTS}/plan-desk.png`, fullPage: true })
    const { id } = await article({ headline: 'Lamps on the mole', sectionId })
    await page.goto(`/desk/articles/${id}`)
    await page.getByRole('button', { name: 'Publish …' }).click()
    await choose(page, inMinutes(90))
    await page.screenshot({ path: `${process.env.SHOTS}/plan-sheet.png` })
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Plan for/ })
      .click()
    await expect(page.getByText(/It goes out/)).toBeVisible()
    await page.screenshot({ path: `${process.env.SHOTS}/plan-story.png` })
  }
})
