import { newId } from '#lib/platform/ids.ts'
import { sealRevision } from '#lib/revision/seal.ts'
import { actorOf } from '#prisma/factories/person.ts'
import { caller } from './doors/caller.ts'
import { actionNamed } from './doors/inventory.ts'
import { sendRaw } from './doors/raw.ts'
import { fingerprint } from './doors/rows.ts'
import { resultOf, sendArguments } from './doors/send.ts'
import { expect, test } from './fixtures.ts'

test('a revision is found through its own story only, and a sealed one by editors only', async ({ site, article }) => {
  const [reporter, editor] = [await caller({ role: 'reporter' }), await caller({ role: 'editor' })]
  const words = `Quokka${newId().slice(-8)}`
  const own = await article({ byId: reporter.person.id, state: 'published' })
  const other = await article({ state: 'withdrawn', headline: words, paragraphs: [words] })
  const open = async (id: string, revision: string, cookie: string) => {
    const path = `/desk/articles/${id}/history?revision=${revision}`
    const forms = [
      await sendRaw(site.url, 'GET', path, { cookie }),
      await sendRaw(site.url, 'GET', `${path}&_rsc`, { cookie, rsc: '1' }),
    ]
    return forms.map(({ status, body }) => [status, body.includes(words)])
  }
  const seen = [
    [200, true],
    [200, true],
  ]
  const unseen = [
    [200, false],
    [200, false],
  ]
  expect(await open(own.id, other.revisionId, editor.cookie)).toEqual(unseen)
  expect(await open(other.id, other.revisionId, editor.cookie)).toEqual(seen)
  expect(await open(other.id, other.revisionId, reporter.cookie)).toEqual(seen)
  for (const strange of ['x', newId(), `${other.revisionId}'`, own.revisionId])
    expect(await open(own.id, strange, editor.cookie), strange).toEqual(unseen)

  const before = await fingerprint(site.ownerUrl)
  const call = (name: string, cookie: string, input: object) =>
    sendArguments(
      { site: site.url, path: `/desk/articles/${own.id}`, id: actionNamed('desk/articles/[id]', name), cookie },
      [input],
    )
  const mixed = { id: own.id, seen: 1, revisionId: other.revisionId }
  expect(resultOf(await call('restoreText', editor.cookie, mixed))).toBe('not-found notFound')
  expect(resultOf(await call('restoreText', reporter.cookie, mixed))).toBe('not-found notFound')
  const sealing = { id: own.id, revisionId: other.revisionId, reason: 'Not to be passed on' }
  expect(resultOf(await call('seal', editor.cookie, sealing))).toBe('not-found notFound')
  expect(await fingerprint(site.ownerUrl)).toEqual(before)

  const story = `/desk/articles/${other.id}`
  const ways = [story, `${story}/preview`, `${story}/history`, `${story}/history?revision=${other.revisionId}`]
  const translated = await article({ byId: reporter.person.id, language: 'az', translationOfId: other.id })
  const lists = ['/desk/articles', `/desk/articles/${translated.id}`]
  const listed = async (cookie: string) => {
    const pages = await Promise.all(lists.map((path) => sendRaw(site.url, 'GET', path, { cookie })))
    return pages.map(({ status, body }) => [status, body.includes(words)])
  }
  const opened = async (cookie: string) => {
    const pages = await Promise.all(ways.map((path) => sendRaw(site.url, 'GET', path, { cookie })))
    return pages.map(({ status, body }) => [status, body.includes(words)])
  }
  expect(await opened(reporter.cookie)).toEqual(ways.map(() => [200, true]))
  expect(await listed(reporter.cookie)).toEqual(lists.map(() => [200, true]))
  await sealRevision(actorOf(editor.person), { ...sealing, id: other.id })
  expect(await opened(reporter.cookie)).toEqual(ways.map(() => [404, false]))
  expect(await listed(reporter.cookie)).toEqual(lists.map(() => [200, false]))
  expect(await listed(editor.cookie)).toEqual(lists.map(() => [200, true]))
  const about = { id: other.id, language: 'az' }
  expect(resultOf(await call('translate', reporter.cookie, about))).toBe('not-found notFound')
  expect(resultOf(await call('loadTheirs', reporter.cookie, { id: other.id }))).toBe('not-found notFound')
  expect(await opened(editor.cookie)).toEqual(ways.map(() => [200, true]))
})
