import { database } from '#lib/platform/db.ts'
import { personWithPassword } from '#prisma/factories/person.ts'
import { actionNamed, actionsInBuild } from './doors/inventory.ts'
import { sendRaw } from './doors/raw.ts'
import { fingerprint } from './doors/rows.ts'
import { addressOf, plantSecrets } from './doors/secrets.ts'
import { sendArguments, sendForm } from './doors/send.ts'
import { pages } from './doors/table.ts'
import { expect, test } from './fixtures.ts'

const deskPages = Object.entries(pages).filter(([, who]) => who !== 'public')
const built = actionsInBuild()

/** Ways in which a request has passed for something else: Next talking to itself, or asking for a page in another form. */
const headers: Record<string, string>[] = [
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-subrequest': 'pages/_middleware' },
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  { RSC: '1', 'Next-Router-Segment-Prefetch': '/_full' },
  { 'x-nextjs-data': '1' },
  { 'x-invoke-path': '/desk', 'x-matched-path': '/desk' },
  { 'x-forwarded-host': 'localhost', 'x-original-url': '/desk', 'x-rewrite-url': '/desk' },
  { 'x-http-method-override': 'GET', 'x-copydesk-address': '127.0.0.1' },
]
const endings = ['?_rsc=1abc', '.rsc', '.txt', '.json', '.segments/_full.segment.rsc', '.segments/_tree.segment.rsc']

test('no header and no other form of a page opens it for the signed-out or the wrong role', async ({
  request,
  signedInAs,
}) => {
  test.setTimeout(240_000)
  const secrets = await plantSecrets()
  const { cookie } = await signedInAs('editor')
  for (const [pattern, who] of deskPages) {
    const path = addressOf(pattern, secrets)
    const variants = [
      ...headers.map((one) => ({ url: path, headers: one })),
      ...endings.map((ending) => ({ url: `${path}${ending}`, headers: { RSC: '1' } })),
    ]
    for (const { url, headers: sent } of variants) {
      const cookies: Record<string, string>[] = who === 'admin' ? [{}, { cookie }] : [{}]
      for (const one of cookies) {
        const answer = await request.get(url, {
          headers: { ...sent, ...one },
          maxRedirects: 0,
          failOnStatusCode: false,
        })
        const what = `${url} ${JSON.stringify(sent)} ${'cookie' in one ? 'as an editor' : 'signed out'}`
        expect.soft([200, 307, 308, 400, 404], what).toContain(answer.status())
        expect.soft(await answer.text(), what).not.toContain(secrets.word)
      }
    }
  }
})

test('no other spelling of an address opens it, and the plain one still works', async ({ signedInAs, site }) => {
  test.setTimeout(120_000)
  const secrets = await plantSecrets()
  const { cookie: editor } = await signedInAs('editor')
  const { cookie: admin } = await signedInAs('admin')
  const spellings = [
    '/desk/people/',
    '//desk/people',
    '/desk//people',
    '/Desk/People',
    '/DESK/people',
    '/%64esk/people',
    '/desk/%70eople',
    '/desk%2fpeople',
    '/desk%2Fpeople',
    '/desk%5cpeople',
    '/desk/people;x',
    '/desk;x/people',
    '/./desk/people',
    '/x/../desk/people',
    '/x/%2e%2e/desk/people',
    '/desk/people%00',
    '/desk/people%0a',
    '/desk/people.json',
    '/desk/people.',
    '/desk/people%20',
    '/en/desk/people',
    '/admin/people',
    '/_next/data/x/desk/people.json',
    '/desk/people?__nextLocale=en',
  ]
  for (const path of spellings) {
    for (const cookie of [undefined, editor]) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await sendRaw(site.url, method, path, cookie ? { cookie } : {})
        expect.soft(answer.status, `${method} ${path}`).toBeLessThan(500)
        expect.soft(answer.body, `${method} ${path}`).not.toContain(secrets.word)
      }
    }
  }
  const plain = await sendRaw(site.url, 'GET', '/desk/people', { cookie: admin })
  expect(plain.body).toContain(secrets.word)
})

