import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { database } from '#lib/platform/db.ts'
import { bytesOf, wireItem, wireText } from '#prisma/factories/wire.ts'
import { expect, test } from './fixtures.ts'

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(bytesOf(text)) })

async function paste(page: Page, text: string) {
  await page.goto('/desk/wire')
  await page.getByLabel('Paste a text').fill(text)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
}

test('a pasted text is read, shown with its reasons, and used in two presses', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  await paste(
    page,
    ` date 2031-04-02 By Mara Quill\n\nThe harbour bridge of Wexcombe will close for a fortnight from Monday, the town council said.\n\n“We could not put it off,” said the mayor,  Ada Fenwick.\n\n---\n`,
  )
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The harbour bridge of Wexcombe will close')
  const read = page.getByRole('region', { name: 'What was read' })
  await expect(read.getByText('2 April 2031')).toBeVisible()
  await expect(read.getByText('Proposed', { exact: true })).toBeVisible()
  await expect(page.getByRole('img', { name: '2 spaces' })).toBeVisible()
  await page.getByRole('button', { name: 'Use', exact: true }).click()
  await expect(page).toHaveURL(/\/desk\/articles\//)
  await page.goto('/desk/wire?state=used')
  await expect(page.getByRole('link', { name: /has it/ }).first()).toBeVisible()
})

test('pointing at a field lights up the words it was read from', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  await page.goto(`/desk/wire/${await wireItem({ text: wireText({ byline: 'Ada Fenwick' }) })}`)
  await page.getByRole('button', { name: 'Byline', exact: true }).first().click()
  await expect(page.locator('[data-lit]')).toHaveText(['By Ada Fenwick'])
})

test('thirty files come in at once; three bad ones are named with the reason and stop nothing', async ({
  signedInAs,
}) => {
  const { page } = await signedInAs('reporter')
  await page.goto('/desk/wire')
  const good = Array.from({ length: 27 }, (_, at) =>
    file(`good-${at}.txt`, wireText({ headline: `Batch of copy, piece ${at}` })),
  )
  const bad = [
    file('empty.txt', ''),
    { name: 'picture.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) },
    { name: 'zeros.txt', mimeType: 'text/plain', buffer: Buffer.alloc(4_000) },
  ]
  await page.locator('input[type=file]').setInputFiles([...good.slice(0, 10), ...bad, ...good.slice(10)])
  const report = page.getByRole('region', { name: 'Report of the import' })
  await expect(report.getByRole('status')).toHaveText('27 imported · 0 already there · 3 refused')
  for (const { name } of bad)
    await expect(report.getByRole('listitem').filter({ hasText: name })).toContainText('Refused')
  await expect(report.getByRole('listitem').filter({ hasText: 'empty.txt' })).toContainText('The file is empty.')
  await expect(page.getByRole('link', { name: 'Batch of copy, piece 26' }).last()).toBeVisible()
})

test('a file dropped anywhere on the page comes in', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  await page.goto('/desk/wire')
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeEnabled()
  const dataTransfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }))
      return data
    },
    wireText({ headline: 'Dropped out of the sky' }),
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer })
  await expect(page.getByText('Let go to import.')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dropped out of the sky')
})

test('the same text again is not added: one is led to the item that was here before', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  const text = wireText({ headline: 'Twice the same ferry' })
  const id = await wireItem({ text })
  await paste(page, text)
  await expect(page).toHaveURL(new RegExp(`/desk/wire/${id}`))
  await expect(page.getByText('This copy was already imported.')).toBeVisible()
})

