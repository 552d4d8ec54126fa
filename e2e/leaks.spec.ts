import type { APIRequestContext } from '@playwright/test'
import { contentOf } from '#lib/article/content-of.ts'
import { findArticleForDesk } from '#lib/article/find.ts'
import { publishArticle } from '#lib/article/publish.ts'
import { saveArticle } from '#lib/article/save.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { feedFiles, feedPath } from '#lib/web/urls.ts'
import type { ArticleGiven } from '#prisma/factories/article.ts'
import { media } from '#prisma/factories/media.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'
import { handlers, pages } from './doors/table.ts'
import { expect, test } from './fixtures.ts'

/** A word that stands nowhere else; each test has its own, since they share a database. */
const newCanary = () => `quetzal${newId().slice(-8)}`

/** Every way the framework may be asked for a page’s data instead of the page. */
const variants: { name: string; headers: Record<string, string>; address: (path: string) => string }[] = [
  { name: 'plain', headers: {}, address: (path) => path },
  { name: 'RSC', headers: { RSC: '1' }, address: (path) => path },
  { name: '?_rsc', headers: { RSC: '1' }, address: (path) => `${path}${path.includes('?') ? '&' : '?'}_rsc=x` },
  { name: 'prefetch', headers: { RSC: '1', 'Next-Router-Prefetch': '1' }, address: (path) => path },
  {
    name: 'segment',
    headers: { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
    address: (path) => path,
  },
  { name: 'state tree', headers: { RSC: '1', 'Next-Router-State-Tree': '%5B%22%22%5D' }, address: (path) => path },
  ...['.rsc', '.segments/_full.segment.rsc', '.segments/_tree.segment.rsc', '.txt', '.json'].map((suffix) => ({
    name: suffix,
    headers: {},
    address: (path: string) => `${path.split('?')[0]?.replace(/\/$/, '/index')}${suffix}`,
  })),
  { name: '/_next/data', headers: {}, address: (path) => `/_next/data/build${path.split('?')[0]}.json` },
]

/** A story with a canary in every text, name and address it has. */
async function secret(
  canary: string,
  article: (given: ArticleGiven) => Promise<{ id: string; slug: string | null }>,
  homeId: string,
  given: ArticleGiven,
) {
  const mark = newId().slice(-6)
  const words = `${canary} ${mark}`
  const picture = await media({ fileName: `${canary}.jpg`, caption: words, alt: words, credit: words })
  const topic = await tag({ name: words, slug: `${canary}-tag-${mark}` })
  const writer = await person({ name: words, slug: `${canary}-writer-${mark}` })
  const text = { headline: words, standfirst: words, kicker: words, byline: words, dateline: words, accordingTo: words }
  const made = await article({
    slug: `${canary}-${mark}`,
    ...text,
    leadMediaId: picture.id,
    leadAlt: words,
    leadCaption: words,
    leadCredit: words,
    paragraphs: [words],
    withdrawReason: words,
    sectionId: homeId,
    tagIds: [topic.id],
    contributorIds: [writer.id],
    ...given,
  })
  const file = `/media/${Buffer.from(picture.sha256).toString('hex')}/640.webp`
  return { ...made, topic, writer, file, paths: [`/news/${made.slug}`, `/tag/${topic.slug}`, `/by/${writer.slug}`] }
}

/** Follows every link from the public pages and asks for each address in every variant; tells where the canary was, and what was visited. */
async function crawl(canary: string, request: APIRequestContext, start: string[]) {
  const queue = [...start]
  const visited = new Set<string>()
  const leaks: string[] = []
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (visited.has(path)) continue
    visited.add(path)
    // A crawl that is cut short proves nothing.
    if (visited.size > 300) throw new Error('the crawl does not end')
    for (const { name, headers, address } of variants) {
      const answer = await request.get(address(path), { headers, maxRedirects: 0 })
      const body = await answer.text()
      const told = `${body}\n${JSON.stringify(answer.headers())}`
      // What was asked for may be repeated in an address; nothing else of it may come back.
      if (told.replaceAll(path, '').includes(canary)) leaks.push(`${name} ${path}`)
      if (name === 'plain' && answer.headers()['content-type']?.startsWith('text/html')) queue.push(...linksIn(body))
    }
  }
  return { leaks, visited }
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/(?:href|action)="(\/[^"#]*)/g)]
    .map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
    .filter((path) => !path.startsWith('/_next/'))
}

const surfaces = (canary: string) => [
  '/',
  '/search',
  `/search?q=${canary.toUpperCase()}`,
  '/corrections',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/sitemap/lists.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/nowhere',
  '/api/v1/articles',
  '/mistake/thanks',
  '/api/health',
  '/api/health/live',
  '/api/health/ready',
  '/api/auth/session',
  '/sign-in',
  '/invitation/nothing',
  '/reset/nothing',
]

/** Everything that anyone may get, as patterns of addresses. */
const open = [
  ...Object.entries(pages).flatMap(([pattern, who]) => (who === 'public' ? [pattern] : [])),
  ...Object.entries(handlers).flatMap(([route, who]) =>
    who === 'public' && route.startsWith('GET ') ? [route.slice(4)] : [],
  ),
]

function matches(pattern: string, path: string): boolean {
  const source = pattern.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+')
  return new RegExp(`^${source.replaceAll('.xml', '\\.xml')}$`).test(path.split('?')[0] ?? '')
}

