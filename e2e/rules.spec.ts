import AxeBuilder from '@axe-core/playwright'
import { database } from '#lib/platform/db.ts'
import { agency } from '#prisma/factories/agency.ts'
import { person } from '#prisma/factories/person.ts'
import { rule } from '#prisma/factories/rule.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'
import { expect, test } from './fixtures.ts'

test('a rule is written beside what it would have done, switched on, and copy that comes lands as a story', async ({
  signedInAs,
}) => {
  const [supplier] = [await agency({ name: 'Wexcombe Cup Wire' }), await section({ name: 'Sport of Wexcombe' })]
  await tag({ name: 'Ferry cup' })
  const { page } = await signedInAs('admin', { name: 'Ilse Marten' })
  const copy = (headline: string, byline = 'Mara Quill') =>
    `By ${byline} - ${supplier.name}\n\n${wireText({ headline })}`
  await wireItem({ text: copy('Regatta crews meet on the pier') })
  await page.goto('/desk/rules')
  await page.getByRole('link', { name: 'Add a rule' }).first().click()
  const tried = page.getByRole('region', { name: 'Last week, this rule alone' })
  await expect(tried).toContainText('Say what copy must be and what shall be done')
  await page.getByLabel('Name').fill('Regattas to Sport')
  await page.getByLabel('From the agency').selectOption('Wexcombe Cup Wire')
  await page.getByLabel('About any of these words').fill('regatta*')
  await page.getByLabel('Put it into the section').selectOption('Sport of Wexcombe')
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('Ferry cup')
  await page
    .getByRole('option', { name: /Ferry cup/ })
    .first()
    .click()
  await expect(tried).toContainText('1 piece of copy would have fitted.')
  await expect(tried).toContainText('1 sorted')
  await page.getByLabel('Make a draft of it').check()
  await expect(tried).toContainText('1 made a draft')
  await page.getByLabel('Publish it after so many minutes').fill('10')
  await expect(tried).toContainText(/1 (?:published|held as a draft)/)
  await page.getByLabel('Publish it after so many minutes').fill('')
  await expect(tried).toContainText('1 made a draft')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page).toHaveURL(/\/desk\/rules$/)
  const line = page.getByRole('listitem').filter({ hasText: 'Regattas to Sport' })
  await expect(line).toContainText(
    'Copy of Wexcombe Cup Wire, about “regatta*” → into Sport of Wexcombe, tagged Ferry cup, used',
  )
  await expect(line.getByText('Off', { exact: true })).toBeVisible()
  await line.getByRole('button', { name: 'Switch on “Regattas to Sport”' }).click()
  await expect(line.getByText('On', { exact: true })).toBeVisible()

  const item = await wireItem({ text: copy('Regatta is won by four swans') })
  await page.goto(`/desk/wire/${item}`)
  await expect(page.getByText('By the rule “Regattas to Sport”: section Sport of Wexcombe, draft made.')).toBeVisible()
  await page.getByRole('link', { name: 'Open the story' }).click()
  await expect(page.getByText('This draft was made by the rule “Regattas to Sport”.')).toBeVisible()
  await expect(page.getByLabel('Section')).toHaveValue(/.+/)
  await expect(page.getByText('Ferry cup').first()).toBeVisible()
})

test('a rule that is not whole names the field that mends it', async ({ signedInAs }) => {
  const { page } = await signedInAs('admin')
  await page.goto('/desk/rules/new')
  await page.getByLabel('Name').fill('Everything')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByLabel('About any of these words')).toHaveAccessibleDescription(
    /Say at least one thing that copy must be/,
  )
  await expect(page.getByLabel('Make a draft of it')).toHaveAccessibleDescription(
    /Say at least one thing that shall be done/,
  )
  await expect(page.getByLabel('Name')).toHaveValue('Everything')
})

test('rules are put in order by keyboard, and one is removed after asking', async ({ signedInAs }) => {
  const more = { words: ['no such swan anywhere'], use: true }
  await rule({ name: 'First of swans', ...more })
  await rule({ name: 'Second of swans', ...more })
  const { page } = await signedInAs('admin')
  await page.goto('/desk/rules')
  const names = page.getByRole('listitem').getByRole('link', { name: /of swans$/ })
  await expect(names).toHaveText(['First of swans', 'Second of swans'])
  await page.getByRole('button', { name: 'Move “Second of swans” up' }).focus()
  await page.keyboard.press('Enter')
  await expect(names).toHaveText(['Second of swans', 'First of swans'])
  await expect(page.getByRole('button', { name: 'Move “Second of swans” up' })).toBeFocused()
  await page.getByRole('link', { name: 'First of swans' }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page).toHaveURL(/\/desk\/rules$/)
  await expect(names).toHaveText(['Second of swans'])
})

test('copy that a rule gives to someone stands on their first page and under their name in the wire', async ({
  signedInAs,
}) => {
  const mara = await signedInAs('reporter', { name: 'Mara Quill' })
  const supplier = await agency({ name: 'Wexcombe Post Wire' })
  await rule({ agencyId: supplier.id, assignToId: mara.person.id, createdById: (await person({ role: 'admin' })).id })
  await wireItem({
    text: `By Ada Fenwick - ${supplier.name}\n\n${wireText({ headline: 'A letter came to the pier' })}`,
  })
  await mara.page.goto('/desk')
  const mine = mara.page.getByRole('region', { name: 'Assigned to me' })
  await expect(mine.getByRole('link', { name: 'A letter came to the pier' })).toBeVisible()
  await mine.getByRole('link', { name: 'All of it' }).click()
  await expect(mara.page).toHaveURL(/\/desk\/wire\?for=/)
  await expect(mara.page.getByRole('listitem').filter({ hasText: 'A letter came to the pier' })).toContainText(
    'for Mara Quill',
  )
})

test('what a rule publishes goes out by itself, and readers are told that no person published it', async ({
  page,
  signedInAs,
}) => {
  const supplier = await agency({ name: 'Wexcombe Tide Wire' })
  const { id: sectionId } = await section({ name: 'Tides of Wexcombe' })
  await rule({ name: 'Tides', agencyId: supplier.id, sectionId, use: true, publishAfterMinutes: 0 })
  const today = new Date().toISOString().slice(0, 10)
  const paragraphs = [
    'High water is at ten past four at the mill of Wexcombe.',
    'Low water comes six hours later, as ever.',
  ]
  const text = wireText({ headline: 'High water at the old mill', date: today, paragraphs })
  const item = await wireItem({ text: `By Ada Fenwick - ${supplier.name}\n\n${text}` })
  const { articleId } = await database().wireItem.findUniqueOrThrow({ where: { id: item } })
  const story = () => database().article.findUniqueOrThrow({ where: { id: articleId ?? '' } })
  await expect.poll(async () => (await story()).state, { timeout: 30_000 }).toBe('published')
  await page.goto(`/news/${(await story()).slug}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('High water at the old mill')
  await expect(page.getByText('Published automatically from Wexcombe Tide Wire')).toBeVisible()
  const editor = await signedInAs('editor')
  await editor.page.goto(`/desk/wire/${item}`)
  await expect(editor.page.getByText('By the rule “Tides”: section Tides of Wexcombe, draft made.')).toBeVisible()
})
