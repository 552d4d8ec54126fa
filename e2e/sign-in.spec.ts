import { acceptInvitation } from '#lib/person/accept-invitation.ts'
import { invitePerson } from '#lib/person/invite.ts'
import { resetPassword } from '#lib/person/reset-password.ts'
import { revokeInvitation } from '#lib/person/revoke-invitation.ts'
import { setPassword } from '#lib/person/set-password.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { newSecretKey } from '#lib/platform/secret-key.ts'
import { findSession } from '#lib/session/find.ts'
import { actorOf, person, personWithPassword, sessionOf, testPassword } from '#prisma/factories/person.ts'
import { actionNamed } from './doors/inventory.ts'
import { sendRaw } from './doors/raw.ts'
import { resultOf, sendForm } from './doors/send.ts'
import { expect, test } from './fixtures.ts'
import { fullStory } from './full-story.ts'

const wrong = 'a wrong harbour town'
const signIn = (site: string, headers: Record<string, string> = {}) => ({
  site,
  path: '/sign-in',
  id: actionNamed('(sign-in)/sign-in', 'signIn'),
  headers,
})

// This machine's address has one count, which the other tests of this worker share.
test.beforeEach(async ({ site: _site }) => {
  await database().throttle.deleteMany()
})
test.afterEach(async () => {
  await database().throttle.deleteMany()
})

/** How often each answer came. */
function counted(answers: string[]): Record<string, number> {
  return Object.fromEntries([...new Set(answers)].map((one) => [one, answers.filter((other) => other === one).length]))
}

