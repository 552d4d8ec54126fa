import type { Page } from '@playwright/test'
import pg from 'pg'
import sharp from 'sharp'
import { section } from '#prisma/factories/section.ts'
import { wireItem } from '#prisma/factories/wire.ts'
import { actionNamed } from './doors/inventory.ts'
import { sendRaw } from './doors/raw.ts'
import { resultOf, sendForm } from './doors/send.ts'
import { expect, test } from './fixtures.ts'

/** What every answer says, whatever it is. */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\)/),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
}

/** A policy's directives by name. */
function directives(policy: string | string[] | undefined): Record<string, string> {
  const parts = String(policy)
    .split(';')
    .map((part) => part.trim().split(/\s+/))
  return Object.fromEntries(parts.map(([name = '', ...values]) => [name, values.join(' ')]))
}

const closed = { 'object-src': "'none'", 'base-uri': "'none'", 'frame-ancestors': "'none'", 'form-action': "'self'" }
const policies: Record<string, Record<string, unknown>> = {
  // No script-src: nothing but the default, which is none.
  reader: { ...closed, 'default-src': "'none'", 'style-src': "'self'" },
  desk: {
    ...closed,
    'default-src': "'self'",
    'script-src': expect.stringMatching(/^'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'$/),
    'connect-src': "'self'",
  },
  inert: { ...closed, 'default-src': "'none'", sandbox: '' },
}

type Kind = 'reader' | 'desk' | 'inert'
type Asked = {
  method?: string
  path: string
  headers?: Record<string, string>
  status: number
  kind: Kind
  cache?: RegExp
}

const fresh = /^public, max-age=0, must-revalidate$/
const never = /no-store/

test('every kind of answer carries every header of the baseline, and what a session may have seen is kept by nobody', async ({
  signedInAs,
  article,
  site,
  request,
}) => {
  const { cookie } = await signedInAs('admin')
  const origin = site.url
  const home = await section({ name: 'Lighthouse' })
  const story = await article({ state: 'published', sectionId: home.id })
  const killed = await article({ state: 'withdrawn', withdrawKind: 'killed' })
  const moved = await article({ state: 'withdrawn', withdrawKind: 'replaced', replacedById: story.id })
  const item = await wireItem({ text: undefined, name: 'page.html' })
  const sent = await request.post('/api/media?name=pier.jpg', { data: await photo(), headers: { cookie, origin } })
  const { picture } = await sent.json()
  await article({ state: 'published', leadMediaId: picture.id, leadCredit: 'R. Novruz' })
  const page = (await sendRaw(site.url, 'GET', '/sign-in', {})).body
  const asset = /"(\/_next\/static\/[^"]+\.js)"/.exec(page)?.[1] ?? ''

  const asked: Asked[] = [
    ...[
      '/',
      `/news/${story.slug}`,
      `/section/${home.slug}`,
      '/search?q=harbour',
      '/corrections',
      '/mistake/thanks',
    ].map((path): Asked => ({ path, status: 200, kind: 'reader', cache: fresh })),
    ...['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/icon.svg'].map(
      (path): Asked => ({ path, status: 200, kind: 'reader', cache: fresh }),
    ),
    { path: '/', method: 'HEAD', status: 200, kind: 'reader', cache: fresh },
    { path: '/', headers: { 'if-none-match': '*' }, status: 304, kind: 'reader', cache: fresh },
    { path: '/nowhere', status: 404, kind: 'reader', cache: fresh },
    { path: `/news/${killed.slug}`, status: 410, kind: 'reader', cache: fresh },
    { path: `/news/${moved.slug}`, status: 308, kind: 'reader', cache: fresh },
    { path: '/', method: 'POST', headers: { origin }, status: 200, kind: 'reader', cache: never },
    ...['/desk', '/desk/people', `/desk/articles/${story.id}`, `/desk/articles/${story.id}/preview`].map(
      (path): Asked => ({ path, headers: { cookie }, status: 200, kind: 'desk', cache: never }),
    ),
    { path: '/desk?_rsc', headers: { cookie, rsc: '1' }, status: 200, kind: 'desk', cache: never },
    { path: '/desk', status: 307, kind: 'desk', cache: never },
    { path: '/desk/nowhere', headers: { cookie }, status: 404, kind: 'desk', cache: never },
    { path: '/sign-in', status: 200, kind: 'desk', cache: never },
    { path: '/invitation/nothing', status: 404, kind: 'desk', cache: never },
    { path: '/desk/me', method: 'OPTIONS', status: 400, kind: 'desk', cache: never },
    { path: `/desk/wire/${item}/raw`, headers: { cookie }, status: 200, kind: 'inert', cache: never },
    { path: `/desk/wire/${item}/raw`, status: 401, kind: 'inert', cache: never },
    { path: '/api/health', status: 200, kind: 'inert', cache: never },
    { path: '/api/auth/session', status: 200, kind: 'inert', cache: never },
    { path: '/api/wire', method: 'POST', headers: { origin }, status: 401, kind: 'inert', cache: never },
    { path: '/api/wire', method: 'POST', headers: { origin, cookie }, status: 400, kind: 'inert', cache: never },
    { path: '/api/mistake', method: 'POST', headers: { origin }, status: 303, kind: 'inert', cache: never },
    { path: '/api/nothing', status: 404, kind: 'inert', cache: never },
    { path: asset, status: 200, kind: 'inert', cache: /immutable/ },
    { path: asset, headers: { 'accept-encoding': 'br' }, status: 200, kind: 'inert', cache: /immutable/ },
    { path: '/_next/static/nothing.js', status: 404, kind: 'inert', cache: never },
    { path: `/media/${picture.sha256}/320.webp`, status: 200, kind: 'inert', cache: /^public, max-age=86400/ },
    { path: `/media/${picture.id}/320.webp`, headers: { cookie }, status: 200, kind: 'inert', cache: never },
    { path: '/media/nothing/320.webp', status: 404, kind: 'inert', cache: never },
    // What the door says itself.
    { path: '/desk/', status: 308, kind: 'inert', cache: never },
    { path: '/desk%2fpeople', status: 400, kind: 'inert', cache: never },
    {
      path: '/api/wire',
      method: 'POST',
      headers: { origin: 'https://evil.test' },
      status: 403,
      kind: 'inert',
      cache: never,
    },
    {
      path: '/api/mistake',
      method: 'POST',
      headers: { origin, 'content-length': '3000000', expect: '100-continue' },
      status: 413,
      kind: 'inert',
      cache: never,
    },
  ]
  for (const { method = 'GET', path, headers = {}, status, kind, cache } of asked) {
    const what = `${method} ${path} ${JSON.stringify(headers)}`
    const answer = await sendRaw(site.url, method, path, headers)
    expect.soft(answer.status, what).toBe(status)
    expect.soft(answer.headers, what).toMatchObject(always)
    expect.soft(directives(answer.headers['content-security-policy']), what).toMatchObject(policies[kind] ?? {})
    expect.soft(String(answer.headers['content-security-policy']), what).not.toMatch(/script-src[^;]*unsafe-/)
    expect.soft(answer.headers['cache-control'], what).toMatch(cache ?? /./)
    // Over https alone; see the test beside the headers.
    expect.soft(answer.headers, what).not.toHaveProperty('strict-transport-security')
    for (const name of ['x-powered-by', 'server']) expect.soft(answer.headers, what).not.toHaveProperty(name)
    if (kind === 'reader') expect.soft(answer.headers, what).not.toHaveProperty('set-cookie')
  }
})

