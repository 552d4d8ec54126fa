import { database } from '#lib/platform/db.ts'
import { agency } from '#prisma/factories/agency.ts'
import { channel, tokenChannel } from '#prisma/factories/channel.ts'
import { type FeedSite, feedSite, rssOf } from '#prisma/factories/feed-site.ts'
import { section } from '#prisma/factories/section.ts'
import { wireText } from '#prisma/factories/wire.ts'
import { sendBytes, sendRaw } from './doors/raw.ts'
import { expect, test } from './fixtures.ts'

const sites: FeedSite[] = []
test.afterEach(async () => {
  for (const site of sites.splice(0)) await site.close()
})
async function feed(answer: () => { status?: number; body: string }): Promise<string> {
  const made = await feedSite((_request, response) => {
    const { status = 200, body } = answer()
    response.writeHead(status).end(body)
  })
  sites.push(made)
  return `${made.url}/news.xml`
}

test('an admin adds a feed, sees what it has, and its items stand on the wire; it fails and says so; a press brings it back', async ({
  signedInAs,
}) => {
  const { page } = await signedInAs('admin')
  const source = await agency({ name: 'Halden Harbour Wire' })
  const harbour = await section({ name: 'Harbour' })
  let entries = [{ title: 'Ferry to Marl Island sails twice a day' }, { title: 'The old mole is open again' }]
  let works = true
  const url = await feed(() => (works ? { body: rssOf(entries, 'All the news') } : { status: 503, body: '' }))

  await page.goto(`/desk/sources/${source.id}`)
  await page.getByRole('link', { name: 'Add a feed' }).click()
  await page.getByLabel('Address of the feed').fill(`${url.replace('news.xml', '')}`.replace('127.0.0.1', '127.0.0.2'))
  await page.getByRole('button', { name: 'See what it has' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'is not asked' })).toBeVisible()
  await page.getByLabel('Address of the feed').fill(url)
  await page.getByRole('button', { name: 'See what it has' }).click()
  await expect(page.getByText('It has 2 entries.')).toBeVisible()
  await page.getByLabel('Section').selectOption(harbour.id)
  await page.getByRole('button', { name: 'Add and look' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Halden Harbour Wire: 127.0.0.1')
  await expect(page.getByText('Works')).toBeVisible()
  await expect(page.getByText('2 pieces of copy')).toBeVisible()

  await page.goto(`/desk/wire?agency=${source.id}`)
  await page.locator('[data-headline]').filter({ hasText: 'Ferry to Marl Island' }).click()
  await expect(page.getByText('by Halden Harbour Wire: 127.0.0.1')).toBeVisible()
  await page.getByRole('button', { name: 'Use', exact: true }).click()
  await expect(page).toHaveURL(/\/desk\/articles\//)
  const made = await database().revision.findFirstOrThrow({
    where: { agencyId: source.id, headline: { contains: 'Ferry' } },
  })
  expect(made.proposed).toMatchObject({ section: { value: harbour.id } })

  works = false
  await page.goto(`/desk/sources/${source.id}`)
  await page.getByRole('link', { name: 'Halden Harbour Wire: 127.0.0.1' }).click()
  await page.getByRole('button', { name: 'Look now' }).click()
  await expect(page.getByText('It answers with an error (503).')).toBeVisible()
  await expect(page.getByText('Fails')).toBeVisible()
  await database().channel.updateMany({ where: { agencyId: source.id }, data: { failures: 4 } })
  await page.getByRole('button', { name: 'Look now' }).click()
  await expect(page.getByText('Closed by itself after 5 failures', { exact: false })).toBeVisible()
  await page.goto('/desk/sources')
  await expect(page.getByRole('listitem').filter({ hasText: 'Halden Harbour Wire' })).toContainText(
    '1 channel needs a look',
  )

  works = true
  entries = [{ title: 'A lamp is lit at the end of the mole' }, ...entries]
  await page.goto(`/desk/sources/${source.id}`)
  await page.getByRole('button', { name: 'Open again and look' }).click()
  await expect(page.getByText('Works')).toBeVisible()
  await page.goto(`/desk/wire?agency=${source.id}`)
  await expect(page.locator('[data-headline]').filter({ hasText: 'A lamp is lit' })).toBeVisible()
})

test('a channel that is due is looked at without anyone asking, and again when its time has come', async ({
  site: _site,
}) => {
  const entries = [{ title: 'Ice on the Sella' }]
  const url = await feed(() => ({ body: rssOf(entries) }))
  const { id } = await channel({ address: url, nextAt: new Date() })
  const count = () => database().wireItem.count({ where: { channelId: id } })
  await expect.poll(count, { timeout: 40_000 }).toBe(1)
  const { nextAt } = await database().channel.findUniqueOrThrow({ where: { id } })
  expect(nextAt?.getTime()).toBeGreaterThan(Date.now() + 10 * 60_000)
  entries.push({ title: 'Thaw on the Sella' })
  await database().channel.update({ where: { id }, data: { nextAt: new Date() } })
  await expect.poll(count, { timeout: 40_000 }).toBe(2)
})

test('a password that was typed never comes back to the browser, nor into the server’s log', async ({
  signedInAs,
  site,
}) => {
  const { page } = await signedInAs('admin')
  const source = await agency()
  const password = 'canary-Pa55word-e2e'
  const url = await feed(() => ({ status: 401, body: '' }))
  await page.goto(`/desk/sources/channels/new?agency=${source.id}&kind=feed`)
  await page.getByLabel('Address of the feed').fill(url)
  await page.getByLabel('User name').fill('reader')
  await page.getByLabel('Password or key').fill(password)
  await page.getByRole('button', { name: 'See what it has' }).click()
  await expect(page.getByText('It does not let us in (401).', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Add and look' }).click()
  await expect(page.getByText('One is kept. Left empty, it stays.')).toBeVisible()
  const address = page.url()
  for (const headers of [undefined, { rsc: '1' }]) {
    for (const path of [address, `/desk/sources/${source.id}`, '/desk/audit']) {
      const answer = await page.request.get(path, headers ? { headers } : {})
      expect(await answer.text(), path).not.toContain(password)
    }
  }
  expect(site.logged()).not.toContain(password)
  for (const role of ['reporter', 'editor'] as const) {
    const other = await signedInAs(role)
    expect((await other.page.request.get(address)).status()).toBe(404)
  }
})

test('a token is shown once; with it a program sends copy from anywhere, and only while its channel is open', async ({
  signedInAs,
  site,
}) => {
  const { page } = await signedInAs('admin')
  const source = await agency({ name: 'Marl Machine Wire' })
  await page.goto(`/desk/sources/channels/new?agency=${source.id}&kind=token`)
  await page.getByRole('button', { name: 'Make a token' }).click()
  const token = await page.getByLabel('The token, shown this once').inputValue()
  await page.getByRole('link', { name: 'To the channel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Marl Machine Wire')
  expect(await page.content()).not.toContain(token)

  const send = (headers: Record<string, string>, body: string) =>
    sendRaw(site.url, 'POST', '/api/v1/wire?name=story.txt', { 'content-type': 'text/plain', ...headers }, body)
  const bearer = { authorization: `Bearer ${token}` }
  const taken = await send({ ...bearer, origin: 'https://elsewhere.test' }, wireText({ headline: 'Sent by a program' }))
  expect([taken.status, JSON.parse(taken.body)]).toMatchObject([
    200,
    { files: [{ file: 'story.txt', outcome: 'imported', items: [{ headline: 'Sent by a program' }] }] },
  ])
  const refused = await send(bearer, '\0\0\0')
  expect([refused.status, JSON.parse(refused.body)]).toMatchObject([
    422,
    { files: [{ outcome: 'refused', reason: { message: expect.any(String) } }] },
  ])
  expect((await send({}, 'x')).status).toBe(403)
  expect((await send({ authorization: 'Bearer nothing' }, 'x')).status).toBe(401)
  expect((await send(bearer, '')).status).toBe(400)
  const large = await sendBytes(
    site.url,
    '/api/v1/wire',
    { ...bearer, 'content-type': 'text/plain' },
    { size: 22_000_000 },
  )
  expect([large.status, large.body]).toEqual([413, expect.stringContaining('21 MB')])

  await page.getByRole('button', { name: 'Close this channel' }).click()
  await expect(page.getByText('Closed by', { exact: false })).toBeVisible()
  expect((await send(bearer, wireText())).status).toBe(401)
  await page.getByRole('button', { name: 'Open again with a new token' }).click()
  const second = await page.getByLabel('The token, shown this once').inputValue()
  expect((await send({ authorization: `Bearer ${second}` }, wireText())).status).toBe(200)
  expect((await send(bearer, wireText())).status).toBe(401)
})

test('a cookie opens nothing where a token is asked for', async ({ signedInAs, site }) => {
  const { cookie } = await signedInAs('admin')
  await tokenChannel()
  const answer = await sendRaw(site.url, 'POST', '/api/v1/wire', { cookie, origin: site.url }, 'x')
  expect(answer.status).toBe(401)
})

test('an agency whose rights have ended is told of, with its stories that are still on the site', async ({
  signedInAs,
  article,
}) => {
  const { page } = await signedInAs('admin')
  const source = await agency({ name: 'Sella Press Service', mayFeed: false })
  await article({ state: 'published', headline: 'The weir is mended', agencyId: source.id })
  await page.goto(`/desk/sources/${source.id}`)
  await page.getByLabel('Until').fill('yesterday')
  await page.getByRole('button', { name: 'Save rights' }).click()
  await expect(page.getByText('Write the day as 2027-12-31.')).toBeVisible()
  await page.getByLabel('Feeds').check()
  await page.getByLabel('Until').fill('2024-12-31')
  await page.getByRole('button', { name: 'Save rights' }).click()
  await expect(page.getByText('The rights ended on 31 December 2024.')).toBeVisible()
  await expect(page.getByText('1 story of theirs is still on the site.')).toBeVisible()
  await expect(page.getByLabel('Feeds')).toBeChecked()
  await page.getByRole('link', { name: 'See them' }).click()
  await expect(page.getByRole('link', { name: 'The weir is mended' })).toBeVisible()
})
