import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { startStory } from '#lib/wire/use.ts'
import { agency } from '#prisma/factories/agency.ts'
import { channel } from '#prisma/factories/channel.ts'
import { type FeedSite, feedSite, rssOf } from '#prisma/factories/feed-site.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { addChannel } from './add.ts'
import { changeChannel } from './change.ts'
import { MOST_FAILURES } from './channel-kinds.ts'
import { closeChannel } from './close.ts'
import { findChannel } from './find.ts'
import { addChannelInput, changeChannelInput, tryFeedInput } from './input.ts'
import { lookNow } from './look-now.ts'
import { pollChannel } from './poll.ts'
import { pollDue } from './poll-due.ts'
import { reopenChannel } from './reopen.ts'
import { tryFeed } from './try-feed.ts'

process.env.COPYDESK_ALLOW_NETS = '127.0.0.1'

const sites: FeedSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close()
  await database().channel.updateMany({ data: { nextAt: null } })
})
async function site(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const made = await feedSite(answer)
  sites.push(made)
  return made.url
}
const at = (minutes: number) => new Date(Date.UTC(2031, 2, 12, 10) + minutes * 60_000)
const row = (id: string) => database().channel.findUniqueOrThrow({ where: { id } })
const items = (channelId: string) => database().wireItem.findMany({ where: { channelId }, orderBy: { id: 'asc' } })
const admin = async () => actorOf(await person({ role: 'admin' }))

test('a feed’s entries stand on the wire with the channel’s agency, language and section, and Use proposes that section', async () => {
  const url = await site((_request, response) =>
    response.end(rssOf([{ title: 'Ferry sails' }, { title: 'Bridge opens' }])),
  )
  const { id: sectionId } = await section()
  const press = await agency({ name: 'Halden Press' })
  const feed = await channel({ address: url, agencyId: press.id, sectionId, language: 'fr' })
  expect(await pollChannel(feed.id, at(0))).toEqual({ items: 2, problem: null, closed: false })
  const came = await items(feed.id)
  expect(came.map((item) => item.headline).sort()).toEqual(['Bridge opens', 'Ferry sails'])
  for (const item of came)
    expect(item).toMatchObject({ agencyId: press.id, agencyName: 'Halden Press', language: 'fr', sectionId })
  expect(await row(feed.id)).toMatchObject({
    failures: 0,
    problem: null,
    checkedAt: at(0),
    heardAt: at(0),
    nextAt: at(15),
  })

  const used = await startStory(await admin(), { id: came[0]?.id ?? '' })
  const story = await database().article.findUniqueOrThrow({
    where: { id: used.ok ? used.value.articleId : '' },
    include: { working: true },
  })
  expect(story.working?.proposed).toMatchObject({ section: { value: sectionId } })
})

test('copy that says whose it is, in which language and zone, keeps it', async () => {
  await agency({ name: 'Marl Wire' })
  const said = `<rss version="2.0"><channel><title>Gathered</title><language>az</language><item><title>Bərə</title><guid>1</guid>
    <source url="https://marl.test/">Marl Wire</source><pubDate>Wed, 12 Mar 2031 09:30:00 +0200</pubDate><description>Bərə yola düşür.</description></item></channel></rss>`
  const url = await site((_request, response) => response.end(said))
  const feed = await channel({ address: url, language: 'fr', zone: 'Asia/Baku' })
  await pollChannel(feed.id)
  expect(await items(feed.id)).toMatchObject([
    { agencyName: 'Marl Wire', language: 'az', wireDate: '2031-03-12T09:30:00+02:00' },
  ])
})

test('a feed is asked only for what changed, and what is there already is not written again', async () => {
  const asked: unknown[] = []
  let entries = [{ title: 'Ferry sails' }]
  let etag = '"one"'
  const url = await site(({ headers }, response) => {
    asked.push(headers['if-none-match'] ?? null)
    if (headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { etag }).end(rssOf(entries))
  })
  const feed = await channel({ address: url })
  expect(await pollChannel(feed.id, at(0))).toMatchObject({ items: 1 })
  expect(await pollChannel(feed.id, at(15))).toMatchObject({ items: 0, problem: null })
  entries = [{ title: 'Bridge opens' }, { title: 'Ferry sails' }]
  etag = '"two"'
  expect(await pollChannel(feed.id, at(30))).toMatchObject({ items: 1 })
  expect(asked).toEqual([null, '"one"', '"one"'])
  expect((await items(feed.id)).map((item) => item.headline)).toEqual(['Ferry sails', 'Bridge opens'])
  expect(await row(feed.id)).toMatchObject({ heardAt: at(30), checkedAt: at(30) })
})

