import { database } from '#lib/platform/db.ts'
import { wireText } from '#prisma/factories/wire.ts'
import { caller } from './doors/caller.ts'
import { actionNamed, actionsInBuild } from './doors/inventory.ts'
import { sendRaw } from './doors/raw.ts'
import { fingerprint } from './doors/rows.ts'
import { addressOf, plantSecrets } from './doors/secrets.ts'
import { type Call, resultOf, sendGiven, sendPlainForm } from './doors/send.ts'
import { handlers } from './doors/table.ts'
import { valid } from './doors/valid.ts'
import { expect, test } from './fixtures.ts'

/** What a browser says when another site's page sends a request, and what a program adds to it. `undefined` takes a header away. */
const claims = (site: string): Record<string, string | undefined>[] => [
  { origin: 'https://evil.test' },
  { origin: 'null' },
  { origin: '' },
  { origin: `${site}.evil.test` },
  { origin: site.replace('http:', 'https:') },
  { origin: site.replace(/:\d+$/, ':1') },
  { origin: site.replace('localhost', '127.0.0.1') },
  { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' },
  { origin: 'https://evil.test', host: 'evil.test', forwarded: 'host=evil.test;proto=https' },
  { origin: 'https://evil.test', referer: `${site}/desk`, 'sec-fetch-site': 'same-origin' },
  { origin: undefined, 'sec-fetch-site': 'cross-site' },
  { origin: undefined, 'sec-fetch-site': 'same-site' },
  { origin: undefined, referer: `${site}/desk` },
]

const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json']

test('a request from another site changes nothing, whatever it claims, with whatever body, at any door', async ({
  site,
}) => {
  test.setTimeout(300_000)
  const secrets = await plantSecrets()
  const admin = await caller({ role: 'admin' })
  const calls = await Promise.all(
    actionsInBuild().map(async ({ id, folder, name, pages }) => ({
      call: { site: site.url, path: addressOf(pages[0] ?? '/desk', secrets), id, cookie: admin.cookie },
      given: (await valid[folder]?.[name]?.({ caller: admin.person, owner: admin.person })) ?? { form: {} },
      name,
    })),
  )
  const posts = Object.keys(handlers).filter((one) => one.startsWith('POST '))
  const paths = posts.flatMap((one) => {
    const path = one.slice('POST '.length)
    return path.includes('[') ? ['signout', 'callback/credentials'].map((part) => `/api/auth/${part}`) : [path]
  })
  const before = await fingerprint(site.ownerUrl)
  for (const claim of claims(site.url)) {
    const what = JSON.stringify(claim)
    for (const { call, given, name } of calls) {
      expect.soft(await statusOf(call, claim), `${name} ${what}`).toBe(403)
      // Whole calls, which would change something, as a page of another site and a frame of one can send them.
      if (claim.origin !== 'https://evil.test' && claim.origin !== 'null') continue
      const headers = withClaim({}, claim)
      expect.soft((await sendGiven({ ...call, headers }, given)).status, `${name} ${what}`).toBe(403)
    }
    for (const path of [...paths, '/', '/desk', '/sign-in']) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        for (const type of method === 'POST' ? types : types.slice(0, 1)) {
          const headers = withClaim({ cookie: admin.cookie, 'content-type': type }, claim)
          const answer = await sendRaw(site.url, method, path, headers, 'a=b')
          expect.soft(answer.status, `${method} ${path} ${type} ${what}`).toBe(403)
        }
      }
    }
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
  // The same calls from our own pages are carried out.
  for (const { call, given, name } of calls.filter(
    (one) => !('form' in one.given && Object.keys(one.given.form).length === 0),
  ))
    if (name !== 'changePassword' && name !== 'revoke')
      // Done, and perhaps led on to another page of the desk.
      expect.soft(resultOf(await sendGiven(call, given)), name).toMatch(/^(?:done$|to \/desk\/)/)
})

test('a link cannot change anything: no action runs by GET', async ({ site }) => {
  const { cookie } = await caller({ role: 'admin' })
  const before = await fingerprint(site.ownerUrl)
  for (const { id } of actionsInBuild()) {
    await sendRaw(site.url, 'GET', `/desk/me?$ACTION_ID_${id}=`, { cookie, 'next-action': id })
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
})

test('what people do on this site is taken, with and without JavaScript', async ({ site, request }) => {
  const mara = await caller({ role: 'reporter' })
  const multipart = { 'file.0': { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(wireText()) } }
  const said: Record<string, string>[] = [{ origin: site.url }, { 'sec-fetch-site': 'same-origin' }]
  for (const headers of said) {
    const sent = await request.post('/api/wire?expected=1', { multipart, headers: { cookie: mara.cookie, ...headers } })
    expect(sent.status(), JSON.stringify(headers)).toBe(200)
  }
  const open = () => database().session.count({ where: { personId: mara.person.id, revokedAt: null } })
  expect(await open()).toBe(1)
  await sendPlainForm(
    { site: site.url, path: '/desk/me', id: actionNamed('desk/me', 'signOut'), cookie: mara.cookie },
    {},
  )
  expect(await open()).toBe(0)
})

function withClaim(headers: Record<string, string>, claim: Record<string, string | undefined>): Record<string, string> {
  const all = Object.entries({ ...headers, ...claim })
  return Object.fromEntries(all.filter((pair): pair is [string, string] => pair[1] !== undefined))
}

async function statusOf(
  { site, path, id, cookie = '' }: Call,
  claim: Record<string, string | undefined>,
): Promise<number> {
  const headers = withClaim({ cookie, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }, claim)
  return (await sendRaw(site, 'POST', path, headers, '[]')).status
}
