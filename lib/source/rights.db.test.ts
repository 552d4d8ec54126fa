import { expect, test } from 'vitest'
import { loadArticle } from '#lib/article/desk-article.ts'
import { countOfAgency, listOfAgency } from '#lib/article/list-of-agency.ts'
import { listPublished } from '#lib/article/list-published.ts'
import { whyNotPublish } from '#lib/article/why-not-publish.ts'
import { database } from '#lib/platform/db.ts'
import { feedResponse } from '#lib/web/feed-response.ts'
import { agency } from '#prisma/factories/agency.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { rightsInput } from './input.ts'
import { changeRights } from './rights.ts'

const admin = async () => actorOf(await person({ role: 'admin' }))
const none = { mayFeed: false, mayApi: false, mayDiff: false, until: null }

test('stories of an agency stand in feeds only while it lets them; on the site they stand either way', async () => {
  const actor = await admin()
  const { id } = await agency({ mayFeed: false })
  await article({ state: 'published', headline: 'Of that agency', agencyId: id })
  await article({ state: 'published', headline: 'Our own' })
  const feeds = async () =>
    Promise.all(
      (['feed.xml', 'atom.xml', 'feed.json'] as const).map(async (file) =>
        (await feedResponse(file, { everything: true }, '/', null)).text(),
      ),
    )
  for (const feed of await feeds()) {
    expect(feed).not.toContain('Of that agency')
    expect(feed).toContain('Our own')
  }
  expect(
    (await listPublished({ of: { everything: true }, before: null, take: 10 })).stories.map((one) => one.headline),
  ).toContain('Of that agency')
  expect(await changeRights(actor, { ...none, id, mayFeed: true }, 'UTC')).toMatchObject({ ok: true })
  for (const feed of await feeds()) expect(feed).toContain('Of that agency')
})

test('an agency that is met for the first time may go on the site and nowhere else', async () => {
  const { id } = await database().agency.create({ data: { id: (await person()).id, name: 'Just Met Agency' } })
  expect(await database().agency.findUnique({ where: { id } })).toMatchObject({
    mayFeed: false,
    mayApi: false,
    mayDiff: false,
    mayUntil: null,
  })
})

test('after the last day of its rights nothing of an agency is newly published; what readers have can be corrected', async () => {
  const actor = await admin()
  const { id } = await agency({ name: 'Marl Wire' })
  await changeRights(actor, rightsInput.parse({ id, until: '2031-03-12' }), 'Asia/Baku')
  const [{ id: sectionId }, facts] = [await section(), { agencyId: id, headline: 'Ferry sails' }]
  const fresh = await article({ ...facts, sectionId })
  const shown = await article({ ...facts, sectionId, state: 'published', draft: facts })
  const reasons = async (story: string, now: string) => {
    const found = await loadArticle(database(), story)
    return found ? whyNotPublish(actor, found, new Date(now)).filter(({ code }) => code === 'rightsEnded') : []
  }
  expect(await reasons(fresh.id, '2031-03-12T23:59:59+04:00')).toEqual([])
  expect(await reasons(fresh.id, '2031-03-13T00:00:00+04:00')).toMatchObject([
    { field: 'agencyId', values: { agency: 'Marl Wire' } },
  ])
  expect(await reasons(shown.id, '2031-03-13T00:00:00+04:00')).toEqual([])
  expect(await countOfAgency(actor, id)).toBe(1)
  expect((await listOfAgency(actor, id)).stories.map((story) => story.id)).toEqual([shown.id])
})

test('rights are changed by admins, recorded, and only to a day that there is', async () => {
  const { id } = await agency()
  for (const role of ['reporter', 'editor'] as const)
    expect(await changeRights(actorOf(await person({ role })), { ...none, id }, 'UTC')).toMatchObject({
      ok: false,
      refusal: 'forbidden',
    })
  await changeRights(await admin(), rightsInput.parse({ id, mayApi: 'on', until: '' }), 'UTC')
  expect(await database().agency.findUnique({ where: { id } })).toMatchObject({
    mayFeed: false,
    mayApi: true,
    mayUntil: null,
  })
  expect(await database().auditEvent.count({ where: { thingId: id, verb: 'agency.rights' } })).toBe(1)
  for (const until of ['tomorrow', '2031-02-30', '31.12.2031', '0001-01-01'])
    expect(rightsInput.safeParse({ id, until }).success, until).toBe(false)
})
