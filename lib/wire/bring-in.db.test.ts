import { expect, test } from 'vitest'
import { contentOf } from '#lib/article/content-of.ts'
import type { DeskArticle } from '#lib/article/desk-article.ts'
import { findArticleForDesk } from '#lib/article/find.ts'
import { publishArticle } from '#lib/article/publish.ts'
import { saveArticle } from '#lib/article/save.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { bodyText } from '#lib/body/text.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { newerVersion, nextParagraphs, wireVersion } from '#prisma/factories/version.ts'
import { bringIn } from './bring-in.ts'
import { findVersion } from './find-version.ts'
import { listAlarms } from './list-alarms.ts'
import { findNewerCopy } from './newer-copy.ts'
import { seeVersion } from './see-version.ts'

const editor = actorOf(await person({ role: 'editor' }))

async function storyOf(id: string): Promise<DeskArticle> {
  const found = await findArticleForDesk(editor, id)
  if (!found) throw new Error('no story')
  return found
}

async function changesOf(id: string) {
  const found = await findVersion(editor, await storyOf(id))
  if (!found?.version) throw new Error('no newer version')
  return { ...found.version, changes: [...found.version.fields, ...found.version.comparison.changes] }
}

async function bring(actor: Actor, storyId: string, itemId: string, ids: string[], seen?: number) {
  const version = seen ?? (await storyOf(storyId)).version
  return bringIn(actor, { id: storyId, seen: version, itemId, changes: ids.map((id) => ({ id, how: 'replace' })) })
}

const said = async (id: string) => (await storyOf(id)).working.text

test('all changes make of an untouched story what the new version says, and the log tells who brought them in', async () => {
  const { storyId, itemId } = await newerVersion(editor.id)
  const { changes } = await changesOf(storyId)
  expect(changes.map((one) => one.standing)).toEqual(changes.map(() => 'open'))
  expect(
    await bring(
      editor,
      storyId,
      itemId,
      changes.map((one) => one.id),
    ),
  ).toMatchObject({ ok: true })
  expect(await said(storyId)).toBe(nextParagraphs.join('\n\n'))
  expect((await storyOf(storyId)).working.headline).toBe('Bridge at Wexcombe closes for six weeks')
  expect((await changesOf(storyId)).changes.every((one) => one.standing === 'done')).toBe(true)
  expect(await database().auditEvent.findFirst({ where: { thingId: storyId, verb: 'article.bringIn' } })).toMatchObject(
    {
      actorId: editor.id,
      detail: { count: changes.length, itemId },
    },
  )
})

test('of a published story only the draft is written; readers see nothing of it before a publish', async () => {
  const { storyId, itemId } = await newerVersion(editor.id)
  const before = await storyOf(storyId)
  const sectionId = (await section()).id
  const content = { ...contentOf(before.working), sectionId }
  await saveArticle(editor, { id: storyId, seen: before.version, content })
  const answers = { accepts: { headline: null, wireDate: null }, runAs: 'new' as const, change: null }
  expect(await publishArticle(editor, { id: storyId, seen: 2, ...answers })).toMatchObject({ ok: true })
  const { changes } = await changesOf(storyId)
  const added = changes.find((one) => 'kind' in one && one.kind === 'added')?.id ?? ''
  expect(await bring(editor, storyId, itemId, [added])).toMatchObject({ ok: true })
  const after = await storyOf(storyId)
  expect(after.state).toBe('published')
  expect(after.working.text).toContain('Ferries will sail twice as often.')
  expect(after.published?.text).not.toContain('Ferries')
})

test('if the story or the copy moved on since the changes were shown, nothing is written', async () => {
  const { storyId, itemId, guid } = await newerVersion(editor.id)
  const { changes, ours } = await changesOf(storyId)
  const [first] = changes.map((one) => one.id)
  const body = bodyFromParagraphs(['Another text.'])
  expect(await saveArticle(editor, { id: storyId, seen: 1, content: { ...ours, body } })).toMatchObject({ ok: true })
  expect(await bring(editor, storyId, itemId, [first ?? ''], 1)).toMatchObject({ ok: false, refusal: 'conflict' })
  expect(await bring(editor, storyId, itemId, ['added--9-nothing'])).toMatchObject({
    reasons: [{ code: 'wireMovedOn' }],
  })
  await wireVersion({ guid, version: 3, paragraphs: ['The bridge at Wexcombe will not close after all.'] })
  expect(await bring(editor, storyId, itemId, [first ?? ''])).toMatchObject({ reasons: [{ code: 'wireMovedOn' }] })
  expect(await said(storyId)).toBe(bodyText(body))
})

