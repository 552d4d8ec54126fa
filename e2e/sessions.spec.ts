import { createHmac } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { database } from '#lib/platform/db.ts'
import { newSecretKey } from '#lib/platform/secret-key.ts'
import { sealKey } from '#lib/web/auth.ts'
import { personWithPassword, testPassword } from '#prisma/factories/person.ts'
import { expect, test } from './fixtures.ts'

const cookieName = 'copydesk.session'

test('a session brought along before signing in never becomes valid', async ({ page, context, site }) => {
  const mara = await personWithPassword()
  const planted = await sealKey(newSecretKey().key)
  await context.addCookies([{ name: cookieName, value: planted, url: site.url }])
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(mara.email)
  await page.getByLabel('Password').fill(testPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`${site.url}/desk`)
  const cookie = (await context.cookies()).find(({ name }) => name === cookieName)
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie?.value).not.toBe(planted)
  const with_ = (value: string) =>
    page.request.get('/desk/me', { headers: { cookie: `${cookieName}=${value}` }, maxRedirects: 0 })
  expect((await with_(planted)).status()).toBe(307)
})

test('a captured cookie is worthless after signing out, and so is every forged one', async ({
  signedInAs,
  request,
}) => {
  const { page, cookie, person } = await signedInAs('editor')
  const value = cookie.slice(cookieName.length + 1)
  const status = async (one: string) =>
    (await request.get('/desk/me', { headers: { cookie: `${cookieName}=${one}` }, maxRedirects: 0 })).status()
  expect(await status(value)).toBe(200)

  const { key } = newSecretKey()
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: 'HS256' })}.${part({ key })}`
  const forged = [
    // Not the last letter: some of its bits say nothing in base64url.
    value.replace(/.(?=.$)/, (letter) => (letter === 'A' ? 'B' : 'A')),
    value.replace(/\.\.(.)/, (_, first) => `..${first === 'A' ? 'B' : 'A'}`),
    value.slice(0, -4),
    `${part({ alg: 'none' })}.${part({ key })}.`,
    `${signed}.${createHmac('sha256', 'another secret').update(signed).digest('base64url')}`,
    await encode({ token: { key }, secret: 'another secret, long enough to count' }),
    await sealKey(key),
    person.id,
    '',
  ]
  for (const one of forged) expect(await status(one)).toBe(307)

  await page.goto('/desk/me')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  expect(await status(value)).toBe(307)
})

test('next-auth’s own way in opens the same sessions, tells no key, and signs out for good', async ({
  request,
  site,
}) => {
  const mara = await personWithPassword({ name: 'Mara Quill' })
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const enter = (password: string) =>
    request.post('/api/auth/callback/credentials', {
      headers: { origin: site.url },
      form: { csrfToken, email: mara.email, password, callbackUrl: 'https://evil.test/', json: 'true' },
    })
  expect((await (await enter('a wrong harbour town')).json()).url).toContain(`${site.url}/api/auth/error`)
  const { url } = await (await enter(testPassword)).json()
  expect(new URL(url).origin).toBe(site.url)
  const session = await (await request.get('/api/auth/session')).json()
  expect(session).toEqual({ expires: expect.any(String), user: { name: 'Mara Quill' } })
  expect((await request.get('/desk/me', { maxRedirects: 0 })).status()).toBe(200)
  await request.post('/api/auth/signout', { headers: { origin: site.url }, form: { csrfToken, json: 'true' } })
  expect(await database().session.count({ where: { personId: mara.id, revokedAt: null } })).toBe(0)
  expect((await request.get('/desk/me', { maxRedirects: 0 })).status()).toBe(307)
})

test('a link is made with the configured address, whatever a request claims to be', async ({ signedInAs, site }) => {
  const { page } = await signedInAs('admin')
  const mara = await personWithPassword()
  await page.setExtraHTTPHeaders({
    'x-forwarded-host': 'evil.test',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.test',
  })
  await page.goto(`/desk/people/${mara.id}`)
  await page.getByRole('button', { name: 'Make a reset link' }).click()
  expect(new URL(await page.getByLabel('One-time link').inputValue()).origin).toBe(site.url)
})

test('an address in a header of one’s own is neither counted nor logged', async ({ request, site }) => {
  const mara = await personWithPassword()
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  for (let at = 0; at < 3; at += 1) {
    await request.post('/api/auth/callback/credentials', {
      headers: { origin: site.url, 'x-forwarded-for': `203.0.113.${at}`, 'x-copydesk-address': `203.0.113.${at}` },
      form: { csrfToken, email: mara.email, password: at === 2 ? testPassword : 'a wrong harbour town', json: 'true' },
    })
  }
  const keys = await database().throttle.findMany({ where: { key: { startsWith: 'sign-in:address:203.' } } })
  expect(keys).toEqual([])
  const event = await database().auditEvent.findFirst({ where: { actorId: mara.id, verb: 'session.signIn' } })
  expect(event?.address).toMatch(/^(127\.0\.0\.1|::1)$/)
})