test('a request from another site changes nothing, whatever it claims', async ({ request, signedInAs, site }) => {
  test.setTimeout(120_000)
  const { cookie, person } = await signedInAs('admin')
  const before = await fingerprint(site.ownerUrl)
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' },
    { origin: `${site.url}.evil.test` },
    { origin: '', 'sec-fetch-site': 'cross-site' },
    { origin: '', 'sec-fetch-site': 'same-site' },
  ]
  for (const sent of foreign) {
    for (const { id } of built) {
      const call = { path: '/desk/me', id, cookie, origin: '', headers: sent }
      expect.soft((await sendArguments(request, call, [])).status(), JSON.stringify(sent)).toBe(403)
    }
    for (const path of [
      '/api/wire',
      '/api/media',
      '/api/mistake',
      '/api/auth/signout',
      '/api/auth/callback/credentials',
    ]) {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json']) {
        const answer = await request.post(path, { headers: { ...sent, cookie, 'content-type': type }, data: 'a=b' })
        expect.soft(answer.status(), `${path} ${JSON.stringify(sent)}`).toBe(403)
      }
    }
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
  const rename = { path: '/desk/me', id: actionNamed('desk/me', 'rename'), cookie, origin: site.url }
  await sendForm(request, rename, { name: 'A New Name' })
  expect((await database().person.findUniqueOrThrow({ where: { id: person.id } })).name).toBe('A New Name')
})

test('a field that is no text reaches no query', async ({ request, signedInAs, site }) => {
  test.setTimeout(120_000)
  const { cookie } = await signedInAs('admin')
  const before = await fingerprint(site.ownerUrl)
  const strange = [
    '{"not":""}',
    '{"contains":""}',
    '["x"]',
    '{"set":"admin"}',
    '{"connect":{"id":1}}',
    '7',
    'null',
    '"$D2031-01-01T00:00:00.000Z"',
    '"$Infinity"',
    '"$NaN"',
    '"$-0"',
    '"$undefined"',
    '"$n9007199254740993"',
  ]
  const ours = built.filter(({ folder }) =>
    ['desk/me', 'desk/people', '(sign-in)/sign-in', '(sign-in)/invitation/[token]', '(sign-in)/reset/[token]'].includes(
      folder,
    ),
  )
  for (const { id, folder, name } of ours) {
    if (name === 'signOut' || name === 'revokeOthers') continue
    const path = folder.startsWith('desk') ? '/desk/me' : '/sign-in'
    for (const value of strange) {
      const field: unknown = JSON.parse(value)
      const input = Object.fromEntries(
        ['id', 'role', 'email', 'password', 'name', 'token', 'reason', 'language'].map((key) => [key, field]),
      )
      for (const args of [[{ status: 'idle' }, input], [input], [field, field], []]) {
        const answer = await sendArguments(request, { path, id, cookie, origin: site.url }, args)
        expect.soft(answer.status(), `${name} ${JSON.stringify(args)}`).toBeLessThan(500)
      }
    }
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
})

test('fields that a form does not have are refused, not written', async ({ request, signedInAs, site }) => {
  const { cookie, person } = await signedInAs('reporter')
  const { cookie: admin } = await signedInAs('admin')
  const other = await personWithPassword()
  const extra = {
    role: 'admin',
    id: other.id,
    email: 'x@evil.test',
    passwordHash: 'x',
    suspendedAt: '',
    slug: 'x',
    createdAt: '2031-01-01',
    version: '1',
    isActive: 'true',
  }
  const before = await fingerprint(site.ownerUrl)
  for (const [name, value] of Object.entries(extra)) {
    const rename = { path: '/desk/me', id: actionNamed('desk/me', 'rename'), cookie, origin: site.url }
    expect
      .soft(await (await sendForm(request, rename, { name: 'A New Name', [name]: value })).text())
      .toContain('"refusal":"invalid"')
    if (name === 'id') continue
    const suspend = { path: '/desk/people', id: actionNamed('desk/people', 'suspend'), cookie: admin, origin: site.url }
    const fields = { id: other.id, reason: 'x', [name]: value }
    expect.soft(await (await sendForm(request, suspend, fields)).text()).toContain('"refusal":"invalid"')
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
  const rename = { path: '/desk/me', id: actionNamed('desk/me', 'rename'), cookie, origin: site.url }
  await sendForm(request, rename, { name: 'A New Name' })
  const after = await database().person.findUniqueOrThrow({ where: { id: person.id } })
  expect(after).toEqual({ ...person, name: 'A New Name' })
})

test('an editor who is demoted while the page is open publishes nothing more', async ({
  request,
  signedInAs,
  article,
  site,
}) => {
  const { cookie, person } = await signedInAs('editor')
  const story = await article({ byId: person.id })
  await database().person.update({ where: { id: person.id }, data: { role: 'reporter' } })
  const call = {
    path: `/desk/articles/${story.id}`,
    id: actionNamed('desk/articles/[id]', 'publish'),
    cookie,
    origin: site.url,
  }
  const input = { id: story.id, seen: 1 }
  expect(await (await sendArguments(request, call, [input])).text()).toContain('"refusal":"forbidden"')
  await database().person.update({ where: { id: person.id }, data: { suspendedAt: new Date() } })
  expect(await (await sendArguments(request, call, [input])).text()).toContain('"refusal":"signed-out"')
  expect((await database().article.findUniqueOrThrow({ where: { id: story.id } })).state).toBe('draft')
})