test('a reporter brings changes into stories they have a hand in, and into no other', async () => {
  const [own, other] = [await person({ role: 'reporter' }), await person({ role: 'reporter' })]
  const { storyId, itemId } = await newerVersion(own.id)
  const [first] = (await changesOf(storyId)).changes.map((one) => one.id)
  expect(await bring(actorOf(other), storyId, itemId, [first ?? ''])).toMatchObject({ refusal: 'forbidden' })
  expect(await seeVersion(actorOf(other), { id: storyId, itemId })).toMatchObject({ refusal: 'forbidden' })
  expect(await bring(actorOf(own), storyId, itemId, [first ?? ''])).toMatchObject({ ok: true })
  expect(await seeVersion(actorOf(own), { id: storyId, itemId })).toMatchObject({ ok: true })
})

test('what was seen is compared with no more: the next version stands beside the one the story was brought up to', async () => {
  const { storyId, itemId, guid } = await newerVersion(editor.id)
  await wireVersion({ guid, version: 3, paragraphs: [...nextParagraphs, 'A committee will look on.'] })
  const third = await findNewerCopy(editor, storyId)
  expect(third?.itemIds).toHaveLength(2)
  expect(third?.itemIds).toContain(itemId)
  expect(await seeVersion(editor, { id: storyId, itemId })).toMatchObject({ refusal: 'conflict' })
  expect(await seeVersion(editor, { id: storyId, itemId: third?.itemId ?? '' })).toMatchObject({ ok: true })
  expect(await findNewerCopy(editor, storyId)).toBeNull()
  const items = await database().wireItem.findMany({ where: { articleId: storyId } })
  expect(items.map((item) => [item.state, item.usedById])).toEqual([1, 2, 3].map(() => ['used', editor.id]))

  await wireVersion({ guid, version: 4, paragraphs: [...nextParagraphs, 'A committee will look on from Monday.'] })
  const { comparison, texts } = await changesOf(storyId)
  expect(comparison.changes.map((one) => [one.kind, texts.now[one.now ?? -1]?.text])).toEqual([
    ['changed', 'A committee will look on from Monday.'],
  ])
})

test('a cancel is an alarm that only editors close, and never what the next version is compared with', async () => {
  const reporter = actorOf(await person({ role: 'reporter' }))
  const { storyId, guid } = await newerVersion(reporter.id, {
    canceled: true,
    paragraphs: ['KILL: do not use this story.'],
  })
  const cancel = await findNewerCopy(reporter, storyId)
  expect(cancel).toMatchObject({ alarm: 'kill' })
  const itemId = cancel?.itemId ?? ''
  expect(await seeVersion(reporter, { id: storyId, itemId })).toMatchObject({
    reasons: [{ code: 'cancelIsForEditors' }],
  })
  const alarmed = async () => (await listAlarms(reporter)).filter((one) => one.id === storyId)
  expect(await alarmed()).toMatchObject([{ state: 'draft', alarm: 'kill' }])
  expect(await seeVersion(editor, { id: storyId, itemId })).toMatchObject({ ok: true })
  expect(await alarmed()).toEqual([])
  await wireVersion({ guid, version: 3, paragraphs: nextParagraphs })
  expect((await changesOf(storyId)).comparison.changes.map((one) => one.kind)).toEqual(['changed', 'added', 'removed'])
})

test('an embargo that comes with a version is a change like the others, and a note to editors is there', async () => {
  const { storyId, itemId } = await newerVersion(editor.id, {
    embargoed: '2031-03-14T06:00:00Z',
    edNote: 'Corrects the number of weeks.',
  })
  const { fields, now } = await changesOf(storyId)
  expect(now.edNote).toBe('Corrects the number of weeks.')
  expect(fields).toMatchObject([
    { field: 'embargoedUntil', old: '', now: '2031-03-14T06:00:00.000Z' },
    { field: 'headline' },
  ])
  expect(await bring(editor, storyId, itemId, ['field-embargoedUntil'])).toMatchObject({ ok: true })
  expect((await storyOf(storyId)).working.embargoedUntil?.toISOString()).toBe('2031-03-14T06:00:00.000Z')
})