test('of a hundred guesses at once, each claiming another address, five are looked at; the right password waits, a reset link does not', async ({
  site,
}) => {
  const mara = await personWithPassword()
  const { key } = await sessionOf(mara)
  const guess = async (at: number) => {
    const address = `203.0.113.${at}`
    const claim = { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}` }
    return resultOf(await sendForm(signIn(site.url, claim), { email: mara.email, password: wrong }))
  }
  const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => guess(at)))
  expect(counted(answers)).toEqual({ 'forbidden wrongSignIn': 5, 'forbidden throttled': 95 })
  const right = { email: mara.email, password: testPassword }
  expect(resultOf(await sendForm(signIn(site.url), right))).toBe('forbidden throttled')

  // Nobody is locked out of work by it, and an admin can let them in.
  expect(await findSession(key)).not.toBeNull()
  const admin = actorOf(await person({ role: 'admin' }))
  const reset = await resetPassword(admin, { id: mara.id })
  if (!reset.ok) throw new Error('no reset link')
  const call = {
    site: site.url,
    path: `/reset/${reset.value.token}`,
    id: actionNamed('(sign-in)/reset/[token]', 'reset'),
  }
  const sent = await sendForm(call, { token: reset.value.token, password: 'a louder harbour town' })
  expect([resultOf(sent), sent.headers.get('set-cookie')]).toEqual([
    'to /desk',
    expect.stringContaining('copydesk.session='),
  ])
})

test('a hundred accounts tried from one address: twenty guesses are looked at', async ({ site }) => {
  const guess = async (at: number) =>
    resultOf(await sendForm(signIn(site.url), { email: `nobody${at}@example.test`, password: wrong }))
  const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => guess(at)))
  expect(counted(answers)).toEqual({ 'forbidden wrongSignIn': 20, 'forbidden throttled': 80 })
})

test('a password of a megabyte is refused before it is hashed or counted', async ({ site }) => {
  const mara = await personWithPassword()
  for (let turn = 0; turn < 20; turn += 1) {
    const fields = { email: mara.email, password: 'x'.repeat(1_000_000) }
    expect(resultOf(await sendForm(signIn(site.url), fields))).toBe('invalid passwordLong')
  }
  expect(await database().throttle.count()).toBe(0)
  expect(resultOf(await sendForm(signIn(site.url), { email: mara.email, password: testPassword }))).toBe('to /desk')
})

test('an answer tells nobody whether an address has an account: status, headers, words and length are the same', async ({
  site,
}) => {
  const address = () => `${newId()}@example.test`
  const [active, suspended, fresh] = [
    await personWithPassword({ email: address() }),
    await personWithPassword({ email: address(), suspendedAt: new Date() }),
    await person({ email: address() }),
  ]
  const tries = [
    [active.email, wrong],
    [suspended.email, testPassword],
    [suspended.email, wrong],
    [fresh.email, testPassword],
    [address(), testPassword],
  ] as const
  const csrf = await sendRaw(site.url, 'GET', '/api/auth/csrf', {})
  const { csrfToken } = JSON.parse(csrf.body)
  const cookie = (csrf.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')
  const answers = new Set<string>()
  const nextAuths = new Set<string>()
  for (const [email, password] of tries) {
    const { status, text, headers } = await sendForm(signIn(site.url), { email, password })
    answers.add(JSON.stringify([status, tidy(Object.fromEntries(headers)), tidy(text.replaceAll(email, ''))]))
    const form = new URLSearchParams({ csrfToken, email, password, json: 'true' }).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const path = '/api/auth/callback/credentials'
    const answer = await sendRaw(site.url, 'POST', path, { origin: site.url, cookie, ...type }, form)
    nextAuths.add(JSON.stringify([answer.status, tidy(answer.headers), tidy(answer.body)]))
  }
  expect(answers.size).toBe(1)
  expect(nextAuths.size).toBe(1)
  expect([...answers][0]).toContain('wrongSignIn')
})

/** Without what is new in every answer. */
function tidy(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\w+/]{22}==/g, '')
    .replace(/"(date|etag)":"[^"]*"/g, '')
}

test('a link that was used, revoked, replaced or never was: one and the same answer', async ({ site }) => {
  const admin = actorOf(await person({ role: 'admin' }))
  const invited = async () => {
    const made = await invitePerson(admin, { email: `${newId()}@example.test`, role: 'reporter' })
    if (!made.ok) throw new Error('not invited')
    return made.value
  }
  const mara = await personWithPassword()
  const resetLink = async () => {
    const made = await resetPassword(admin, { id: mara.id })
    if (!made.ok) throw new Error('no reset link')
    return made.value.token
  }
  const [used, revoked, open] = [await invited(), await invited(), await invited()]
  const someone = { name: 'Mara Quill', password: testPassword, language: 'en' } as const
  await acceptInvitation({ token: used.token, ...someone }, {})
  await revokeInvitation(admin, { id: revoked.id })
  const [replaced, taken] = [await resetLink(), await resetLink()]
  await setPassword({ token: taken, password: 'a louder harbour town' }, {})
  const never = newSecretKey().key
  const invitation = { path: '/invitation', id: actionNamed('(sign-in)/invitation/[token]', 'accept'), fields: someone }
  const reset = {
    path: '/reset',
    id: actionNamed('(sign-in)/reset/[token]', 'reset'),
    fields: { password: testPassword },
  }
  for (const [{ path, id, fields }, tokens] of [
    [invitation, [used.token, revoked.token, never]],
    [reset, [replaced, taken, never]],
  ] as const) {
    const told = new Set<string>()
    for (const token of tokens) {
      const page = await sendRaw(site.url, 'GET', `${path}/${token}`, {})
      expect(page.status).toBe(404)
      const sent = await sendForm({ site: site.url, path: `${path}/${never}`, id }, { ...fields, token })
      expect(resultOf(sent)).toBe('not-found linkGone')
      told.add(tidy(page.body.replaceAll(token, '')) + tidy(sent.text.replaceAll(token, '')))
    }
    expect(told.size, path).toBe(1)
  }
  expect((await sendRaw(site.url, 'GET', `/invitation/${open.token}`, {})).status).toBe(200)
})

test('whoever accepts an invitation gets its role and address, whatever else the form says', async ({ site }) => {
  const admin = actorOf(await person({ role: 'admin' }))
  const made = await invitePerson(admin, { email: `${newId()}@example.test`, role: 'reporter' })
  if (!made.ok) throw new Error('not invited')
  const { token, email } = made.value
  const id = actionNamed('(sign-in)/invitation/[token]', 'accept')
  const call = { site: site.url, path: `/invitation/${token}`, id }
  const fields = { token, name: 'Mara Quill', password: testPassword, language: 'en' }
  const before = await database().person.count()
  for (const [name, value] of Object.entries({
    role: 'admin',
    email: 'other@example.test',
    suspendedAt: '',
    id: newId(),
  }))
    expect(resultOf(await sendForm(call, { ...fields, [name]: value }))).toBe('invalid invalid')
  expect(await database().person.count()).toBe(before)
  expect(resultOf(await sendForm(call, fields))).toBe('to /desk')
  expect(await database().person.findUnique({ where: { email } })).toMatchObject({ role: 'reporter' })
})

test('nothing that readers get tells the address of one of our people', async ({ site, article }) => {
  const { writer, path, harbour } = await fullStory(article)
  for (const page of [path, `/by/${writer.slug}`, `/section/${harbour.slug}`, '/']) {
    const feeds =
      page === path ? [] : ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${page}/${file}`.replace('//', '/'))
    for (const one of [page, ...feeds]) {
      const { status, body } = await sendRaw(site.url, 'GET', one, {})
      expect([status, body.includes(writer.email), body.includes(writer.id)], one).toEqual([200, false, false])
    }
  }
})

