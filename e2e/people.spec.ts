import { invitePerson } from '#lib/person/invite.ts'
import { database } from '#lib/platform/db.ts'
import { actorOf, personWithPassword, testPassword } from '#prisma/factories/person.ts'
import { expect, test } from './fixtures.ts'

const someone = () => `mara.${Math.random().toString(36).slice(2)}@example.test`

test('an admin invites someone, who joins, works, is suspended and is out at once', async ({
  signedInAs,
  browser,
  site,
}) => {
  const { page: admin } = await signedInAs('admin', { name: 'Ada Marsh' })
  const email = someone()
  await admin.goto('/desk/people')
  await admin.getByRole('link', { name: 'Invite someone' }).click()
  await admin.getByLabel('E-mail address', { exact: true }).fill(email)
  await admin.getByLabel('Editor').check()
  await admin.getByRole('button', { name: 'Invite' }).click()
  const link = await admin.getByLabel('One-time link').inputValue()
  expect(link).toMatch(new RegExp(`^${site.url}/invitation/[A-Za-z0-9_-]{43}$`))

  const context = await browser.newContext({ locale: 'en-GB' })
  const mara = await context.newPage()
  await mara.goto(link)
  await expect(mara.getByText(`Ada Marsh invites you to join as Editor. You will sign in with ${email}.`)).toBeVisible()
  await mara.getByLabel('Your name').fill('Mara Quill')
  await mara.getByLabel('Password').fill('short')
  await mara.getByRole('button', { name: 'Join and sign in' }).click()
  await expect(mara.getByText('At least 12 characters, please.')).toBeVisible()
  await expect(mara.getByLabel('Your name')).toHaveValue('Mara Quill')
  await mara.getByLabel('Password').fill(testPassword)
  await mara.getByRole('button', { name: 'Join and sign in' }).click()
  await expect(mara).toHaveURL(`${site.url}/desk`)
  await expect(mara.getByRole('button', { name: 'Mara Quill' })).toBeVisible()
  await expect(mara.getByRole('link', { name: 'Audit log' })).toHaveCount(0)

  const again = await mara.goto(link)
  expect(again?.status()).toBe(404)
  await expect(mara.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()

  const person = await database().person.findUniqueOrThrow({ where: { email } })
  await admin.goto(`/desk/people/${person.id}`)
  await admin.getByRole('button', { name: 'Suspend' }).click()
  await expect(admin.getByText('Please give a reason.')).toBeVisible()
  await admin.getByLabel('Reason').fill('Left the newsroom')
  await admin.getByRole('button', { name: 'Suspend' }).click()
  await expect(admin.getByRole('button', { name: 'Let in again' })).toBeVisible()

  await mara.goto('/desk')
  await expect(mara).toHaveURL(`${site.url}/sign-in?then=%2Fdesk`)
  await mara.getByLabel('E-mail address').fill(email)
  await mara.getByLabel('Password').fill(testPassword)
  await mara.getByRole('button', { name: 'Sign in' }).click()
  await expect(mara.getByText('E-mail address and password do not match, or the account is closed.')).toBeVisible()
  await context.close()

  await admin.goto(`/desk/audit?thing=${person.id}`)
  await expect(admin.getByText('Suspended Mara Quill')).toBeVisible()
  await expect(admin.getByText('Reason: Left the newsroom')).toBeVisible()
  await expect(admin.getByText('Mara Quill joined')).toBeVisible()
})

test('signing in leads back to the page one wanted, also without JavaScript', async ({ browser, site }) => {
  for (const javaScriptEnabled of [true, false]) {
    const mara = await personWithPassword({ role: 'editor' })
    const context = await browser.newContext({ javaScriptEnabled, locale: 'en-GB', baseURL: site.url })
    const page = await context.newPage()
    await page.goto('/desk/me?from=a%20link')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await page.getByLabel('E-mail address').fill(mara.email.toUpperCase())
    await page.getByLabel('Password').fill(testPassword)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`${site.url}/desk/me?from=a%20link`)
    await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
    await context.close()
  }
})