test('a piece that was left out is put back, stands in the story, and can be left out again', async ({
  signedInAs,
}) => {
  const { page } = await signedInAs('reporter')
  const id = await wireItem({ text: wireText({ byline: 'Ada Fenwick' }) })
  await page.goto(`/desk/wire/${id}`)
  const story = page.getByRole('region', { name: 'The story it would become' })
  await expect(story.getByText('By Ada Fenwick', { exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: /^Put back.*By Ada Fenwick/ }).click()
  await expect(story.getByText('By Ada Fenwick', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Leave out again.*By Ada Fenwick/ }).click()
  await expect(story.getByText('By Ada Fenwick', { exact: true })).toHaveCount(0)
})

test('the second person is led to the draft that exists, and told who has it', async ({ signedInAs }) => {
  const [first, second] = [await signedInAs('reporter', { name: 'Ada Fenwick' }), await signedInAs('editor')]
  const id = await wireItem()
  await second.page.goto(`/desk/wire/${id}`)
  await first.page.goto(`/desk/wire/${id}`)
  await first.page.getByRole('button', { name: 'Use', exact: true }).click()
  await expect(first.page).toHaveURL(/\/desk\/articles\//)
  await second.page.getByRole('button', { name: 'Use', exact: true }).click()
  await expect(second.page).toHaveURL(first.page.url())
  await expect(second.page.getByText('Ada Fenwick already has this one. This is the story.')).toBeVisible()
})

test('the list is worked by keyboard: down, choose two, use both', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  for (const which of ['one', 'two']) await wireItem({ text: wireText({ headline: `Keyboard copy ${which}` }) })
  await page.goto('/desk/wire?q=Keyboard+copy')
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeEnabled()
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
  await expect(page.getByText('2 chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Use all' }).dblclick()
  await expect(page.getByText('2 stories begun')).toBeVisible()
  await expect(page.getByText('No copy fits these filters')).toBeVisible()
  await expect(page.getByRole('group', { name: 'With the chosen copy' })).toBeFocused()
})

test('of several used at once, what someone else has and what cannot be used is told by name', async ({
  signedInAs,
}) => {
  const [mine, other] = [await signedInAs('reporter'), await signedInAs('reporter', { name: 'Ada Fenwick' })]
  const ids = []
  for (const which of ['free', 'taken'])
    ids.push(await wireItem({ text: wireText({ headline: `Batch copy ${which}` }) }))
  await mine.page.goto('/desk/wire?q=Batch+copy')
  await mine.page.getByLabel('Choose all on this page').check()
  await other.page.goto(`/desk/wire/${ids[1]}`)
  await other.page.getByRole('button', { name: 'Use', exact: true }).click()
  await expect(other.page).toHaveURL(/\/desk\/articles\//)
  await mine.page.getByRole('button', { name: 'Use all' }).click()
  await expect(mine.page.getByText('1 story begun')).toBeVisible()
  await expect(mine.page.getByText('Batch copy taken: Ada Fenwick has it')).toBeVisible()
})

test('copy is dismissed by a key and by choice, and brought back by one press', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  for (const which of ['one', 'two', 'three']) await wireItem({ text: wireText({ headline: `Passing copy ${which}` }) })
  await page.goto('/desk/wire?q=Passing+copy')
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeEnabled()
  const line = (which: string) => page.getByRole('link', { name: `Passing copy ${which}` })
  for (const key of ['j', 'd']) await page.keyboard.press(key)
  await expect(page.getByText('Dismissed: “Passing copy three”')).toBeVisible()
  await expect(line('three')).toHaveCount(0)
  await expect(line('two')).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Brought back: “Passing copy three”')).toBeVisible()
  await expect(line('three')).toBeVisible()
  await page.getByLabel('Choose all on this page').check()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText('3 dismissed')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('3 brought back')).toBeVisible()
  await expect(line('one')).toBeVisible()
})

test('with the shift key a whole stretch of the list is chosen', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  for (const which of [1, 2, 3, 4]) await wireItem({ text: wireText({ headline: `Stretch of copy ${which}` }) })
  await page.goto('/desk/wire?q=Stretch+of+copy')
  await page.getByLabel('Choose “Stretch of copy 4”').check()
  await page.getByLabel('Choose “Stretch of copy 2”').click({ modifiers: ['Shift'] })
  await expect(page.getByText('3 chosen')).toBeVisible()
  await expect(page.getByLabel('Choose “Stretch of copy 1”')).not.toBeChecked()
})

