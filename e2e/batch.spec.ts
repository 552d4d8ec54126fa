import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { database } from '#lib/platform/db.ts'
import { wireText } from '#prisma/factories/wire.ts'
import { zipOf } from '#prisma/factories/zip.ts'
import { expect, test } from './fixtures.ts'

const file = (name: string, text: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
})

const letter = (at: number) =>
  [
    'From: Odo Marl <odo@marl.example>',
    `Subject: The ferry of Marl, letter ${at}`,
    'Date: Mon, 3 Mar 2031 09:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `The ferry of Marl carried ${at} sheep on Monday, its captain Odo Marl said.`,
    '',
  ].join('\r\n')

const page_ = (at: number) =>
  `<!doctype html><html lang="en"><head><title>Mole ${at} of Wexcombe</title><meta property="og:title" content="Mole ${at} of Wexcombe"></head>
  <body><article><h1>Mole ${at} of Wexcombe</h1><p>The mole number ${at} of Wexcombe was mended on Monday, and ${at} masons were thanked for it.</p>
  <p>Ada Fenwick of the harbour office counted ${at * 3} stones in it, more than in any year before.</p></article></body></html>`

/** Two hundred files of seven kinds, some of them bad. */
function mixedFiles() {
  const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at + 1))
  return [
    ...many(120, (at) => file(`text-${at}.txt`, wireText({ headline: `Text ${at} of a large folder` }))),
    ...many(30, (at) => file(`page-${at}.html`, page_(at))),
    ...many(30, (at) => file(`letter-${at}.eml`, letter(at))),
    ...many(10, (at) =>
      file(
        `note-${at}.md`,
        `---\ntitle: Note ${at} of Marl\n---\n\nThe keeper of lamp ${at} went home early, he said.\n`,
      ),
    ),
    file('bundle.zip', zipOf({ 'one.txt': wireText(), 'two.txt': wireText(), 'broken.txt': '' })),
    ...many(6, (at) => file(`empty-${at}.txt`, '')),
    ...many(3, (at) => file(`picture-${at}.txt`, Buffer.from([0x89, 0x50, 0x4e, 0x47, at]))),
  ]
}

async function drop(page: Page, files: ReturnType<typeof mixedFiles>) {
  await page.goto('/desk/wire')
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeEnabled()
  await page.locator('input[type=file]').setInputFiles(files)
}

test('two hundred mixed files: progress is seen, a reload in the middle loses nothing, the report names each, and all of it is undone', async ({
  signedInAs,
}) => {
  test.setTimeout(180_000)
  const { page } = await signedInAs('reporter', { name: 'Odo Marten' })
  const before = await database().wireItem.count()
  await drop(page, mixedFiles())
  const report = page.getByRole('region', { name: 'Report of the import' })
  await expect(report.getByRole('progressbar')).toBeVisible()
  // Paused, it cannot be over before the page is loaded anew.
  await report.getByRole('button', { name: 'Pause' }).click()
  await expect(report.getByRole('status')).toHaveText(/^\d+ of 200 files read$/)
  await page.reload()
  const live = page.locator('[data-batch]').filter({ hasText: '200 files' })
  await expect(live.getByText('Paused')).toBeVisible()
  await live.getByRole('button', { name: 'Resume' }).click()
  await live.getByRole('link', { name: '200 files' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('200 files')
  const status = page.locator('[data-batch]').getByRole('status')
  await expect(status).toHaveText('191 imported · 0 already there · 9 refused', { timeout: 120_000 })
  await expect(page.getByText('192 pieces of copy')).toBeVisible()

  await page.getByRole('link', { name: 'With problems' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'empty-3.txt' })).toContainText('The file is empty.')
  await expect(page.getByRole('listitem').filter({ hasText: 'bundle.zip' })).toContainText('broken.txt')
  await expect(page.getByRole('listitem').filter({ hasText: 'text-7.txt' })).toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as a table (CSV)' }).click()
  const table = await (await download).createReadStream()
  const lines = (await Array.fromAsync(table)).join('').split('\r\n')
  expect(lines).toHaveLength(202)
  expect(lines[0]).toContain('"File","Outcome","Reason"')

  await page.getByRole('button', { name: 'Undo the import' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click()
  await expect(page.getByText('Undone', { exact: true })).toBeVisible()
  expect(await database().wireItem.count()).toBe(before)
})

test('an import goes on with what arrived, or is cancelled', async ({ signedInAs, site }) => {
  const { page, cookie } = await signedInAs('editor')
  const begun = await page.request.post('/api/wire?expected=2&label=Night', {
    multipart: { 'file.0': file('one.txt', wireText({ headline: 'One of two that arrived' })) },
    headers: { cookie, origin: site.url },
  })
  const { batch } = await begun.json()
  await page.goto(`/desk/wire/batches/${batch}`)
  await expect(page.getByRole('main').getByRole('status')).toContainText('1 of 2 files arrived.')
  await page.getByRole('button', { name: 'Go on with these' }).click()
  await expect(page.getByRole('main').getByRole('status')).toHaveText('1 imported · 0 already there · 0 refused')
  await expect(page.getByRole('link', { name: 'One of two that arrived' })).toBeVisible()

  const other = await page.request.post('/api/wire?expected=9&label=Day', {
    multipart: { 'file.0': file('two.txt', wireText()) },
    headers: { cookie, origin: site.url },
  })
  await page.goto(`/desk/wire/batches/${(await other.json()).batch}`)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave it as it is' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'All imports' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Night' })).toContainText('Finished')
  await expect(page.getByRole('listitem').filter({ hasText: 'Day' })).toContainText('Cancelled')
})

test('of many files at once, each that was refused is named where they were sent, also the last', async ({
  signedInAs,
}) => {
  const { page } = await signedInAs('reporter')
  const good = Array.from({ length: 110 }, (_, at) => file(`good-${at}.txt`, wireText()))
  await drop(page, [...good, file('the-last.txt', '')])
  const report = page.getByRole('region', { name: 'Report of the import' })
  await expect(report.getByRole('status')).toHaveText('110 imported · 0 already there · 1 refused', { timeout: 60_000 })
  await expect(report.getByRole('listitem')).toHaveCount(1)
  await expect(report.getByRole('listitem')).toContainText('the-last.txt')
})

for (const [name, width, scheme] of [
  ['a desk', 1280, 'light'],
  ['a phone in the dark', 360, 'dark'],
] as const) {
  test(`the pages of imports have nothing axe objects to, on ${name}`, async ({ signedInAs, site }) => {
    const { page, cookie } = await signedInAs('editor')
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    const begun = await page.request.post(
      '/api/wire?expected=3&label=A%20very%20long%20folder%20name%20without%20end',
      {
        multipart: { 'file.0': file('a/one.txt', wireText()), 'file.1': file('b/two.txt', '') },
        headers: { cookie, origin: site.url },
      },
    )
    const { batch } = await begun.json()
    for (const path of ['/desk/wire/batches', `/desk/wire/batches/${batch}`, '/desk/wire']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations, path).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width)
    }
  })
}
