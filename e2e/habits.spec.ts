import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { agency } from '#prisma/factories/agency.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'
import { expect, test } from './fixtures.ts'

const end = (call: string) => `Reach the night desk at ${call} before noon`

/** Copy of an agency whose stories all end with one line in which only the number changes. */
async function copyOf(name: string, headline: string, call: string) {
  return wireItem({ text: `By Mara Quill - ${name}\n\n${wireText({ headline })}\n${end(call)}\n` })
}
const storyOf = (page: Page) => page.getByRole('region', { name: 'The story it would become' })

/** Marks words of the raw copy, as a mouse does. */
async function mark(page: Page, words: string) {
  await page
    .locator('#pane-raw p')
    .first()
    .evaluate((box, wanted) => {
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        document.getSelection()?.removeAllRanges()
        document.getSelection()?.addRange(range)
        return
      }
      throw new Error('these words are not in one piece of the copy')
    }, words)
}

test('an editor teaches by keyboard what ends every story of an agency, sees it before, and it is gone from all of them', async ({
  signedInAs,
}) => {
  await agency({ name: 'Marl Coast Wire' })
  const [first, second] = [
    await copyOf('Marl Coast Wire', 'Swans come back to the pier', '012-77'),
    await copyOf('Marl Coast Wire', 'Ferries sail at night', '5-901'),
  ]
  const { page } = await signedInAs('editor', { name: 'Ilse Fenner' })
  await page.goto(`/desk/wire/${first}`)
  await expect(storyOf(page).getByText(end('012-77'))).toBeVisible()
  await page.getByRole('button', { name: 'Teach a habit…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'What Marl Coast Wire’s copy has in common' })
  await dialog.getByLabel('Take a line').selectOption(end('012-77'))
  await expect(dialog.getByLabel('Words of the copy')).toHaveValue(end('012-77'))
  await dialog.getByRole('button', { name: 'Show what it would change' }).press('Enter')
  await expect(dialog.getByText('Of the last 2 pieces of copy 2 would read differently.')).toBeVisible()
  await expect(dialog.getByText('any number')).toHaveCount(2)
  await expect(dialog.getByText(end('5-901'))).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations).toEqual([])
  await dialog.getByRole('button', { name: 'Teach', exact: true }).press('Enter')
  await expect(page.getByText('Taught. 2 waiting pieces were read again, 2 read differently.')).toBeVisible()
  for (const [id, call] of [
    [first, '012-77'],
    [second, '5-901'],
  ] as const) {
    await page.goto(`/desk/wire/${id}`)
    await expect(storyOf(page).getByText(end(call))).toHaveCount(0)
    await expect(
      page.getByRole('button', { name: /^Every story of Marl Coast Wire ends with this, as Ilse Fenner taught on/ }),
    ).toBeVisible()
  }
})

test('words that are marked in the copy are taught; an admin sees by whom, and forgets them', async ({
  signedInAs,
}) => {
  const { id } = await agency({ name: 'Marl Inland Wire' })
  const item = await copyOf('Marl Inland Wire', 'The mill turns again', '44-1')
  const { page } = await signedInAs('admin', { name: 'Ilse Marten' })
  await page.goto(`/desk/wire/${item}`)
  await expect(page.getByRole('button', { name: 'Teach a habit…' })).toBeVisible()
  await mark(page, end('44-1'))
  await page.getByRole('button', { name: 'Teach from what is marked…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Words of the copy')).toHaveValue(end('44-1'))
  await dialog.getByRole('button', { name: 'Show what it would change' }).click()
  await dialog.getByRole('button', { name: 'Teach', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await page.goto(`/desk/sources/${id}`)
  const line = page.getByRole('listitem').filter({ hasText: 'Every story ends with' })
  await expect(line).toContainText('taught by Ilse Marten')
  await line.getByRole('button', { name: /^Forget/ }).click()
  await expect(page.getByText(/^Nothing has been taught about its copy/)).toBeVisible()
  await page.goto(`/desk/wire/${item}`)
  await expect(storyOf(page).getByText(end('44-1'))).toBeVisible()
})

test('words that fit anything are refused where they were typed; reporters are not asked', async ({ signedInAs }) => {
  await agency({ name: 'Marl Upland Wire' })
  const item = await copyOf('Marl Upland Wire', 'Goats on the road', '7-7')
  const editor = await signedInAs('editor')
  await editor.page.goto(`/desk/wire/${item}`)
  await editor.page.getByRole('button', { name: 'Teach a habit…' }).click()
  const dialog = editor.page.getByRole('dialog')
  await dialog.getByLabel('Words of the copy').fill('.')
  await dialog.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(dialog.getByLabel('Words of the copy')).toHaveAccessibleDescription(
    'These are too few words to be told from others.',
  )
  const reporter = await signedInAs('reporter')
  await reporter.page.goto(`/desk/wire/${item}`)
  await expect(reporter.page.getByRole('heading', { level: 1 })).toHaveText('Goats on the road')
  await expect(reporter.page.getByRole('button', { name: /Teach/ })).toHaveCount(0)
})