test('each filter acts at once, keeps the focus, stands in the address and is undone by the way back', async ({
  signedInAs,
}) => {
  const { page } = await signedInAs('reporter')
  await wireItem({ text: wireText({ headline: 'Instant copy about a goose', byline: 'Reuters' }) })
  await wireItem({ text: wireText({ headline: 'Instant copy about a gander', byline: 'AFP' }) })
  await page.goto('/desk/wire')
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeEnabled()
  const words = page.getByLabel('Words of the headline')
  await words.pressSequentially('instant copy')
  await expect(page).toHaveURL(/q=instant/)
  await expect(words).toBeFocused()
  await expect(page.getByRole('link', { name: /^Instant copy/ })).toHaveCount(2)
  await page.getByLabel('Agency', { exact: true }).selectOption({ label: 'Reuters' })
  await expect(page.getByRole('link', { name: /^Instant copy/ })).toHaveText(['Instant copy about a goose'])
  await expect(page).toHaveURL(/(?=.*q=instant)(?=.*agency=)/)
  await page.getByRole('link', { name: 'Instant copy about a goose' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Wire', exact: true }).click()
  await expect(page).toHaveURL(/(?=.*q=instant)(?=.*agency=)/)
  await expect(words).toHaveValue('instant copy')
  await page.getByRole('link', { name: 'Clear' }).click()
  await expect(page).toHaveURL(/\/desk\/wire$/)
  await expect(words).toHaveValue('')
})

test('one goes through the copy of a list without going back to it', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  for (const which of ['one', 'two']) await wireItem({ text: wireText({ headline: `Copy in a row, ${which}` }) })
  await wireItem({ text: wireText({ headline: 'Copy of another kind' }) })
  await page.goto('/desk/wire?q=in+a+row')
  const title = page.getByRole('heading', { level: 1 })
  await page.getByRole('link', { name: 'Copy in a row, two' }).click()
  await expect(title).toHaveText('Copy in a row, two')
  await page.keyboard.press('j')
  await expect(title).toHaveText('Copy in a row, one')
  await expect(page.getByRole('link', { name: 'Next' })).toHaveCount(0)
  await page.keyboard.press('d')
  await expect(page.getByText(/dismissed this copy/)).toBeVisible()
  await page.keyboard.press('k')
  await expect(title).toHaveText('Copy in a row, two')
  await expect(page.getByText(/dismissed this copy/)).toHaveCount(0)
})

test('copy that must not run says so first and in its own words, in the list and on its page', async ({
  signedInAs,
}) => {
  const { page } = await signedInAs('editor')
  const id = await wireItem({
    text: 'KILL\n\nEditors: kill the story “Ferry sinks”. It is wrong.\n\nThe ferry of Wexcombe is afloat.\n',
  })
  await page.goto(`/desk/wire/${id}`)
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Cancelled by the agency')
  await page.goto('/desk/wire')
  await expect(page.locator(`[data-item="${id}"]`)).toContainText('Cancelled by the agency')
})

test('the letters that work the list can be turned off, and stay off', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  await wireItem({ text: wireText({ headline: 'Copy for quiet fingers' }) })
  await page.goto('/desk/wire?q=quiet+fingers')
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeEnabled()
  const headline = page.getByRole('link', { name: 'Copy for quiet fingers' })
  await page.keyboard.press('j')
  await expect(headline).toBeFocused()
  await page.keyboard.press('?')
  await page.getByLabel(/^Single letters are keys/).uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeEnabled()
  await page.keyboard.press('j')
  await expect(headline).not.toBeFocused()
})

test('filters are a form that works without script', async ({ browser, signedInAs, site }) => {
  const { cookie } = await signedInAs('reporter')
  await wireItem({ text: wireText({ headline: 'Formless copy about a goose' }) })
  await wireItem({ text: wireText({ headline: 'Formless copy about a gander' }) })
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: site.url,
    extraHTTPHeaders: { cookie },
  })
  const page = await context.newPage()
  await page.goto('/desk/wire')
  await page.getByLabel('Words of the headline').fill('goose')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('link', { name: 'Formless copy about a goose' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Formless copy about a gander' })).toHaveCount(0)
  await context.close()
})

