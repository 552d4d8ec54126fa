import { expect, test } from 'vitest'
import { contentOf } from '#lib/article/content-of.ts'
import { findArticleForDesk } from '#lib/article/find.ts'
import { saveArticle } from '#lib/article/save.ts'
import { database } from '#lib/platform/db.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { tag } from '#prisma/factories/tag.ts'
import { findTag } from './find.ts'
import { mergeTags, previewMerge } from './merge.ts'
import { suggestTags } from './suggest.ts'

const editor = actorOf(await person({ role: 'editor' }))

const carried = (tagId: string) => database().revisionTag.count({ where: { tagId } })

test('merging moves stories, names and addresses; a story that had both has one', async () => {
  const [from, into] = [await tag({ name: 'Harbor', aliases: ['Old harbour'] }), await tag({ name: 'Harbour' })]
  await article({ state: 'published', tagIds: [from.id], headline: 'Dredging begins' })
  await article({ state: 'published', tagIds: [from.id, into.id] })
  await article({ state: 'draft', tagIds: [from.id] })
  expect(await previewMerge(editor, from.id)).toMatchObject({
    stories: 2,
    newest: expect.arrayContaining(['Dredging begins']),
  })
  expect(await mergeTags(editor, { from: from.id, into: into.id })).toMatchObject({ ok: true, value: { id: into.id } })
  expect([await carried(into.id), await carried(from.id)]).toEqual([3, 0])
  expect((await findTag(editor, from.id))?.id).toBe(into.id)
  expect((await suggestTags(editor, 'old harb')).map((one) => one.id)).toEqual([into.id])
  const event = await database().auditEvent.findFirst({ where: { verb: 'tag.merge' }, orderBy: { at: 'desc' } })
  expect(event).toMatchObject({ thingId: into.id, label: 'Harbour', detail: { merged: 'Harbor' } })
})

test('page and feeds of the merged tag lead to the other’s, also after that one is merged too', async () => {
  const [one, two, three] = [await tag(), await tag(), await tag()]
  await mergeTags(editor, { from: one.id, into: two.id })
  await mergeTags(editor, { from: two.id, into: three.id })
  for (const end of ['', '/feed.xml', '/atom.xml', '/feed.json'])
    for (const { slug } of [one, two])
      expect(await database().redirect.findUnique({ where: { from: `/tag/${slug}${end}` } })).toMatchObject({
        to: `/tag/${three.slug}${end}`,
      })
  expect((await findTag(editor, one.id))?.id).toBe(three.id)
  const change = await database().change.findFirst({ orderBy: { seq: 'desc' } })
  expect(change?.tags).toEqual(expect.arrayContaining([`tag:${two.id}`, `tag:${three.id}`, `path:/tag/${two.slug}`]))
})

test('an editor’s page that still shows the merged tag saves the other one', async () => {
  const [from, into] = [await tag(), await tag()]
  const { id } = await article({ state: 'draft', tagIds: [from.id] })
  const story = await findArticleForDesk(editor, id)
  if (!story) throw new Error('no story')
  const content = contentOf(story.working)
  await mergeTags(editor, { from: from.id, into: into.id })
  expect(content.tagIds).toEqual([from.id])
  expect(await saveArticle(editor, { id, seen: story.version, content })).toMatchObject({ ok: true })
  expect([await carried(from.id), await carried(into.id)]).toEqual([0, 1])
})

test('a tag cannot be merged into itself, into one that is merged, or twice', async () => {
  const [one, other, third] = [await tag(), await tag(), await tag()]
  expect(await mergeTags(editor, { from: one.id, into: one.id })).toMatchObject({ reasons: [{ code: 'mergeItself' }] })
  expect(await mergeTags(editor, { from: one.id, into: other.id })).toMatchObject({ ok: true })
  const gone = { ok: false, reasons: [{ code: 'notFound' }] }
  expect(await mergeTags(editor, { from: one.id, into: third.id })).toMatchObject(gone)
  expect(await mergeTags(editor, { from: third.id, into: one.id })).toMatchObject(gone)
  expect(await mergeTags(editor, { from: other.id, into: third.id })).toMatchObject({ ok: true })
})

test('two people who merge two tags into each other at once leave one of them', async () => {
  const [one, other] = [await tag(), await tag()]
  const outcomes = await Promise.all([
    mergeTags(editor, { from: one.id, into: other.id }),
    mergeTags(editor, { from: other.id, into: one.id }),
  ])
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
})

test('ten thousand stories change their tag in one go', async () => {
  const [from, into] = [await tag(), await tag()]
  const { id } = await article({ state: 'published', tagIds: [from.id] })
  await multiply(id, 9_999, from.id)
  expect(await previewMerge(editor, from.id)).toMatchObject({ stories: 10_000 })
  expect(await mergeTags(editor, { from: from.id, into: into.id })).toMatchObject({ ok: true })
  expect([await carried(into.id), await carried(from.id)]).toEqual([10_000, 0])
})

/** Makes as many published stories like this one, with this tag. */
async function multiply(articleId: string, times: number, tagId: string): Promise<void> {
  const fresh = `overlay(gen_random_uuid()::text placing '7' from 15 for 1)`
  await database().$executeRawUnsafe(`
    with made as (select ${fresh} as article, ${fresh} as revision, n from generate_series(1, ${times}) n),
    articles as (insert into article select (jsonb_populate_record(a,
        jsonb_build_object('id', article, 'slug', 'copy-' || n, 'workingId', null))).*
      from article a, made where a.id = '${articleId}' returning id),
    revisions as (insert into revision select (jsonb_populate_record(r,
        jsonb_build_object('id', revision, 'articleId', article))).*
      from revision r, made where r."articleId" = '${articleId}' and r.state = 'published' returning id)
    insert into revision_tag select revision::uuid, '${tagId}', 0, now() from made`)
}
