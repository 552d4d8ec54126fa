import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { article } from '#prisma/factories/article.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { tag } from '#prisma/factories/tag.ts'
import { createTag } from './create.ts'
import { findTag } from './find.ts'
import { mergeTags, previewMerge } from './merge.ts'
import { addAlias, renameTag } from './rename.ts'
import { suggestTags } from './suggest.ts'

const editor = async () => actorOf(await person({ role: 'editor' }))

test('two people who type one name in two spellings get one tag', async () => {
  const actor = await editor()
  const made = await Promise.all(
    ['Gülnarə Şahin', 'gulnare sahin', 'GÜLNARƏ ŞAHİN'].map((name) => createTag(actor, { name, kind: 'person' })),
  )
  expect(new Set(made.map((one) => (one.ok ? one.value.id : JSON.stringify(one)))).size).toBe(1)
  const place = await createTag(actor, { name: 'Gulnare Sahin', kind: 'place' })
  expect(place.ok && made[0]?.ok && place.value.id !== made[0].value.id).toBe(true)
})

test('a tag is found by any of its names, and keeps its old one when it is renamed', async () => {
  const actor = await editor()
  const one = await tag({ name: 'Port Halden', kind: 'place' })
  expect(await addAlias(actor, { id: one.id, name: 'Хальден' })).toMatchObject({ ok: true })
  expect(await addAlias(actor, { id: one.id, name: 'хальден' })).toMatchObject({
    ok: false,
    reasons: [{ code: 'aliasKnown' }],
  })
  expect(await renameTag(actor, { id: one.id, name: 'Halden', kind: 'place' })).toMatchObject({ ok: true })
  for (const typed of ['хальд', 'port h', 'HALD'])
    expect((await suggestTags(actor, typed)).map((found) => found.id)).toContain(one.id)
})

test('merging moves stories, names and the address; a story that had both has one', async () => {
  const actor = await editor()
  const [from, into] = [await tag({ name: 'Harbor', aliases: ['Old harbour'] }), await tag({ name: 'Harbour' })]
  await article({ state: 'published', tagIds: [from.id] })
  await article({ state: 'published', tagIds: [from.id, into.id] })
  expect(await previewMerge(actor, from.id)).toMatchObject({ stories: 2 })
  expect(await mergeTags(actor, { from: from.id, into: into.id })).toMatchObject({ ok: true, value: { id: into.id } })
  expect(await database().revisionTag.count({ where: { tagId: into.id } })).toBe(2)
  expect(await database().revisionTag.count({ where: { tagId: from.id } })).toBe(0)
  expect(await database().redirect.findUnique({ where: { from: `/tag/${from.slug}` } })).toMatchObject({
    to: `/tag/${into.slug}`,
  })
  expect((await findTag(actor, from.id))?.id).toBe(into.id)
  expect((await suggestTags(actor, 'old harb')).map((found) => found.id)).toEqual([into.id])
  expect(await mergeTags(actor, { from: into.id, into: into.id })).toMatchObject({ ok: false })
})

test('a reporter makes tags and does not change them', async () => {
  const reporter = actorOf(await person({ role: 'reporter' }))
  const one = await tag()
  expect(await createTag(reporter, { name: 'Ferries', kind: 'topic' })).toMatchObject({ ok: true })
  expect(await renameTag(reporter, { id: one.id, name: 'Else', kind: 'topic' })).toMatchObject({
    ok: false,
    refusal: 'forbidden',
  })
  expect(await mergeTags(reporter, { from: one.id, into: one.id })).toMatchObject({ ok: false, refusal: 'forbidden' })
})