test('an admin adds an agency that copy names, and the copy that waits is read again at once', async ({
  signedInAs,
}) => {
  const { page } = await signedInAs('admin')
  const id = await wireItem({
    text: `By Wexpress\n\n\n\nBy Mara Quill\n\nThe swans of Wexcombe are back, its mayor said.\n`,
  })
  await page.goto(`/desk/wire/${id}`)
  await page.getByRole('link', { name: 'Add an agency' }).click()
  await page.getByLabel('Name, as printed').fill('Wexpress')
  await page.getByRole('button', { name: 'Save and read again' }).dblclick()
  await expect(page.getByText(/reads? differently now/)).toBeVisible()
  await page.getByRole('link', { name: 'Back to the copy' }).click()
  await expect(page.getByRole('region', { name: 'What was read' }).getByText('Wexpress', { exact: true })).toBeVisible()
})

test('markup in copy and in file names stays text', async ({ signedInAs }) => {
  const { page } = await signedInAs('reporter')
  let alive = false
  page.on('dialog', () => {
    alive = true
  })
  await page.goto('/desk/wire')
  const text = wireText({
    headline: '<img src=x onerror=alert(1)> and "\'><svg onload=alert(2)> on a sack',
    byline: '<b>Ada</b> Fenwick',
  })
  await page
    .locator('input[type=file]')
    .setInputFiles([file('<img src=x onerror=alert(3)>.txt', text), file('plain.txt', wireText())])
  await expect(page.getByRole('region', { name: 'Report of the import' })).toContainText(
    '<img src=x onerror=alert(3)>.txt',
  )
  await page
    .getByRole('region', { name: 'Copy' })
    .getByRole('link', { name: /onerror=alert\(1\)/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror=alert(1)>')
  expect(alive).toBe(false)
})

test('the bytes are given as a download and never as a page, and to nobody who is signed out', async ({
  signedInAs,
  request,
}) => {
  const { page } = await signedInAs('reporter')
  const text = `<script>alert(1)</script>\n\n${wireText()}`
  const path = `/desk/wire/${await wireItem({ text, name: 'page.html' })}/raw`
  const answer = await page.request.get(path)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  })
  expect(answer.headers()['content-disposition']).toBe("attachment; filename*=UTF-8''page.html")
  expect(await answer.text()).toBe(text)
  expect((await request.get(path)).status()).toBe(401)
})

test('copy sent by nobody, or by a form of another site, changes nothing', async ({ request, signedInAs, site }) => {
  const { cookie } = await signedInAs('reporter')
  const count = () => database().wireItem.count()
  const before = await count()
  const multipart = { 'file.0': file('stolen.txt', wireText()) }
  const to = '/api/wire?expected=1'
  expect((await request.post(to, { multipart, headers: { origin: site.url } })).status()).toBe(401)
  const forged = await request.post(to, { multipart, headers: { cookie, origin: 'https://evil.example' } })
  expect(forged.status()).toBe(403)
  expect(await count()).toBe(before)
  expect(await database().batch.count({ where: { label: 'stolen' } })).toBe(0)
  const own = await request.post(to, { multipart, headers: { cookie, origin: site.url } })
  expect(own.status()).toBe(200)
  await expect.poll(count).toBe(before + 1)
})

for (const [name, width, scheme] of [
  ['a desk', 1280, 'light'],
  ['a phone in the dark', 360, 'dark'],
] as const) {
  test(`the wire's pages have nothing axe objects to, on ${name}`, async ({ signedInAs }) => {
    const { page } = await signedInAs('admin')
    await page.setViewportSize({ width, height: 780 })
    await page.emulateMedia({ colorScheme: scheme })
    const id = await wireItem({
      text: ` date 2031-04-02 By Mara Quill\n\nThe mill  of Wexcombe turned again, its owner said.\n\n\n\n---\n`,
    })
    for (const path of [
      '/desk/wire?state=all&q=mill',
      '/desk/wire/new',
      `/desk/wire/${id}`,
      '/desk/sources',
      '/desk/sources/new',
    ]) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map((one) => `${path}: ${one.id} ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}