test('the same item that comes by two feeds of an agency, at once and again, is one item', async () => {
  const press = await agency()
  const one = await site((_request, response) =>
    response.end(rssOf([{ guid: 'a-1', title: 'Ferry sails' }], 'All news')),
  )
  const two = await site((_request, response) =>
    response.end(
      rssOf(
        [
          { guid: 'a-1', title: 'Ferry sails' },
          { guid: 'a-2', title: 'Bridge opens' },
        ],
        'Harbour',
      ),
    ),
  )
  const feeds = [
    await channel({ address: one, agencyId: press.id }),
    await channel({ address: two, agencyId: press.id }),
  ]
  for (const round of [0, 15]) await Promise.all(feeds.map((feed) => pollChannel(feed.id, at(round))))
  const came = await database().wireItem.findMany({ where: { agencyId: press.id } })
  expect(came.map((item) => item.guid).sort()).toEqual(['a-1', 'a-2'])
})

test('a feed that fails is asked less and less, closes after five failures with the reason, and one press opens it again', async () => {
  let works = false
  const url = await site((_request, response) =>
    works ? response.end(rssOf([{ title: 'Works again' }])) : response.writeHead(500).end(),
  )
  const feed = await channel({ address: url })
  const waits: (number | null)[] = []
  for (let look = 1; look <= MOST_FAILURES; look += 1) {
    expect(await pollChannel(feed.id, at(0))).toMatchObject({
      problem: { code: 'channelStatus', values: { status: 500 } },
    })
    const { nextAt } = await row(feed.id)
    waits.push(nextAt && (nextAt.getTime() - at(0).getTime()) / 60_000)
  }
  expect(waits).toEqual([15, 30, 60, 60, null])
  const actor = await admin()
  expect(await findChannel(actor, feed.id)).toMatchObject({
    standing: 'closed',
    closedBy: null,
    problem: { code: 'channelStatus' },
  })
  expect(await pollChannel(feed.id)).toBeNull()
  expect(await database().auditEvent.count({ where: { thingId: feed.id, verb: 'channel.closeItself' } })).toBe(1)

  works = true
  expect(await reopenChannel(actor, { id: feed.id })).toMatchObject({ ok: true })
  expect(await lookNow(actor, { id: feed.id })).toMatchObject({ ok: true, value: { items: 1, problem: null } })
  expect(await findChannel(actor, feed.id)).toMatchObject({ standing: 'well', failures: 0, problem: null })
})

test('a feed that asks for time is given it; one that is gone for good closes at once', async () => {
  const busy = await site((_request, response) => response.writeHead(503, { 'retry-after': '7200' }).end())
  const feed = await channel({ address: busy })
  await pollChannel(feed.id, at(0))
  expect(await row(feed.id)).toMatchObject({ nextAt: at(120) })
  const endless = await channel({
    address: await site((_request, response) =>
      response.writeHead(429, { 'retry-after': 'Fri, 31 Dec 2099 23:59:59 GMT' }).end(),
    ),
  })
  await pollChannel(endless.id, at(0))
  expect(await row(endless.id)).toMatchObject({ nextAt: at(24 * 60) })
  const gone = await channel({ address: await site((_request, response) => response.writeHead(410).end()) })
  expect(await pollChannel(gone.id, at(0))).toEqual({ items: 0, problem: { code: 'channelGone' }, closed: true })
})

test('where a feed moved for good is remembered and told; where it only leads is not', async () => {
  const there = await site((_request, response) => response.end(rssOf([{ title: 'Ferry sails' }])))
  const here = await site((request, response) =>
    response.writeHead(request.url === '/good' ? 301 : 302, { location: `${there}/new` }).end(),
  )
  const moved = await channel({ address: `${here}/good` })
  await pollChannel(moved.id, at(0))
  expect(await row(moved.id)).toMatchObject({ address: `${there}/new` })
  expect(await findChannel(await admin(), moved.id)).toMatchObject({ moved: { from: `${here}/good`, at: at(0) } })
  await pollChannel(moved.id, at(15))
  expect(await findChannel(await admin(), moved.id)).toMatchObject({ moved: { from: `${here}/good` } })
  const led = await channel({ address: `${here}/now` })
  await pollChannel(led.id)
  expect(await row(led.id)).toMatchObject({ address: `${here}/now` })
})

test('a channel that is closed, or sent to another address, while it is looked at stays as it was made', async () => {
  const actor = await admin()
  let meanwhile: () => Promise<unknown> = async () => {}
  const url = await site((request, response) => {
    const answer = () => response.writeHead(301, { location: '/there' }).end()
    if (request.url === '/there') response.end(rssOf([{ title: `Seen ${Math.random()}` }]))
    else void meanwhile().then(answer)
  })
  const closing = await channel({ address: `${url}/closing` })
  meanwhile = () => closeChannel(actor, { id: closing.id })
  expect(await pollChannel(closing.id)).toMatchObject({ items: 1, closed: true })
  expect(await row(closing.id)).toMatchObject({ address: `${url}/closing`, closedById: actor.id, nextAt: null })

  const moving = await channel({ address: `${url}/moving` })
  const form = { kind: 'feed', id: moving.id, name: '', everyMinutes: '15', sectionId: '', language: '', zone: '' }
  const to = { url: `${url}/elsewhere`, user: '', password: '' }
  meanwhile = () => changeChannel(actor, changeChannelInput.parse({ ...form, ...to }))
  await pollChannel(moving.id)
  expect(await row(moving.id)).toMatchObject({ address: `${url}/elsewhere`, progress: {} })
})

