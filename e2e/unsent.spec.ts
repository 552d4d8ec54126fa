import { database } from '#lib/platform/db.ts'
import { testPassword } from '#prisma/factories/person.ts'
import { expect, test } from './fixtures.ts'

test('what is typed while the network is away is saved when it comes back', async ({ signedInAs, article }) => {
  const made = await article({ state: 'draft', headline: 'Storm' })
  const { page, context } = await signedInAs('editor')
  await page.goto(`/desk/articles/${made.id}`)
  await context.setOffline(true)
  await page.getByLabel('Headline', { exact: true }).fill('Storm passes the coast')
  await expect(page.locator('[data-save="offline"]')).toBeVisible()
  await context.setOffline(false)
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue('Storm passes the coast')
})

test('what was typed before the browser crashed is offered when the story is opened again', async ({
  signedInAs,
  article,
}) => {
  const made = await article({ state: 'draft', headline: 'Storm' })
  const { page, context } = await signedInAs('editor')
  await page.goto(`/desk/articles/${made.id}`)
  await page.route('**/desk/articles/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('The roof of the fish market is gone.')
  await expect(page.locator('[data-save="offline"]')).toBeVisible()
  await page.close({ runBeforeUnload: false })

  const again = await context.newPage()
  await again.goto(`/desk/articles/${made.id}`)
  await expect(again.getByText('This browser keeps a text of this story that was never saved.')).toBeVisible()
  await again.getByRole('button', { name: 'Use that text' }).click()
  await expect(again.locator('[data-save="saved"]')).toContainText('Saved')
  await again.reload()
  await expect(again.getByRole('textbox', { name: 'Text', exact: true })).toHaveText(
    'The roof of the fish market is gone.',
  )
})

test('what the browser kept does not go over what somebody saved meanwhile', async ({ signedInAs, article }) => {
  const made = await article({ state: 'draft', headline: 'Storm' })
  const { page, context } = await signedInAs('editor', { name: 'Mark Linder' })
  await page.goto(`/desk/articles/${made.id}`)
  await page.route('**/desk/articles/**', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.getByLabel('Standfirst').fill('The roof is gone.')
  await expect(page.locator('[data-save="offline"]')).toBeVisible()
  await page.close({ runBeforeUnload: false })
  const other = await signedInAs('editor', { name: 'Ada Quist' })
  await other.page.goto(`/desk/articles/${made.id}`)
  await other.page.getByLabel('According to').fill('the fish market')
  await expect(other.page.locator('[data-save="saved"]')).toContainText('Saved')

  const again = await context.newPage()
  await again.goto(`/desk/articles/${made.id}`)
  await again.getByRole('button', { name: 'Use that text' }).click()
  const conflict = again.getByRole('alert').filter({ hasText: 'Ada Quist saved this story' })
  await expect(conflict.getByRole('row', { name: /According to/ })).toContainText('the fish market')
  await conflict.getByRole('button', { name: 'Go on with mine' }).click()
  await expect(again.getByLabel('According to')).toHaveValue('the fish market')
  await again.reload()
  await expect(again.getByLabel('Standfirst')).toHaveValue('The roof is gone.')
})

test('what is typed after the session was lost is saved by itself once one has signed in again', async ({
  signedInAs,
  article,
}) => {
  const made = await article({ state: 'draft', headline: 'Storm' })
  const { page, context, person } = await signedInAs('editor')
  await page.goto(`/desk/articles/${made.id}`)
  await database().session.updateMany({ where: { personId: person.id }, data: { revokedAt: new Date() } })
  await page.getByLabel('Headline', { exact: true }).fill('Storm passes the coast')
  await expect(page.locator('[data-save="signed-out"]')).toBeVisible()

  const tab = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Sign in in a new tab' }).click()
  const signIn = await tab
  await signIn.getByLabel('E-mail address').fill(person.email)
  await signIn.getByLabel('Password').fill(testPassword)
  await signIn.getByRole('button', { name: 'Sign in' }).click()
  await expect(signIn).toHaveURL(/\/desk\/me/)
  await page.bringToFront()
  await expect(page.locator('[data-save="saved"]')).toContainText('Saved')
  await page.reload()
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue('Storm passes the coast')
})