test('no draft, submitted, scheduled, embargoed, spiked or withdrawn story is anywhere a reader can ask', async ({
  request,
  article,
}) => {
  const canary = newCanary()
  test.setTimeout(120_000)
  const home = await section({ name: 'Quiet' })
  const readable = await article({ state: 'published', headline: 'Everyone may read this', sectionId: home.id })
  const later = new Date(Date.now() + 3_600_000)
  const secrets = await Promise.all(
    [
      { state: 'draft' as const },
      { state: 'submitted' as const },
      { state: 'scheduled' as const, scheduledFor: later },
      { state: 'submitted' as const, embargoedUntil: later },
      { state: 'spiked' as const },
      { state: 'withdrawn' as const, withdrawNotice: 'We withdrew a story.' },
      { state: 'withdrawn' as const, withdrawKind: 'killed' as const },
    ].map((given) => secret(canary, article, home.id, given)),
  )
  await tellNotes(canary)
  const index = await (await request.get('/sitemap.xml')).text()
  const parts = [...index.matchAll(/<loc>https?:\/\/[^/]+([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')
  const own = secrets.flatMap((one) => one.paths)
  const feeds = [...own.slice(0, 3), `/section/${home.slug}`].flatMap((path) =>
    ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${path}/${file}`),
  )
  const { leaks, visited } = await crawl(canary, request, [
    ...surfaces(canary),
    ...parts,
    ...own,
    ...feeds,
    ...secrets.map(({ file }) => file),
    `/section/${home.slug}`,
  ])
  expect(leaks).toEqual([])
  expect(open.filter((pattern) => ![...visited].some((path) => matches(pattern, path)))).toEqual([])
  expect([...visited]).toContain(`/news/${readable.slug}`)
  for (const { file } of secrets) expect((await request.get(file)).status()).toBe(404)
})

/** What the desk says to itself about the stories with the canary. */
async function tellNotes(canary: string): Promise<void> {
  const headline = { startsWith: canary }
  await database().revision.updateMany({ where: { headline, state: 'draft' }, data: { sentBackNote: canary } })
  await database().article.updateMany({ where: { slug: headline, state: 'spiked' }, data: { spikeReason: canary } })
}

test('a hidden story’s address, tag and writer answer exactly as ones that never were', async ({
  request,
  article,
}) => {
  const canary = newCanary()
  const home = await section({ name: 'Still' })
  const hidden = await secret(canary, article, home.id, { state: 'draft' })
  const answerOf = async (path: string) => {
    const answer = await request.get(path, { headers: { 'accept-encoding': 'identity' } })
    const { date: _date, etag: _etag, ...headers } = answer.headers()
    return { status: answer.status(), headers, body: (await answer.text()).replaceAll(path, '') }
  }
  for (const path of [...hidden.paths, hidden.file]) {
    const [, folder = '', name = '', rest = ''] = /^(\/\w+\/)([^/]+)(.*)$/.exec(path) ?? []
    const never = `${folder}${(folder === '/media/' ? '0' : 'never').padEnd(name.length, '0')}${rest}`
    expect(await answerOf(path), path).toEqual(await answerOf(never))
  }
})

test('the draft over a published story is nowhere, until it is published and is everywhere', async ({
  request,
  article,
}) => {
  const canary = newCanary()
  test.setTimeout(120_000)
  const home = await section({ name: 'Calm' })
  const made = await article({
    state: 'published',
    headline: 'The ferry runs on time',
    sectionId: home.id,
    draft: { headline: canary, standfirst: canary, paragraphs: [canary] },
  })
  const start = [...surfaces(canary), `/news/${made.slug}`, `/section/${home.slug}`, `/section/${home.slug}/feed.xml`]
  const { leaks, visited } = await crawl(canary, request, start)
  expect(leaks).toEqual([])
  expect(visited.size).toBeGreaterThan(start.length)
  expect(await (await request.get(`/news/${made.slug}`)).text()).toContain('The ferry runs on time')

  // Another save on top: what stood there in between is never seen by anyone outside.
  const editor = actorOf(await person({ role: 'editor' }))
  const second = newCanary()
  const story = await findArticleForDesk(editor, made.id)
  if (!story) throw new Error('no story')
  const content = {
    ...contentOf(story.working),
    headline: second,
    standfirst: second,
    body: bodyFromParagraphs([second]),
  }
  const saved = await saveArticle(editor, { id: made.id, seen: story.version, content })
  if (!saved.ok) throw new Error('not saved')
  const outcome = await publishArticle(editor, {
    id: made.id,
    seen: saved.value.version,
    accepts: { headline: null, wireDate: null },
    runAs: null,
    change: { kind: 'correction', note: 'It does not.' },
  })
  expect(outcome.ok).toBe(true)
  const lists = ['/', `/section/${home.slug}`].flatMap((path) => [
    path,
    ...feedFiles.map((file) => feedPath(path, file)),
  ])
  const shown = [...lists, `/news/${made.slug}`, '/news-sitemap.xml', `/search?q=${second}`]
  for (const path of shown) {
    await expect.poll(async () => (await request.get(path)).text(), { message: path, timeout: 5_000 }).toContain(second)
  }
  expect(await (await request.get('/corrections')).text()).toContain('It does not.')
  expect((await crawl(canary, request, [...start, ...shown])).leaks).toEqual([])
})

test('the very same crawl finds a published story: it would find a leak', async ({ request, article }) => {
  const canary = newCanary()
  const home = await section({ name: 'Loud' })
  const shown = await secret(canary, article, home.id, { state: 'published' })
  // The factory writes from another process: the server hears of it a moment later.
  await expect.poll(async () => (await request.get('/')).text()).toContain(canary)
  const { leaks } = await crawl(canary, request, [
    '/',
    `/search?q=${canary.toUpperCase()}`,
    '/feed.xml',
    '/news-sitemap.xml',
    ...shown.paths,
    `/section/${home.slug}`,
  ])
  for (const path of ['/', '/feed.xml', '/news-sitemap.xml', ...shown.paths, `/section/${home.slug}`])
    expect(leaks).toContain(`plain ${path}`)
})
