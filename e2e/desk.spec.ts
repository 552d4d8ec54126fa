import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { invitePerson } from '#lib/person/invite.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { agency } from '#prisma/factories/agency.ts'
import { media } from '#prisma/factories/media.ts'
import { actorOf } from '#prisma/factories/person.ts'
import { tag } from '#prisma/factories/tag.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'
import { expect, test } from './fixtures.ts'

/** What in the bar stands on a second line, or over its neighbour. */
function crowded(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('body > header a, body > header button')].filter(
      (one) => one.offsetParent,
    )
    const boxes = parts.map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
    boxes.sort((a, b) => a.box.left - b.box.left)
    return boxes
      .filter(({ box }, at) => box.bottom > 49 || box.left < (boxes[at - 1]?.box.right ?? 0) - 1)
      .map(({ name }) => name)
  })
}

test('the bar is one line for an admin with a long name, in every language and at every width', async ({
  signedInAs,
}) => {
  const { page, person } = await signedInAs('admin', { name: 'Bartholomäus von Donaudampfschifffahrtsgesellschaft' })
  for (const language of ['en', 'az', 'ru']) {
    await database().person.update({ where: { id: person.id }, data: { language } })
    for (const width of [1280, 1100, 1099, 768, 360]) {
      await page.setViewportSize({ width, height: 700 })
      await page.goto('/desk/people')
      expect.soft(await crowded(page), `${language} at ${width}`).toEqual([])
    }
  }
})

test('from the menu under one’s name one speaks another language, and signs out', async ({ signedInAs, site }) => {
  const { page, person } = await signedInAs('reporter', { name: 'Mara Quill' })
  await page.goto('/desk/wire/new')
  await page.getByLabel('Paste a text').fill('Half a sentence about a ferry')
  await page.getByRole('button', { name: 'Mara Quill' }).click()
  await page.getByRole('menuitemradio', { name: 'Русский' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Загрузка текстов')
  await expect(page.getByRole('textbox').first()).toHaveValue('Half a sentence about a ferry')
  await expect(page.getByRole('button', { name: 'Mara Quill' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Выйти' }).click()
  await expect(page).toHaveURL(`${site.url}/sign-in`)
  expect(await database().session.count({ where: { personId: person.id, revokedAt: null } })).toBe(0)
})

test('on a phone every place and one’s account are behind one button, which Escape closes', async ({ signedInAs }) => {
  const { page } = await signedInAs('admin')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/desk')
  await expect(page.getByRole('link', { name: 'Wire' })).toBeVisible()
  await page.getByRole('button', { name: 'Menu' }).click()
  for (const name of ['Audit log', 'Your account', 'Readers’ site'])
    await expect(page.getByRole('link', { name })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Azərbaycanca' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Audit log' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('link', { name: 'Audit log' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit log')
  await expect(page.getByRole('link', { name: 'Your account' })).toHaveCount(0)
})

test('a few letters lead anywhere, find copy by its headline, and begin one story however fast one presses', async ({
  signedInAs,
}) => {
  const { page, person } = await signedInAs('editor')
  await page.goto('/desk')
  const open = async (typed: string) => {
    const palette = page.getByRole('dialog', { name: 'Go to or create' })
    await expect(palette).toHaveCount(0)
    await page.keyboard.press('Control+k')
    await palette.getByRole('combobox').pressSequentially(typed)
  }
  await expect(page.getByRole('button', { name: 'Find' })).toBeVisible()
  await open('pict')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/media$/)
  await open('goose')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/wire\?q=goose$/)
  await open('new sto')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/articles\/[0-9a-f-]{36}$/)
  expect(await database().article.count({ where: { createdById: person.id } })).toBe(1)
})

test('what a form cannot take keeps what was typed and leads the keyboard to the field; pressed twice it is sent once', async ({
  signedInAs,
}) => {
  const { page, person } = await signedInAs('admin')
  await page.goto('/desk/people/invite')
  const email = page.getByLabel('E-mail address')
  await email.fill('not an address')
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByText('This is not an e-mail address.')).toBeVisible()
  await expect(email).toHaveValue('not an address')
  await expect(email).toBeFocused()
  await email.fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Please fill this in.')).toBeVisible()
  await email.fill(`twice.${person.id}@example.test`)
  await page.getByRole('button', { name: 'Invite' }).dblclick()
  await expect(page.getByLabel('One-time link')).toBeFocused()
  expect(await database().invitation.count({ where: { invitedById: person.id } })).toBe(1)
})

test('when the network is away a form says so, keeps what was typed, and takes it afterwards', async ({
  signedInAs,
}) => {
  const { page, context, person } = await signedInAs('admin')
  await page.goto('/desk/people/invite')
  const email = page.getByLabel('E-mail address')
  await email.fill(`late.${person.id}@example.test`)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByText('The network is away. Try again.')).toBeVisible()
  await expect(email).toHaveValue(`late.${person.id}@example.test`)
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByLabel('One-time link')).toBeVisible()
})

test('signed out meanwhile, a form says so beside a way back in, and works after it', async ({ signedInAs }) => {
  const { page, context, person } = await signedInAs('admin')
  await page.goto('/desk/people/invite')
  const cookies = await context.cookies()
  await page.getByLabel('E-mail address').fill(`again.${person.id}@example.test`)
  await context.clearCookies()
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByRole('alert').getByRole('link', { name: 'Sign in' })).toHaveAttribute('target', '_blank')
  await context.addCookies(cookies)
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByLabel('One-time link')).toBeVisible()
})