test('signing in never leads to another site', async ({ page, site }) => {
  const mara = await personWithPassword()
  const elsewhere = ['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)', '/%09/evil.test']
  for (const then of elsewhere) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?then=${encodeURIComponent(then)}`)
    await page.getByLabel('E-mail address').fill(mara.email)
    await page.getByLabel('Password').fill(testPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).not.toHaveURL(/sign-in/)
    expect(new URL(page.url()).origin).toBe(site.url)
  }
})

test('signing in without a network says that it could not be done, and works when the network is back', async ({
  page,
  context,
}) => {
  const mara = await personWithPassword()
  await page.goto('/sign-in')
  const fill = async () => {
    await page.getByLabel('E-mail address').fill(mara.email)
    await page.getByLabel('Password').fill(testPassword)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
  await context.setOffline(true)
  await fill()
  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await fill()
  await expect(page).toHaveURL(/\/desk$/)
})

test('too many wrong passwords: the page says how long to wait, and the right one waits too', async ({ page }) => {
  const mara = await personWithPassword()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(mara.email)
  for (let at = 0; at < 5; at += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByLabel('Password').fill('a wrong harbour town')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await answered
    await expect(page.getByText('do not match')).toBeVisible()
  }
  await page.getByLabel('Password').fill(testPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Too many attempts. Try again in 15 minutes.')).toBeVisible()
  // This browser's address shares its count with the tests that follow in this worker.
  await database().throttle.deleteMany()
})

test('one’s own account: name, language, password, sessions', async ({ signedInAs, site }) => {
  const { page, person, context } = await signedInAs('reporter', { name: 'Mara Quill' })
  await page.goto('/desk/me')
  await page.getByLabel('Name', { exact: true }).fill('Mara Q. Quill')
  await page.getByRole('button', { name: 'Save' }).first().click()
  await expect(page.getByRole('button', { name: 'Mara Q. Quill' })).toBeVisible()

  await page.getByLabel('Present password').fill(testPassword)
  await page.getByLabel('New password').fill('a louder harbour town')
  const before = await context.cookies()
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  const after = await context.cookies()
  expect(after.find(({ name }) => name.endsWith('copydesk.session'))?.value).not.toBe(
    before.find(({ name }) => name.endsWith('copydesk.session'))?.value,
  )
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()

  await page.getByLabel('Language of the desk').selectOption('az')
  await page.getByRole('button', { name: 'Save' }).last().click()
  await expect(page.getByRole('heading', { name: 'Hesabınız' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'az')

  await page.getByRole('button', { name: 'Çıxış' }).click()
  await expect(page).toHaveURL(`${site.url}/sign-in`)
  expect(await database().session.count({ where: { personId: person.id, revokedAt: null } })).toBe(0)
})

test('a session on another device is ended from the list', async ({ signedInAs, browser, site }) => {
  const { page, person } = await signedInAs('reporter')
  const context = await browser.newContext({ baseURL: site.url, locale: 'en-GB' })
  const other = await context.newPage()
  await other.goto('/sign-in')
  await other.getByLabel('E-mail address').fill(person.email)
  await other.getByLabel('Password').fill(testPassword)
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other).toHaveURL(`${site.url}/desk`)
  await page.goto('/desk/me')
  await page.getByRole('button', { name: /^End the session on/ }).click()
  await expect(page.getByRole('button', { name: /^End the session on/ })).toHaveCount(0)
  await other.goto('/desk')
  await expect(other).toHaveURL(/\/sign-in/)
  await context.close()
})

test('the last admin’s buttons are grey, and say why', async ({ signedInAs }) => {
  const { page, person } = await signedInAs('admin')
  await database().person.updateMany({
    where: { role: 'admin', NOT: { id: person.id } },
    data: { role: 'editor' },
  })
  await page.goto(`/desk/people/${person.id}`)
  await expect(page.getByRole('button', { name: 'Change role' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Suspend' })).toBeDisabled()
  await expect(page.getByText('This is the only admin. Make someone else an admin first.')).toHaveCount(2)
})

test('what was done in another tab is told, and shown as it stands', async ({ signedInAs }) => {
  const { page, context } = await signedInAs('admin')
  const mara = await personWithPassword()
  const other = await context.newPage()
  for (const tab of [page, other]) await tab.goto(`/desk/people/${mara.id}`)
  await page.getByLabel('Reason').fill('Left the newsroom')
  await page.getByRole('button', { name: 'Suspend' }).dblclick()
  await expect(page.getByRole('group', { name: 'Access' })).toBeFocused()
  await other.getByLabel('Reason').fill('Gone')
  await other.getByRole('button', { name: 'Suspend' }).click()
  await expect(other.getByRole('button', { name: 'Let in again' })).toBeVisible()
  expect(await database().auditEvent.count({ where: { verb: 'person.suspend', thingId: mara.id } })).toBe(1)
})

test('an invitation is accepted without JavaScript', async ({ signedInAs, browser, site }) => {
  const { person: admin } = await signedInAs('admin')
  const email = someone()
  const invitation = await invitePerson(actorOf(admin), { email, role: 'reporter' })
  if (!invitation.ok) throw new Error('not invited')
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB', baseURL: site.url })
  const page = await context.newPage()
  await page.goto(`/invitation/${invitation.value.token}`)
  await page.getByLabel('Your name').fill('Mara Quill')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Join and sign in' }).click()
  await expect(page.getByText('At least 12 characters, please.')).toBeVisible()
  await page.getByLabel('Password').fill(testPassword)
  await page.getByRole('button', { name: 'Join and sign in' }).click()
  await expect(page).toHaveURL(`${site.url}/desk`)
  expect(await database().person.findUnique({ where: { email } })).toMatchObject({
    role: 'reporter',
    name: 'Mara Quill',
  })
  await context.close()
})

test('a reset link sets a new password and signs in; used again it is gone', async ({ signedInAs, page, site }) => {
  const { page: admin } = await signedInAs('admin')
  const mara = await personWithPassword()
  await admin.goto(`/desk/people/${mara.id}`)
  await admin.getByRole('button', { name: 'Make a reset link' }).click()
  const link = await admin.getByLabel('One-time link').inputValue()
  const answer = await page.goto(link)
  expect(await answer?.text()).toContain('<meta name="referrer" content="same-origin"')
  await page.getByLabel('New password').fill('a louder harbour town')
  await page.getByRole('button', { name: 'Set and sign in' }).click()
  await expect(page).toHaveURL(`${site.url}/desk`)
  expect((await page.goto(link))?.status()).toBe(404)
})

test('names that look like code are shown as they are, everywhere in the desk’s chrome', async ({ signedInAs }) => {
  const name = `<img src=x onerror="window.hacked=1"> {{7*7}} \${7*7} '"><svg onload=window.hacked=1>`
  const { page: admin } = await signedInAs('admin', { name })
  const mara = await personWithPassword({ name })
  for (const path of ['/desk/me', '/desk/people', `/desk/people/${mara.id}`, '/desk/audit']) {
    await admin.goto(path)
    await expect(admin.getByText(name).first()).toBeAttached()
  }
  await admin.goto(`/desk/people/${mara.id}`)
  expect(await admin.title()).toContain('{{7*7}}')
  await admin.getByLabel('Reason').fill(name)
  await admin.getByRole('button', { name: 'Suspend' }).click()
  await admin.getByRole('button', { name: 'Let in again' }).waitFor()
  await admin.goto(`/desk/audit?thing=${mara.id}`)
  await expect(admin.getByText(`Reason: ${name}`)).toBeVisible()
  expect(await admin.evaluate(() => 'hacked' in window)).toBe(false)
})
