import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { invitePerson } from '#lib/person/invite.ts'
import { resetPassword } from '#lib/person/reset-password.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { addressOf, plantSecrets } from './doors/secrets.ts'
import { pages } from './doors/table.ts'
import { expect, test } from './fixtures.ts'

const looks = [
  { name: 'light, desktop', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark, desktop', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'light, phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { name: 'dark, phone', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const

const desk = Object.keys(pages).filter((pattern) => pattern.startsWith('/desk'))

async function check(page: Page, path: string) {
  await page.goto(path)
  await page.locator('h1, [role=heading]').first().waitFor()
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const said = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
  expect.soft(said, path).toEqual([])
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect.soft(wider, `${path} is wider than the screen by`).toBeLessThanOrEqual(0)
}

for (const { name, colorScheme, viewport } of looks) {
  test(`every page of the desk is accessible and fits: ${name}`, async ({ signedInAs }) => {
    test.setTimeout(180_000)
    const secrets = await plantSecrets()
    const { page } = await signedInAs('admin')
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    for (const pattern of desk) await check(page, addressOf(pattern, secrets))
  })

  test(`the pages before signing in are accessible and fit: ${name}`, async ({ page, site: _site }) => {
    const admin = actorOf(await person({ role: 'admin' }))
    const invitation = await invitePerson(admin, { email: `${admin.id}@invited.test`, role: 'editor' })
    const reset = await resetPassword(admin, { id: admin.id })
    if (!invitation.ok || !reset.ok) throw new Error('no links')
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    const paths = [
      '/sign-in',
      `/invitation/${invitation.value.token}`,
      `/reset/${reset.value.token}`,
      '/invitation/nothing',
    ]
    for (const path of paths) await check(page, path)
  })
}
