import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { tag } from '#prisma/factories/tag.ts'
import { addAlias, removeAlias } from './alias.ts'
import { createTag } from './create.ts'
import { mergeTags } from './merge.ts'
import { renameTag } from './rename.ts'
import { suggestTags } from './suggest.ts'

const editor = actorOf(await person({ role: 'editor' }))
const found = async (typed: string) => (await suggestTags(editor, typed)).map((one) => one.id)

test('a renamed tag keeps its old name as an alias, its address, and its stories’ pages are made anew', async () => {
  const one = await tag({ name: 'Port Halden', kind: 'place' })
  expect(await renameTag(editor, { id: one.id, name: 'Halden', kind: 'place' })).toMatchObject({ ok: true })
  for (const typed of ['port h', 'HALD']) expect(await found(typed)).toContain(one.id)
  const row = await database().tag.findUniqueOrThrow({ where: { id: one.id }, include: { names: true } })
  expect(row).toMatchObject({ name: 'Halden', slug: one.slug })
  expect(row.names.filter((name) => !name.alias).map((name) => name.name)).toEqual(['Halden'])
  expect(await database().change.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({ tags: [`tag:${one.id}`] })
  const event = await database().auditEvent.findFirst({ where: { verb: 'tag.rename', thingId: one.id } })
  expect(event).toMatchObject({ label: 'Halden', detail: { before: 'Port Halden' } })
})

test('a name is written in another way without a second tag or an alias of the same letters', async () => {
  const one = await tag({ name: 'gulnare sahin', kind: 'person' })
  expect(await renameTag(editor, { id: one.id, name: 'Gülnarə Şahin', kind: 'person' })).toMatchObject({ ok: true })
  const names = await database().tagName.findMany({ where: { tagId: one.id } })
  expect(names.map((row) => row.name)).toEqual(['Gülnarə Şahin'])
})

test('a name that another tag of the kind has is refused: those are merged instead', async () => {
  const [one, other] = [await tag({ name: 'Ferries' }), await tag({ name: 'Ferry' })]
  const refused = { ok: false, reasons: [{ code: 'tagKnown', field: 'name', values: { name: 'Ferries' } }] }
  expect(await renameTag(editor, { id: other.id, name: 'FERRIES', kind: 'topic' })).toMatchObject(refused)
  expect(await addAlias(editor, { id: other.id, name: 'ferries' })).toMatchObject(refused)
  expect(await renameTag(editor, { id: other.id, name: 'Ferries', kind: 'event' })).toMatchObject({ ok: true })
  expect(await renameTag(editor, { id: other.id, name: 'Ferries', kind: 'topic' })).toMatchObject(refused)
  expect(await mergeTags(editor, { from: other.id, into: one.id })).toMatchObject({ ok: true })
})

test('a tag renamed to a name that someone else makes in the same moment does not become its double', async () => {
  const one = await tag({ name: 'Storms' })
  const [renamed, created] = await Promise.all([
    renameTag(editor, { id: one.id, name: 'Gales', kind: 'topic' }),
    createTag(editor, { name: 'gales', kind: 'topic' }),
  ])
  const own = { folded: 'gales', alias: false }
  const named = await database().tag.count({ where: { kind: 'topic', names: { some: own } } })
  expect({ named, created: created.ok }).toEqual({ named: 1, created: true })
  expect(renamed.ok ? 'renamed' : renamed.reasons[0]?.code).toMatch(/^(renamed|tagKnown)$/)
})

test('a tag is found by an alias until it is taken away; two may share a surname', async () => {
  const one = await tag({ name: 'Rauf Novruz', kind: 'person' })
  const other = await tag({ name: 'Lena Novruz', kind: 'person', aliases: ['Novruz'] })
  expect(await addAlias(editor, { id: one.id, name: 'Новруз' })).toMatchObject({ ok: true })
  expect(await addAlias(editor, { id: one.id, name: 'новруз' })).toMatchObject({ reasons: [{ code: 'aliasKnown' }] })
  expect(await addAlias(editor, { id: one.id, name: 'Novruz' })).toMatchObject({ ok: true })
  expect(await found('novruz')).toEqual(expect.arrayContaining([one.id, other.id]))
  expect(await found('новр')).toEqual([one.id])
  const alias = await database().tagName.findFirstOrThrow({ where: { tagId: one.id, folded: 'новруз' } })
  expect(await removeAlias(editor, { id: one.id, nameId: alias.id })).toMatchObject({ ok: true })
  expect(await found('новр')).toEqual([])
})

test('a tag’s own name is no alias and cannot be taken away', async () => {
  const one = await tag()
  const own = await database().tagName.findFirstOrThrow({ where: { tagId: one.id } })
  expect(await removeAlias(editor, { id: one.id, nameId: own.id })).toMatchObject({ ok: false, refusal: 'not-found' })
})

test('a reporter makes tags and does not change them', async () => {
  const reporter = actorOf(await person({ role: 'reporter' }))
  const one = await tag()
  const refused = { ok: false, refusal: 'forbidden' }
  expect(await createTag(reporter, { name: 'Trawlers', kind: 'topic' })).toMatchObject({ ok: true })
  expect(await renameTag(reporter, { id: one.id, name: 'Else', kind: 'topic' })).toMatchObject(refused)
  expect(await addAlias(reporter, { id: one.id, name: 'Else' })).toMatchObject(refused)
  expect(await removeAlias(reporter, { id: one.id, nameId: one.id })).toMatchObject(refused)
  expect(await mergeTags(reporter, { from: one.id, into: one.id })).toMatchObject(refused)
})
