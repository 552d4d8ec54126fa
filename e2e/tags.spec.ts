import type { Page } from '@playwright/test'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { tag } from '#prisma/factories/tag.ts'
import { expect, test } from './fixtures.ts'

const chosen = (page: Page) => page.getByRole('list', { name: 'Tags of this story' }).getByRole('listitem')
const field = (page: Page) => page.getByRole('combobox', { name: 'Add a tag' })
const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible()

test('with the keyboard alone, tags are found by a surname, made with a kind, put in order and removed', async ({
  signedInAs,
  article,
}) => {
  await tag({ name: 'Gülnarə Ostrova', kind: 'person' })
  const story = await article({ state: 'draft', headline: 'Tags by keyboard' })
  const { page } = await signedInAs('editor')
  await page.goto(`/desk/articles/${story.id}`)
  await field(page).focus()
  await page.keyboard.type('ostrov')
  await expect(page.getByRole('option', { name: /Gülnarə Ostrova/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(chosen(page)).toHaveCount(1)
  await expect(field(page)).toBeFocused()

  await page.keyboard.type('Sea defences')
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(5)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing has this name yet. Choose what it is')).toBeVisible()
  await expect(chosen(page)).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('listbox').getByRole('option', { selected: true })).toContainText('topic')
  await page.keyboard.press('Enter')
  await expect(chosen(page)).toHaveText([/Gülnarə Ostrova/, /Sea defences/])

  await page.getByRole('button', { name: 'Move Sea defences up' }).focus()
  await page.keyboard.press('Enter')
  await expect(chosen(page)).toHaveText([/Sea defences/, /Gülnarə Ostrova/])
  await expect(page.getByText('Sea defences is now 1 of 2')).toBeAttached()
  await page.getByRole('button', { name: 'Remove Sea defences' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Gülnarə Ostrova' })).toBeFocused()
  await saved(page)
  await page.reload()
  await expect(chosen(page)).toHaveText([/Gülnarə Ostrova/])

  await field(page).fill('nobody knows this')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(field(page)).toHaveValue('nobody knows this')
  await page.keyboard.press('Escape')
  await expect(field(page)).toHaveValue('')
})

test('what was recognised in the text is taken with one press each, however fast, and a typed name with Enter', async ({
  signedInAs,
  article,
}) => {
  const known = await tag({ name: 'Port Marrow', kind: 'place' })
  const names = ['Oren Vasko', 'Halden Ferries', 'port marrow']
  const kinds = ['person', 'organisation', 'place']
  const tags = names.map((name, at) => ({ name, kind: kinds[at] ?? 'topic', words: [`${name}’s`] }))
  const story = await article({ state: 'draft', headline: 'Tags that are offered', proposed: { tags } })
  const { page } = await signedInAs('editor')
  await page.goto(`/desk/articles/${story.id}`)
  await expect(page.getByText('in the text: Oren Vasko’s')).toBeVisible()
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('button[aria-label$=" as a tag"]')) button.click()
  })
  await expect(chosen(page)).toHaveCount(3)
  await expect(page.getByRole('button', { name: / as a tag$/ })).toHaveCount(0)
  await saved(page)
  const links = await database().revisionTag.findMany({ where: { revision: { articleId: story.id } } })
  expect(links.map((link) => link.tagId)).toContain(known.id)

  await tag({ name: 'Wexcombe', kind: 'place' })
  await field(page).pressSequentially('wexcombe')
  await page.keyboard.press('Enter')
  await expect(chosen(page)).toHaveCount(4)
})

test('merging shows what it changes, and a reader at the old address is led to the new one', async ({
  signedInAs,
  article,
  page: reader,
  site,
}) => {
  const [from, into] = [await tag({ name: 'Breakwaters' }), await tag({ name: 'Breakwater works', aliases: ['Moles'] })]
  const story = await article({ state: 'published', headline: 'Stone for the mole', tagIds: [from.id] })
  await reader.goto(`${site.url}/tag/${from.slug}`)
  await expect(reader.getByRole('link', { name: 'Stone for the mole' })).toBeVisible()
  await reader.goto(`${site.url}/news/${story.slug}`)
  await expect(reader.getByRole('link', { name: 'Breakwaters' })).toBeVisible()

  const { page } = await signedInAs('editor')
  await page.goto('/desk/tags?q=breakwaters')
  await expect(page.getByRole('row', { name: /Breakwaters topic 1/ })).toBeVisible()
  await page.getByRole('link', { name: 'Breakwaters' }).click()
  await page.getByRole('combobox', { name: 'The tag that stays' }).fill('moles')
  await page.getByRole('option', { name: /Breakwater works/ }).click()
  await expect(page.getByText('“Breakwaters (topic)” becomes “Breakwater works (topic)”.')).toBeVisible()
  await expect(page.getByText('1 published story changes.')).toBeVisible()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await page.waitForURL(`**/desk/tags/${into.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Breakwater works')

  const moved = `${site.url}/tag/${into.slug}`
  await expect(async () => {
    await reader.goto(`${site.url}/tag/${from.slug}`)
    expect(reader.url()).toBe(moved)
    await expect(reader.getByRole('link', { name: 'Stone for the mole' })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 5_000 })
  await reader.goto(`${site.url}/news/${story.slug}`)
  await expect(reader.getByRole('link', { name: 'Breakwater works' })).toBeVisible()
  const feed = await reader.request.get(`${site.url}/tag/${from.slug}/feed.xml`)
  expect(feed.url()).toBe(`${moved}/feed.xml`)
})

test('a tag is renamed and given other names; a name that is taken says so and keeps what was typed', async ({
  signedInAs,
}) => {
  await tag({ name: 'Gales' })
  const one = await tag({ name: 'Strom' })
  const { page } = await signedInAs('editor')
  await page.goto(`/desk/tags/${one.id}`)
  await page.getByLabel('Name', { exact: true }).fill('gales')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('“Gales” is a tag of this kind already. Merge the two instead.')).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('gales')
  await page.getByLabel('Name', { exact: true }).fill('Storms')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Storms')
  await page.getByLabel('Add a name').fill('Fırtınalar')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Remove Fırtınalar' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove Strom' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Strom' }).click()
  await expect(page.getByRole('button', { name: 'Remove Strom' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Remove Strom' })).toBeVisible()
  await page.goto('/desk/tags?q=firtina')
  await expect(page.getByRole('row', { name: /Storms · Fırtınalar/ })).toBeVisible()
})

test('a tag that looks like markup is shown as it is, wherever it stands', async ({ signedInAs, article }) => {
  const name = '"\'><img src=x onerror=document.title=1> {{7*7}}'
  const one = await tag({ name, kind: 'topic' })
  const story = await article({ state: 'draft', headline: 'Markup in a tag', tagIds: [one.id] })
  const { page } = await signedInAs('editor')
  for (const path of ['/desk/tags', `/desk/tags/${one.id}`, `/desk/articles/${story.id}`]) {
    await page.goto(path)
    await expect(page.getByText(name).first()).toBeVisible()
    expect(await page.title()).not.toBe('1')
    expect(await page.locator('img[src="x"]').count()).toBe(0)
  }
  await field(page).fill('"\'><img src=y onerror=document.title=1>')
  await expect(page.getByRole('option').filter({ hasText: '<img src=y' }).first()).toBeVisible()
  expect(await page.locator('img[src="y"]').count()).toBe(0)
})

test('an admin adds, renames and moves sections, and readers see them so', async ({
  signedInAs,
  page: reader,
  site,
}) => {
  const { page } = await signedInAs('admin')
  await page.goto('/desk/sections')
  for (const name of ['Lagoon', 'Marina']) {
    await page.getByLabel('Name of a new section').fill(name)
    await page.getByRole('button', { name: 'Add a section' }).click()
    await expect(page.getByRole('button', { name: `Move ${name} up` })).toBeVisible()
    await expect(page.getByLabel('Name of a new section')).toHaveValue('')
  }
  await page.getByLabel('Name of a new section').fill('LAGOON')
  await page.getByRole('button', { name: 'Add a section' }).click()
  await expect(page.getByText('There is a section of that name.')).toBeVisible()
  await page.getByRole('button', { name: 'Move Marina up' }).click()
  await expect(page.getByRole('button', { name: /^Move .* up$/ }).nth(-2)).toHaveAccessibleName('Move Marina up')
  await expect(page.getByRole('button', { name: 'Move Marina up' })).toBeFocused()
  await page.getByRole('button', { name: 'Rename Lagoon' }).click()
  await page.keyboard.type('Lagoon and isles')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Rename Lagoon and isles' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Move Lagoon and isles up' })).toBeVisible()
  await expect(async () => {
    await reader.goto(`${site.url}/section/lagoon`)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Lagoon and isles', { timeout: 500 })
  }).toPass({ timeout: 5_000 })
})

test('a reader’s report reaches the desk and is marked as handled', async ({ signedInAs, article }) => {
  const story = await article({ state: 'published', headline: 'The bridge has twelve piers' })
  const message = 'Eleven, in truth. <b>Count</b> them.'
  await database().mistakeReport.create({
    data: { id: newId(), articleId: story.id, message, contact: 'reader@example.test', createdAt: new Date() },
  })
  const { page } = await signedInAs('editor')
  await page.goto('/desk/mistakes')
  const report = page.getByRole('listitem').filter({ hasText: message })
  await expect(report).toContainText('reader@example.test')
  await expect(report.getByRole('link', { name: 'The bridge has twelve piers' })).toHaveAttribute(
    'href',
    `/desk/articles/${story.id}`,
  )
  await report.getByRole('button', { name: 'Mark as handled' }).click()
  await expect(report).toHaveCount(0)
  await page.getByRole('link', { name: 'Handled' }).click()
  await expect(report).toContainText('Handled by')
  await report.getByRole('button', { name: 'Open again' }).click()
  await expect(report).toHaveCount(0)
  await page.getByRole('link', { name: 'Open', exact: true }).click()
  await expect(report).toBeVisible()
})