test('a page of the desk that is not there says so in the desk’s own frame', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  for (const path of ['/desk/nothing-here', '/desk/people']) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Wire' }).first()).toBeVisible()
  }
})

test('moments are printed alike on the whole desk, in the newsroom’s own time', async ({ signedInAs, article }) => {
  const { page, person } = await signedInAs('admin')
  await database().setting.upsert({
    where: { key: 'site' },
    create: { key: 'site', value: { zone: 'Asia/Baku' } },
    update: { value: { zone: 'Asia/Baku' } },
  })
  const at = new Date('2026-11-27T21:05:31Z')
  await database().auditEvent.create({
    data: {
      id: person.id,
      at,
      actorId: person.id,
      actorName: person.name,
      verb: 'session.signIn',
      thing: 'session',
      label: person.name,
      detail: {},
    },
  })
  await page.goto(`/desk/audit?person=${person.id}`)
  await expect(page.getByRole('columnheader', { name: 'When (UTC+4)' })).toBeVisible()
  await expect(page.getByText('28 Nov 2026, 01:05:31')).toBeVisible()
  await article({ byId: person.id, headline: 'A story for a time of day' })
  await page.goto('/desk')
  await expect(page.locator('time').first()).toHaveText(/^\d{1,2} [A-Z][a-z]{2} \d{4}, \d{2}:\d{2}$/)
  await database().setting.delete({ where: { key: 'site' } })
})

test('no page is wider than the screen, however long words and names are, at 200 % zoom and on a tablet', async ({
  signedInAs,
  article,
}) => {
  test.setTimeout(120_000)
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
  const { page, person: admin } = await signedInAs('admin', { name: long })
  const picture = await media({ fileName: `${long}.jpg`, caption: long, credit: long, createdById: admin.id })
  const label = await tag({ name: long, aliases: [`Die ${long}`] })
  const source = await agency({ name: long })
  const story = await article({
    state: 'published',
    headline: long,
    byId: admin.id,
    tagIds: [label.id],
    leadMediaId: picture.id,
  })
  const copy = await wireItem({
    text: wireText({ headline: long, byline: long, paragraphs: [long] }),
    byId: admin.id,
    name: `${long}.txt`,
  })
  await database().mistakeReport.create({
    data: { id: newId(), articleId: story.id, message: long, contact: `${long}@example.test`, createdAt: new Date() },
  })
  await invitePerson(actorOf(admin), { email: `${'a'.repeat(60)}@${'b'.repeat(60)}.test`, role: 'editor' })
  const details = [
    `media/${picture.id}`,
    `tags/${label.id}`,
    `sources/${source.id}`,
    `wire/${copy}`,
    `people/${admin.id}`,
  ]
  const lists = ['', 'wire', 'wire/new', 'tags', 'media', 'mistakes', 'people', 'sources', 'sections', 'audit', 'me']
  for (const width of [640, 768]) {
    await page.setViewportSize({ width, height: 700 })
    for (const path of [...lists, ...details]) {
      await page.goto(`/desk/${path}`)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(wider, `/desk/${path} is wider than ${width} by`).toBeLessThanOrEqual(0)
    }
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what opens over a page, stands in a bar or says no is accessible too, in the ${colorScheme}`, async ({
    signedInAs,
  }) => {
    test.setTimeout(180_000)
    const { page } = await signedInAs('admin')
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const check = async (what: string) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect
        .soft(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
          what,
        )
        .toEqual([])
    }
    const kill = 'KILL\n\nEditors: kill the story “Ferry sinks”. It is wrong.\n\nThe ferry of Wexcombe is afloat.\n'
    await wireItem({ text: `${kill}${Math.random()}\n` })
    await page.goto('/desk/wire')
    await page.getByLabel('Choose all on this page').check()
    await check('copy that is chosen')
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await check('the report of a batch')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText(/brought back/i)).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('goose')
    await check('the palette')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
    await check('the sheet of keys')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Mara Quill' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await check('one’s own menu')
    await page.goto('/desk/people/invite')
    await page.getByRole('button', { name: 'Invite' }).click()
    await expect(page.getByText('Please fill this in.')).toBeVisible()
    await check('a form that says no')
    await page.setViewportSize({ width: 360, height: 740 })
    await page.getByRole('button', { name: 'Menu' }).click()
    await check('the panel of a phone')
  })
}
