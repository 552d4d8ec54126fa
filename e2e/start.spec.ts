import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { type Command, command, newFolder, removeFolders } from './newsroom.ts'

test.afterEach(removeFolders)

const ready = 'Ctrl-C stops everything.'

function freePort(): Promise<string> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      probe.close(() => done(String(address && typeof address === 'object' ? address.port : 0)))
    })
  })
}

/** A picture with the name of who took it, as cameras write it. */
async function picture() {
  const drawn = sharp({ create: { width: 400, height: 300, channels: 3, background: '#246' } })
  const buffer = await drawn
    .withExif({ IFD0: { Artist: 'Lena Brandt' } })
    .jpeg()
    .toBuffer()
  return { name: 'pier.jpg', mimeType: 'image/jpeg', buffer }
}

/** What a start that must not succeed says. */
async function refusal(settings: Record<string, string>): Promise<string> {
  const start = command('start', [], { COPYDESK_DATA: newFolder(), PORT: await freePort(), ...settings })
  expect(await start.ended, start.said()).toBe(1)
  return start.said()
}

async function stopped(start: Command) {
  start.send('SIGTERM')
  expect(await start.ended).toBe(0)
}

/** What the README says to do first: a piece of the sample copy is taken, tagged and published, and a reader without scripts reads it. */
async function publishSample(page: Page, browser: Browser, site: string) {
  await page.goto(`${site}/desk/wire`)
  await page.getByRole('link', { name: 'Festival of small bridges returns to Old Halden' }).click()
  await expect(page).toHaveURL(/\/desk\/wire\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: 'Use', exact: true }).click()
  await page.getByRole('combobox', { name: 'Add a tag' }).fill('Port Halden')
  await page
    .getByRole('option', { name: /Port Halden/ })
    .first()
    .click()
  await expect(page.locator('[data-save="saved"]')).toContainText('Saved')
  await page.getByRole('button', { name: 'Publish …' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Section').selectOption({ label: 'Culture' })
  await sheet.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(sheet.locator('[data-receipt="seen"]')).toBeVisible()
  const address = await sheet.locator('a[href^="/news/"]').first().getAttribute('href')
  const context = await browser.newContext({ javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto(`${site}${address}`)
  await expect(reader.locator('article.story')).toContainText('forty bridges')
  await reader.locator('.story-tags').getByRole('link', { name: 'Port Halden' }).click()
  await expect(reader.getByRole('link', { name: /Festival of small bridges/ })).toBeVisible()
  await context.close()
}

test('a first start prints a sign-in that works, a second one loses nothing, a killed one is picked up', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const settings = { COPYDESK_DATA: newFolder(), PORT: await freePort() }
  const site = `http://localhost:${settings.PORT}`
  const first = command('start', [], settings)
  await first.until(ready)
  const [, email = ''] = /Sign in as (\S+)/.exec(first.said()) ?? []
  const [, password = ''] = /Password {3}(\S+)/.exec(first.said()) ?? []
  expect(statSync(join(settings.COPYDESK_DATA, 'secrets.json')).mode & 0o777).toBe(0o600)

  await page.goto(site)
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.goto(`${site}/desk`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${site}/desk`)
  await publishSample(page, browser, site)

  await page.goto(`${site}/desk/media`)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await picture())
  await expect(page.getByText('Lena Brandt').first()).toBeVisible()
  expect(first.said()).not.toMatch(/Couldn't load|DeprecationWarning/)

  const twice = command('start', [], { ...settings, PORT: await freePort() })
  expect(await twice.ended).toBe(1)
  expect(twice.said()).toContain('Copydesk is already running on this data folder.')
  const list = command('copydesk', ['user', 'list'], settings)
  expect(await list.ended, list.said()).toBe(0)
  expect(list.said()).toContain(`${email}\tadmin\tactive`)
  const reset = command('copydesk', ['user', 'reset', email], { COPYDESK_DATA: settings.COPYDESK_DATA })
  expect(await reset.ended, reset.said()).toBe(0)
  expect(reset.said()).toContain(`${site}/reset/`)

  await stopped(first)
  await expect(page.goto(site)).rejects.toThrow('ERR_CONNECTION_REFUSED')

  const second = command('start', [], settings)
  await second.until(ready)
  expect(second.said()).not.toContain('Password')
  await page.goto(`${site}/desk`)
  await expect(page).toHaveURL(`${site}/desk`)

  second.send('SIGKILL')
  await second.ended
  const third = command('start', [], settings)
  await third.until(ready)
  expect(third.said()).toContain('The last start was killed')
  await page.goto(`${site}/desk`)
  await expect(page).toHaveURL(`${site}/desk`)
  await stopped(third)
})

test('a start that cannot succeed says why in a line, and the way out', async () => {
  const taken = createServer()
  await new Promise<void>((done) => taken.listen(0, done))
  const address = taken.address()
  const port = String(address && typeof address === 'object' ? address.port : 0)
  expect(await refusal({ PORT: port })).toContain(`copydesk: Port ${port} is in use.\n  Stop what uses it`)
  taken.close()
  expect(await refusal({ PORT: 'http' })).toContain('copydesk: PORT is http, which is no port.')

  const nobody = `postgres://mara@127.0.0.1:${await freePort()}/paper`
  expect(await refusal({ DATABASE_URL: nobody })).toContain(
    'copydesk: The database does not answer: connect ECONNREFUSED',
  )
  expect(await refusal({ DATABASE_URL: 'mysql://127.0.0.1/paper' })).toContain(
    'DATABASE_URL is not a postgres:// address.',
  )

  const older = newFolder()
  mkdirSync(join(older, 'postgres'), { recursive: true })
  writeFileSync(join(older, 'postgres', 'PG_VERSION'), '13\n')
  expect(await refusal({ COPYDESK_DATA: older })).toContain('belongs to Postgres 13')
  expect(readFileSync(join(older, 'postgres', 'PG_VERSION'), 'utf8')).toBe('13\n')

  const broken = newFolder()
  mkdirSync(broken)
  writeFileSync(join(broken, 'secrets.json'), '{"NEXTAUTH_')
  expect(await refusal({ COPYDESK_DATA: broken })).toContain('secrets.json cannot be read')

  const file = newFolder()
  writeFileSync(file, 'not a folder')
  expect(await refusal({ COPYDESK_DATA: file })).toContain('copydesk: The data folder cannot be written')
  expect(await refusal({ NEXTAUTH_SECRET: 'short' })).toContain('NEXTAUTH_SECRET must have at least 32 characters')
})

test('a full disk is told in a line, wherever it fills up; with room again the same start works', async () => {
  test.setTimeout(180_000)
  const disk = newFolder()
  mkdirSync(disk)
  // Only root may mount a disk of its own: one too small to make a database on, then one too small for its tables.
  const mount = (options: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', `mode=755,${options}`, 'tmpfs', disk]).status
  test.skip(mount('size=20m') !== 0, 'not run: this user may mount no disk')
  const settings = { COPYDESK_DATA: join(disk, 'data'), PORT: await freePort() }
  const full =
    /^copydesk: .*(?:disk is full|No space left)[^\n]*\n {2}Free some space and start again; nothing was lost\.$/m
  try {
    for (const size of ['20m', '40m', '42m']) {
      mount(`remount,size=${size}`)
      expect(await refusal(settings)).toMatch(full)
    }
    mount('remount,size=300m')
    const start = command('start', [], settings)
    await start.until(ready)
    await stopped(start)
  } finally {
    spawnSync('umount', ['-l', disk])
  }
})

test('before the first start a command says what is missing, and makes it when asked', async () => {
  const settings = { COPYDESK_DATA: newFolder() }
  const run = async (...args: string[]) => {
    const done = command('copydesk', args, settings)
    return { code: await done.ended, said: done.said() }
  }
  expect(await run('user', 'list')).toEqual({
    code: 1,
    said: expect.stringContaining('bin/copydesk migrate brings it up to date'),
  })
  expect(await run('migrate')).toMatchObject({ code: 0 })
  expect(await run('user', 'create', 'mara@example.test', 'Mara Quill', 'admin')).toMatchObject({ code: 0 })
  expect(await run('user', 'list')).toEqual({ code: 0, said: 'mara@example.test\tadmin\tactive\tMara Quill\n' })
  expect(await run('files')).toEqual({ code: 2, said: expect.stringContaining('Commands: backup, doctor, import') })
})