test('an action’s answer carries them too', async ({ site }) => {
  const call = { site: site.url, path: '/sign-in', id: actionNamed('(sign-in)/sign-in', 'signIn') }
  const answer = await sendForm(call, { email: 'nobody@example.test', password: 'a wrong harbour town' })
  expect(resultOf(answer)).toBe('forbidden wrongSignIn')
  const headers = Object.fromEntries(answer.headers)
  expect(headers).toMatchObject({ ...always, 'cache-control': 'private, no-store' })
  expect(directives(headers['content-security-policy'])).toMatchObject(policies.desk ?? {})
})

test('the desk’s scripts carry a number that no other answer has; readers get no script at all', async ({
  signedInAs,
  article,
  site,
}) => {
  const { cookie } = await signedInAs('editor')
  const story = await article({ state: 'published' })
  const seen = new Set<string>()
  for (const path of ['/desk', '/desk', '/sign-in', `/desk/articles/${story.id}`, '/desk/nowhere']) {
    const { headers, body } = await sendRaw(site.url, 'GET', path, { cookie: path === '/sign-in' ? '' : cookie })
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''
    seen.add(nonce)
    const scripts = body.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`)
  }
  expect(seen.size).toBe(5)
  for (const path of ['/', `/news/${story.slug}`, '/search?q=x', '/nowhere']) {
    const { body } = await sendRaw(site.url, 'GET', path, {})
    expect(body.replace(/<script type="application\/ld\+json">/g, ''), path).not.toContain('<script')
  }
})

/**
 * Puts into a page what an attacker would, in every way that markup runs code or leads away; `ran` is told of each that works. A script
 * element made by a script is not among them: on the desk the policy trusts what our own scripts load.
 */
function plant() {
  const violations = new Set<string>()
  document.addEventListener('securitypolicyviolation', (event) => violations.add(event.effectiveDirective))
  const add = (html: string) => {
    const holder = document.createElement('div')
    holder.innerHTML = html
    document.body.append(holder)
    return holder
  }
  add('<img src="data:," onerror="ran(\'handler\')">')
  add('<details open ontoggle="ran(\'toggle\')">x</details>')
  add('<iframe srcdoc="<script>parent.ran(1)</script>"></iframe>')
  add('<iframe src="javascript:parent.ran(2)"></iframe>')
  add('<object data="https://evil.test/object"></object><embed src="https://evil.test/embed">')
  add('<a href="javascript:ran(\'address\')">x</a>').querySelector('a')?.click()
  add('<form action="https://evil.test/form" method="post" target="_blank"></form>').querySelector('form')?.submit()
  add('<img src="https://evil.test/picture"><link rel="stylesheet" href="https://evil.test/sheet">')
  document.head.insertAdjacentHTML('beforeend', '<base href="https://evil.test/">')
  void fetch('https://evil.test/fetch').catch(() => undefined)
  Object.assign(window, { violations: () => [...violations].sort() })
}

/** Opens a page, plants code in it, and gives what ran, what left the site, and what the browser refused. */
async function planted(page: Page, path: string) {
  const ran: unknown[] = []
  const left: string[] = []
  await page.exposeFunction('ran', (what: unknown) => ran.push(what))
  await page.context().route(/^https:\/\/evil\.test\//, (route) => {
    left.push(new URL(route.request().url()).pathname)
    return route.abort()
  })
  await page.goto(path)
  await page.evaluate(plant)
  return { ran, left, refused: () => page.evaluate('violations()'), base: () => page.evaluate('document.baseURI') }
}

const refused = [
  ...['base-uri', 'connect-src', 'form-action', 'img-src', 'object-src'],
  ...['script-src-attr', 'script-src-elem', 'style-src-elem'],
]

test('code that got into a page would not run, for readers or on the desk, and nothing would leave the site', async ({
  signedInAs,
  article,
  browser,
  site,
}) => {
  const story = await article({ state: 'published' })
  const { context } = await signedInAs('editor')
  const paths = [`/news/${story.slug}`, '/nowhere', '/desk', `/desk/articles/${story.id}`]
  for (const path of paths) {
    const page = await context.newPage()
    const told = await planted(page, path)
    await expect.poll(told.refused, { message: path }).toEqual(refused)
    expect(await told.base(), path).toBe(`${site.url}${path}`)
    expect(told, path).toMatchObject({ ran: [], left: [] })
    await page.close()
  }
  // Without the policy all of it works: the test would see it.
  const unguarded = await browser.newContext({ bypassCSP: true, baseURL: site.url })
  const told = await planted(await unguarded.newPage(), `/news/${story.slug}`)
  await expect.poll(() => new Set(told.ran)).toEqual(new Set(['handler', 'toggle', 1, 2, 'address']))
  await expect.poll(() => told.left).toEqual(expect.arrayContaining(['/object', '/picture', '/sheet', '/fetch']))
  await unguarded.close()
})

test('the desk’s own scripts ask for nothing that its policy forbids', async ({ signedInAs, article }) => {
  const story = await article({ state: 'draft' })
  const { context } = await signedInAs('editor')
  const page = await context.newPage()
  const refused: string[] = []
  await page.exposeFunction('refused', (directive: string) => refused.push(directive))
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', (event) => refused(event.effectiveDirective))",
  )
  await page.goto(`/desk/articles/${story.id}`)
  await page.getByRole('textbox', { name: 'Headline', exact: true }).fill('The harbour opens on Monday')
  await expect(page.locator('[data-save="saved"]')).toContainText('Saved')
  expect(refused).toEqual([])
})

test('no page can be put into another site’s frame', async ({ browser, article, site }) => {
  const story = await article({ state: 'published' })
  const context = await browser.newContext()
  const frames = ['/', `/news/${story.slug}`, '/sign-in', '/api/health'].map(
    (path) => `<iframe src="${site.url}${path}">`,
  )
  await context.route('https://evil.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: frames.join('</iframe>') }),
  )
  const page = await context.newPage()
  await page.goto('https://evil.test/')
  const inside = page.frames().slice(1)
  expect(inside).toHaveLength(4)
  for (const frame of inside) expect(frame.url()).toBe('chrome-error://chromewebdata/')
  await context.close()
})

test('when a page cannot be shown, the answer says so with the same headers and nothing of the reason', async ({
  signedInAs,
  site,
}) => {
  const { cookie } = await signedInAs('editor')
  const owner = new pg.Client({ connectionString: site.ownerUrl })
  await owner.connect()
  await owner.query('alter table section rename to section_away')
  const answers = await Promise.all([
    sendRaw(site.url, 'GET', '/section/anything', {}),
    sendRaw(site.url, 'GET', '/desk/articles', { cookie }),
  ]).finally(() => owner.query('alter table section_away rename to section'))
  await owner.end()
  for (const answer of answers) {
    expect(answer.status).toBeGreaterThanOrEqual(500)
    expect(answer.headers).toMatchObject({ ...always, 'cache-control': expect.stringContaining('no-store') })
    expect(answer.body).not.toMatch(/prisma|postgres|section_away|\.ts:/i)
  }
  expect((await sendRaw(site.url, 'GET', '/desk/articles', { cookie })).status).toBe(200)
})

function photo(): Promise<Buffer> {
  return sharp({ create: { width: 901, height: 600, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer()
}
