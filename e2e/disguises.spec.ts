import { type Caller, caller } from './doors/caller.ts'
import { sendRaw } from './doors/raw.ts'
import { fingerprint } from './doors/rows.ts'
import { addressOf, plantSecrets, roleInside } from './doors/secrets.ts'
import { handlers, pages } from './doors/table.ts'
import { expect, test } from './fixtures.ts'

const deskPages = Object.entries(pages).filter(([, who]) => who !== 'public')

/** Ways in which a request has passed for one of Next's own, or for another request than it is. */
const claims: Record<string, string>[] = [
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy:src/proxy:src/proxy' },
  { 'x-middleware-subrequest': 'pages/_middleware' },
  { 'x-nextjs-data': '1' },
  { 'x-invoke-path': '/desk', 'x-matched-path': '/desk' },
  { 'x-forwarded-host': 'localhost', 'x-original-url': '/desk', 'x-rewrite-url': '/desk' },
  { 'x-http-method-override': 'GET', 'x-copydesk-address': '127.0.0.1' },
]

/** Ways to ask for a page's data instead of the page. */
const forms: Record<string, string>[] = [
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_full' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D' },
]
const endings = ['?_rsc=1abc', '.rsc', '.txt', '.json', '.segments/_full.segment.rsc', '.segments/_tree.segment.rsc']

type Variant = { what: string; path: string; headers: Record<string, string>; isPage: boolean }

const variantsOf = (path: string): Variant[] => [
  ...claims.map((headers) => ({ what: JSON.stringify(headers), path, headers, isPage: true })),
  ...forms.map((headers) => ({ what: JSON.stringify(headers), path, headers, isPage: false })),
  ...endings.map((ending) => ({ what: ending, path: `${path}${ending}`, headers: { rsc: '1' }, isPage: false })),
]

/** Asks, and goes along where the answer only wants the form of the question to stand in the address as well. */
async function ask(site: string, { path, headers }: Variant, who: Caller | null) {
  const sent = who ? { ...headers, cookie: who.cookie } : headers
  const answer = await sendRaw(site, 'GET', path, sent)
  const to = answer.headers.location ?? ''
  return answer.status === 307 && to.startsWith(`${path}?_rsc`) ? sendRaw(site, 'GET', to, sent) : answer
}

test('no header and no other form of a page opens it for the signed-out or the wrong role', async ({ site }) => {
  test.setTimeout(300_000)
  const secrets = await plantSecrets()
  const people = {
    reporter: await caller({ role: 'reporter' }),
    editor: await caller({ role: 'editor' }),
    admin: await caller({ role: 'admin' }),
  }
  const outside = {
    desk: [null],
    own: [null],
    public: [],
    editor: [null, people.reporter],
    admin: [null, people.editor],
  }
  let opened = 0
  for (const [pattern, who] of deskPages) {
    const path = addressOf(pattern, secrets)
    for (const one of outside[who]) {
      const plain = await ask(site.url, { what: '', path, headers: {}, isPage: true }, one)
      for (const variant of variantsOf(path)) {
        const answer = await ask(site.url, variant, one)
        const what = `${path} ${variant.what} ${one ? one.person.role : 'signed out'}`
        if (variant.isPage)
          expect.soft([answer.status, answer.headers.location], what).toEqual([plain.status, plain.headers.location])
        expect.soft([200, 307, 308, 400, 404], what).toContain(answer.status)
        expect.soft(answer.body, what).not.toContain(secrets.word)
      }
    }
    const inside = await ask(
      site.url,
      { what: '', path, headers: { rsc: '1' }, isPage: false },
      people[roleInside[who]],
    )
    if (inside.body.includes(secrets.word)) opened += 1
  }
  // The right role gets the words in the same form, so that the test would find them.
  expect(opened).toBeGreaterThan(15)
})

const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']

/** Other spellings of an address under /desk, as checks and routers have taken them differently. */
const spellingsOf = (path: string) => {
  const rest = path.slice('/desk'.length)
  return [
    ...[`${path}/`, `/${path}`, `/desk/${rest}`, `/Desk${rest}`, `/DESK${rest.toUpperCase()}`, `/%64esk${rest}`],
    ...[`/desk%2f${rest.slice(1)}`, `/desk%2F${rest.slice(1)}`, `/desk%5c${rest.slice(1)}`, `/desk\\${rest.slice(1)}`],
    ...[`${path};x`, `/desk;x${rest}`, `/.${path}`, `/x/..${path}`, `/x/%2e%2e${path}`, `/news/%2e%2e${path}`],
    ...[`${path}%00`, `${path}%0a`, `${path}%20`, `${path}.`, `${path}.json`, `${path}%2ejson`, `${path}/index`],
    ...[`/en${path}`, `/admin${rest}`, `/_next/data/x${path}.json`, `/index${path}`, `${path}?__nextLocale=en`],
    `http://elsewhere.test${path}`,
  ]
}

test('no other spelling of an address opens it, and the plain one still works', async ({ site }) => {
  test.setTimeout(300_000)
  const secrets = await plantSecrets()
  const [editor, admin] = [await caller({ role: 'editor' }), await caller({ role: 'admin' })]
  const raw = addressOf('/desk/wire/[id]/raw', secrets)
  const outside: [string, (Caller | null)[]][] = [
    ['/desk/people', [null, editor]],
    ['/desk/audit', [null, editor]],
    [raw, [null]],
  ]
  for (const [path, people] of outside) {
    for (const spelling of spellingsOf(path)) {
      for (const one of people) {
        for (const method of path === '/desk/people' ? methods : ['GET']) {
          const answer = await sendRaw(site.url, method, spelling, one ? { cookie: one.cookie } : {})
          expect.soft(answer.status, `${method} ${spelling}`).toBeLessThan(500)
          expect.soft(answer.body, `${method} ${spelling}`).not.toContain(secrets.word)
        }
      }
    }
  }
  for (const path of ['/desk/people', '/desk/audit', raw])
    expect((await sendRaw(site.url, 'GET', path, { cookie: admin.cookie })).body).toContain(secrets.word)
})

test('a handler does one thing: other methods and spellings of its address change nothing', async ({ site }) => {
  const { cookie } = await caller({ role: 'editor' })
  const before = await fingerprint(site.ownerUrl)
  const paths = Object.keys(handlers).flatMap((one) => (one.startsWith('POST') ? [one.slice('POST '.length)] : []))
  for (const path of paths.map((one) => one.replace('[...nextauth]', 'signout'))) {
    for (const method of methods) {
      const answer = await sendRaw(site.url, method, path, { cookie, origin: site.url })
      expect.soft(answer.status, `${method} ${path}`).toBeLessThan(500)
    }
    for (const spelling of [`${path}/`, `/${path}`, path.toUpperCase(), `${path}%20`, `${path}.json`]) {
      const answer = await sendRaw(site.url, 'POST', spelling, { cookie, origin: site.url })
      expect.soft([308, 400, 404, 200], spelling).toContain(answer.status)
    }
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
})