const elsewhere = [
  'https://evil.test',
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/%09/evil.test',
  '/\t/evil.test',
  '/\n/evil.test',
  'https:evil.test',
  'https:/evil.test',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'https://localhost@evil.test',
  'data:text/html,x',
  '/..//evil.test',
  '/x/..//evil.test',
  '/\r\nLocation: https://evil.test',
  '/desk\r\nSet-Cookie: x=y',
]

test('signing in and out, well or in vain, never leads to another site', async ({ site }) => {
  const mara = await personWithPassword()
  const here = (to: string | null | undefined) => expect(new URL(to ?? '', site.url).origin).toBe(site.url)
  const csrf = await sendRaw(site.url, 'GET', '/api/auth/csrf', {})
  const { csrfToken } = JSON.parse(csrf.body)
  const own = (csrf.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ')
  const type = { 'content-type': 'application/x-www-form-urlencoded', origin: site.url }
  for (const there of elsewhere) {
    await database().throttle.deleteMany()
    const then = encodeURIComponent(there)
    const fields: [string, string][] = [
      ['email', mara.email],
      ['password', testPassword],
      ['then', there],
    ]
    const well = await sendForm(signIn(site.url), fields)
    const [, to] = /^to (.*)$/.exec(resultOf(well)) ?? []
    expect(to, there).toBeDefined()
    here(to)
    const cookie = (well.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    here((await sendRaw(site.url, 'GET', `/sign-in?then=${then}`, { cookie })).headers.location)
    const page = (await sendRaw(site.url, 'GET', `/sign-in?then=${then}&error=${then}`, {})).body
    here(/name="then" value="([^"]*)"/.exec(page)?.[1])

    const planted = `${own}; next-auth.callback-url=${then}`
    for (const password of [testPassword, wrong]) {
      for (const callbackUrl of [there, '']) {
        const form = new URLSearchParams({ csrfToken, email: mara.email, password, callbackUrl }).toString()
        const path = '/api/auth/callback/credentials'
        here((await sendRaw(site.url, 'POST', path, { ...type, cookie: planted }, form)).headers.location)
      }
    }
    for (const path of ['signin', 'error'])
      here(
        (await sendRaw(site.url, 'GET', `/api/auth/${path}?callbackUrl=${then}&error=x`, { cookie: planted })).headers
          .location,
      )
    const out = new URLSearchParams({ csrfToken, callbackUrl: there }).toString()
    here(
      (await sendRaw(site.url, 'POST', '/api/auth/signout', { ...type, cookie: `${planted}; ${cookie}` }, out)).headers
        .location,
    )
  }
})
