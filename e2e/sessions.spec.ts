import { createHmac } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import sharp from 'sharp'
import { changeRole } from '#lib/person/change-role.ts'
import { suspendPerson } from '#lib/person/suspend.ts'
import { database } from '#lib/platform/db.ts'
import { newSecretKey } from '#lib/platform/secret-key.ts'
import { sealKey } from '#lib/web/auth.ts'
import { actorOf, personWithPassword, testPassword } from '#prisma/factories/person.ts'
import { caller } from './doors/caller.ts'
import { actionNamed } from './doors/inventory.ts'
import { sendRaw } from './doors/raw.ts'
import { resultOf, type Sent, sendArguments, sendForm } from './doors/send.ts'
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
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
  expect(cookie?.value).not.toBe(planted)
  const with_ = (value: string) =>
    page.request.get('/desk/me', { headers: { cookie: `${cookieName}=${value}` }, maxRedirects: 0 })
  expect((await with_(planted)).status()).toBe(307)
})

test('a link on another site’s page leads to the desk, signed in', async ({ signedInAs, site }) => {
  const { page } = await signedInAs('editor')
  const other = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end(`<a href="${site.url}/desk/articles?state=draft">Our story</a>`)
  })
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const address = other.address()
  await page.goto(`http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}/`)
  await page.getByRole('link', { name: 'Our story' }).click()
  await expect(page.getByRole('heading', { name: 'Stories' })).toBeVisible()
  await expect(page).toHaveURL(`${site.url}/desk/articles?state=draft`)
  await page.goBack()
  await expect(page.getByRole('link', { name: 'Our story' })).toBeVisible()
  other.closeAllConnections()
  await new Promise((done) => other.close(done))
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

test('the cookie of someone who is not there any more, or of a session that was ended, opens nothing at once', async ({
  site,
}) => {
  const status = async (cookie: string) => (await sendRaw(site.url, 'GET', '/desk/me', { cookie })).status
  const [gone, ended] = [await caller({}), await caller({})]
  expect([await status(gone.cookie), await status(ended.cookie)]).toEqual([200, 200])
  await database().person.delete({ where: { id: gone.person.id } })
  await database().session.updateMany({ where: { personId: ended.person.id }, data: { revokedAt: new Date() } })
  expect([await status(gone.cookie), await status(ended.cookie)]).toEqual([307, 307])
})

test('a new session at every sign-in, and another key after a change of the password; whoever held the old one is out', async ({
  site,
}) => {
  const mara = await personWithPassword()
  const status = async (cookie: string) => (await sendRaw(site.url, 'GET', '/desk/me', { cookie })).status
  const cookieOf = (sent: Sent) => (sent.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const signIn = { site: site.url, path: '/sign-in', id: actionNamed('(sign-in)/sign-in', 'signIn') }
  const enter = async () => cookieOf(await sendForm(signIn, { email: mara.email, password: testPassword }))
  const [one, other] = [await enter(), await enter()]
  expect(new Set([one, other]).size).toBe(2)
  const fields = { currentPassword: testPassword, password: 'a louder harbour town' }
  const change = { site: site.url, path: '/desk/me', id: actionNamed('desk/me', 'changePassword'), cookie: one }
  const sent = await sendForm(change, fields)
  expect(resultOf(sent)).toBe('done')
  expect(sent.headers.get('set-cookie')).toMatch(/^copydesk\.session=[^;]+; Path=\/;.* HttpOnly; SameSite=strict$/)
  expect([await status(one), await status(other), await status(cookieOf(sent))]).toEqual([307, 307, 200])
})

test('whoever is demoted or suspended while a page is open and a picture is on its way does nothing more', async ({
  site,
  article,
}) => {
  const admin = actorOf(await personWithPassword({ role: 'admin' }))
  const { person, cookie } = await caller({ role: 'editor' })
  const story = await article({ byId: person.id, headline: 'The pier is not safe' })
  const path = `/desk/articles/${story.id}`
  const page = async () => (await sendRaw(site.url, 'GET', `${path}?_rsc`, { cookie, rsc: '1' })).body
  const call = async (name: string, input: object) => {
    const id = actionNamed('desk/articles/[id]', name)
    return resultOf(await sendArguments({ site: site.url, path, id, cookie }, [input]))
  }
  const publish = { id: story.id, seen: 1, accepts: { headline: null, wireDate: null }, runAs: null, change: null }
  const opened = await page()
  expect([opened.includes('"publish":{"allowed":true'), opened.includes('The pier is not safe')]).toEqual([true, true])

  await changeRole(admin, { id: person.id, role: 'reporter' })
  expect(await call('publish', publish)).toBe('forbidden forbidden')
  expect(await page()).toContain('"publish":{"allowed":false')

  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#753' } })
    .jpeg()
    .toBuffer()
  const pictures = await database().media.count()
  const upload = openUpload(site.url, cookie)
  await upload.send(photo.subarray(0, 200))
  await suspendPerson(admin, { id: person.id, reason: 'Left the newsroom' })
  expect(await upload.finish(photo.subarray(200))).toBe(422)
  expect(await database().media.count()).toBe(pictures)
  expect(await call('loadTheirs', { id: story.id })).toBe('signed-out signedOut')
  expect(await call('publish', publish)).toBe('signed-out signedOut')
  expect(await page()).not.toContain('The pier is not safe')
  expect((await database().article.findUniqueOrThrow({ where: { id: story.id } })).state).toBe('draft')
})

/** An upload that arrives in two parts: the first has reached the server's disk once \`send\` is done. */
function openUpload(siteUrl: string, cookie: string) {
  const incoming = () => readdir(join(process.env.COPYDESK_DATA ?? '', 'incoming')).catch(() => [])
  const { hostname, port } = new URL(siteUrl)
  const headers = { cookie, origin: siteUrl }
  const sent = request({ hostname, port, method: 'POST', path: '/api/media?name=late.jpg', headers })
  const status = new Promise<number>((done, fail) => {
    sent.on('response', (answer) => done(answer.resume().statusCode ?? 0)).on('error', fail)
  })
  return {
    send: async (bytes: Buffer) => {
      sent.write(bytes)
      await expect.poll(async () => (await incoming()).length).toBe(1)
    },
    finish: (bytes: Buffer) => {
      sent.end(bytes)
      return status
    },
  }
}

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
