import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createArticle } from '#lib/article/create.ts'
import { addFiles } from '#lib/batch/add-files.ts'
import { createBatch } from '#lib/batch/create.ts'
import { describePicture } from '#lib/media/describe.ts'
import { uploadPicture } from '#lib/media/upload.ts'
import { handleMistake } from '#lib/mistake/handle.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { restoreRevision } from '#lib/revision/restore.ts'
import { sealRevision } from '#lib/revision/seal.ts'
import { addSection } from '#lib/section/add.ts'
import { moveSection } from '#lib/section/move.ts'
import { renameSection } from '#lib/section/rename.ts'
import { addAgency } from '#lib/source/add.ts'
import { changeAgency } from '#lib/source/change.ts'
import { addAlias, removeAlias } from '#lib/tag/alias.ts'
import { createTag } from '#lib/tag/create.ts'
import { mergeTags } from '#lib/tag/merge.ts'
import { renameTag } from '#lib/tag/rename.ts'
import { bringBackItem } from '#lib/wire/bring-back.ts'
import { dismissItem } from '#lib/wire/dismiss.ts'
import { putBack } from '#lib/wire/put-back.ts'
import { readAgain } from '#lib/wire/read-again.ts'
import { startStory } from '#lib/wire/use.ts'
import { article } from '#prisma/factories/article.ts'
import { media } from '#prisma/factories/media.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'
import { wireItem } from '#prisma/factories/wire.ts'
import { changeRole } from './change-role.ts'
import { suspendPerson } from './suspend.ts'

const forbidden = { ok: false, refusal: 'forbidden' }
const agency = { name: 'Marl Post', aliases: [], language: null, zone: null, genre: null, website: null }

test('whoever was suspended after the request began takes no copy in, uses none, moves none and starts no story', async () => {
  const reporter = actorOf(await person())
  const id = await wireItem()
  const before = await database().wireItem.findMany()
  await suspendPerson(actorOf(await person({ role: 'admin' })), { id: reporter.id, reason: 'x' })
  for (const outcome of [
    await createBatch(reporter, { label: 'a.txt', expected: 1 }),
    await addFiles(reporter, newId(), []),
    await startStory(reporter, { id }),
    await dismissItem(reporter, { id }),
    await bringBackItem(reporter, { id }),
    await createArticle(reporter, {}),
    await putBack(reporter, { id, piece: 0, back: true }),
  ])
    expect(outcome).toMatchObject(forbidden)
  expect(await database().wireItem.findMany()).toEqual(before)
  expect(await database().article.count()).toBe(0)
})

test('an admin who was demoted after the request began changes no agency and has no copy read again', async () => {
  const [admin, demoted] = [actorOf(await person({ role: 'admin' })), actorOf(await person({ role: 'admin' }))]
  const added = await addAgency(demoted, agency)
  await changeRole(admin, { id: demoted.id, role: 'editor' })
  const id = added.ok ? added.value.id : ''
  expect(await addAgency(demoted, { ...agency, name: 'Mill Press' })).toMatchObject(forbidden)
  expect(await changeAgency(demoted, { ...agency, id, name: 'Mill Press' })).toMatchObject(forbidden)
  expect(await readAgain(demoted, { before: null })).toMatchObject(forbidden)
  expect(await database().agency.findMany({ select: { name: true } })).toEqual([{ name: agency.name }])
})

test('whoever was suspended after the request began makes no tag and no picture, and describes none', async () => {
  const reporter = actorOf(await person())
  const picture = await media()
  await suspendPerson(actorOf(await person({ role: 'admin' })), { id: reporter.id, reason: 'x' })
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  const stream = new Blob([new Uint8Array(bytes)]).stream()
  for (const outcome of [
    await createTag(reporter, { name: 'Harbour', kind: 'topic' }),
    await describePicture(reporter, { id: picture.id, alt: 'x', caption: 'x', credit: 'x' }),
    await uploadPicture(reporter, { name: 'pier.png', stream }),
  ])
    expect(outcome).toMatchObject(forbidden)
  expect(await database().tag.count()).toBe(0)
  expect(await database().media.findMany()).toEqual([picture])
  expect(await readdir(join(process.env.COPYDESK_DATA ?? '', 'media')).catch(() => [])).toEqual([])
})

test('an editor who was demoted after the request began changes no tag and handles no report', async () => {
  const editor = actorOf(await person({ role: 'editor' }))
  const [one, other] = [await tag({ aliases: ['Span'] }), await tag()]
  const alias = await database().tagName.findFirstOrThrow({ where: { tagId: one.id, alias: true } })
  const articleId = (await article({ state: 'published' })).id
  const report = { id: newId(), articleId, message: 'It has eleven piers.', contact: '', createdAt: new Date() }
  await database().mistakeReport.create({ data: report })
  await changeRole(actorOf(await person({ role: 'admin' })), { id: editor.id, role: 'reporter' })
  const before = await database().tag.findMany({ include: { names: true } })
  for (const outcome of [
    await renameTag(editor, { id: one.id, name: 'Bridge', kind: 'place' }),
    await addAlias(editor, { id: one.id, name: 'Arch' }),
    await removeAlias(editor, { id: one.id, nameId: alias.id }),
    await mergeTags(editor, { from: one.id, into: other.id }),
    await handleMistake(editor, { id: report.id }),
  ])
    expect(outcome).toMatchObject(forbidden)
  expect(await database().tag.findMany({ include: { names: true } })).toEqual(before)
  expect(await database().mistakeReport.findMany()).toMatchObject([{ handledAt: null }])
})

test('an admin who was demoted after the request began changes no section', async () => {
  const demoted = actorOf(await person({ role: 'admin' }))
  const one = await section()
  await changeRole(actorOf(await person({ role: 'admin' })), { id: demoted.id, role: 'editor' })
  const before = await database().section.findMany()
  for (const outcome of [
    await addSection(demoted, { name: 'Isles' }),
    await renameSection(demoted, { id: one.id, name: 'Isles' }),
    await moveSection(demoted, { id: one.id, by: -1 }),
  ])
    expect(outcome).toMatchObject(forbidden)
  expect(await database().section.findMany()).toEqual(before)
})

test('an editor who was demoted after the request began brings no sealed text back, not even into a story of their own', async () => {
  const editor = await person({ role: 'editor' })
  const story = await article({ state: 'withdrawn', byId: editor.id })
  const input = { id: story.id, revisionId: story.revisionId }
  await sealRevision(actorOf(editor), { ...input, reason: 'A name that must not be passed on' })
  await changeRole(actorOf(await person({ role: 'admin' })), { id: editor.id, role: 'reporter' })
  expect(await restoreRevision(actorOf(editor), { ...input, seen: 1 })).toMatchObject({ refusal: 'not-found' })
})