test('a page that is no feed, and a feed that cannot be read, fail with the reason', async () => {
  const pages: Record<string, string> = {
    '<html><head><title>Front</title></head><body><p>News</p></body></html>': 'channelNoFeed',
    '<!DOCTYPE rss [<!ENTITY a "x">]><rss><channel><item><title>&a;</title></item></channel></rss>':
      'importXmlEntities',
    '': 'importEmpty',
  }
  for (const [page, code] of Object.entries(pages)) {
    const feed = await channel({ address: await site((_request, response) => response.end(page)) })
    expect(await pollChannel(feed.id)).toMatchObject({ items: 0, problem: { code } })
  }
  const empty = await channel({ address: await site((_request, response) => response.end(rssOf([]))) })
  expect(await pollChannel(empty.id)).toEqual({ items: 0, problem: null, closed: false })
})

test('of fifty feeds one hangs: the others are looked at all the same, and only that one fails', async () => {
  const url = await site((request, response) => response.end(rssOf([{ title: `News ${request.url}` }])))
  const silent = await feedSite(() => {})
  const { id: agencyId } = await agency()
  const feeds = await Promise.all(
    Array.from({ length: 50 }, (_, at) =>
      channel({ agencyId, address: at === 7 ? silent.url : `${url}/${at}`, nextAt: new Date() }),
    ),
  )
  const looking = pollDue()
  const heard = () => database().channel.count({ where: { agencyId, failures: 0, heardAt: { not: null } } })
  await expect.poll(heard, { timeout: 20_000 }).toBe(49)
  await silent.close()
  expect(await looking).toBe(50)
  expect(await row(feeds[7]?.id ?? '')).toMatchObject({ failures: 1, problem: { code: 'fetchBroken' } })
  expect(await database().wireItem.count({ where: { agencyId } })).toBe(49)
})

test('two who look at what is due share it, and a channel that is closed or not due is left alone', async () => {
  let asked = 0
  const url = await site((_request, response) => {
    asked += 1
    response.end(rssOf([{ title: 'Ferry sails' }]))
  })
  await channel({ address: url, nextAt: new Date() })
  await channel({ address: url, nextAt: new Date(), closedAt: new Date() })
  await channel({ address: url, nextAt: new Date(Date.now() + 3_600_000) })
  const [one, two] = await Promise.all([pollDue(), pollDue()])
  expect([one + two, asked]).toEqual([1, 1])
})

test('what a feed has is told before it is added, or why it cannot be read, and nothing is kept', async () => {
  const url = await site((request, response) =>
    request.url === '/feed'
      ? response.end(
          rssOf([
            { title: 'Older', published: 'Tue, 11 Mar 2031 09:30:00 +0000' },
            { title: 'Newer', published: 'Wed, 12 Mar 2031 09:30:00 +0000' },
          ]),
        )
      : response.writeHead(404).end(),
  )
  const actor = await admin()
  const before = await database().wireItem.count()
  const form = (path: string) => tryFeedInput.parse({ url: `${url}${path}`, user: '', password: '', id: '' })
  expect(await tryFeed(actor, form('/feed'))).toMatchObject({
    ok: true,
    value: { entries: 2, newest: { headline: 'Newer' }, movedTo: null },
  })
  expect(await tryFeed(actor, form('/none'))).toMatchObject({
    ok: true,
    value: { problem: { code: 'channelNotThere' } },
  })
  const editor = actorOf(await person({ role: 'editor' }))
  expect(await tryFeed(editor, form('/feed'))).toMatchObject({ ok: false, refusal: 'forbidden' })
  expect(await database().wireItem.count()).toBe(before)
})

test('a feed that is added looks at nothing inside, whatever its address', async () => {
  const actor = await admin()
  const { id: agencyId } = await agency()
  const form = {
    kind: 'feed',
    agencyId,
    name: '',
    everyMinutes: '15',
    sectionId: '',
    language: '',
    zone: '',
    user: '',
    password: '',
  }
  const added = await addChannel(actor, addChannelInput.parse({ ...form, url: 'http://169.254.169.254/latest/' }))
  expect(await pollChannel(added.ok ? added.value.id : '')).toMatchObject({ problem: { code: 'fetchForbidden' } })
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'https://user:pass@agency.test/', 'feeds', ''])
    expect(addChannelInput.safeParse({ ...form, url }).success, url).toBe(false)
})
