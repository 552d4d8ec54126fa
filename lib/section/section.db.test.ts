import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { addInput, addSection } from './add.ts'
import { listSectionNames } from './list-names.ts'
import { findPublicSection, listPublicSections } from './list-public.ts'
import { moveSection } from './move.ts'
import { renameSection } from './rename.ts'

const admin = actorOf(await person({ role: 'admin' }))

async function added(name: string): Promise<string> {
  const outcome = await addSection(admin, addInput.parse({ name }))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}
const order = async () => (await listPublicSections()).map((section) => section.name)

test('sections stand in the order they were added, and where they were moved', async () => {
  const [harbour, ferries] = [await added('Harbour'), await added('Ferries')]
  await added('Isles')
  expect(await order()).toEqual(['Harbour', 'Ferries', 'Isles'])
  await moveSection(admin, { id: ferries, by: -1 })
  await moveSection(admin, { id: harbour, by: 1 })
  expect(await order()).toEqual(['Ferries', 'Isles', 'Harbour'])
  expect((await listSectionNames()).map((section) => section.name)).toEqual(await order())
})

test('at the ends a section stays, and nothing is recorded', async () => {
  const [first] = await listSectionNames()
  const count = () => database().auditEvent.count({ where: { verb: 'section.move' } })
  const before = await count()
  expect(await moveSection(admin, { id: first?.id ?? '', by: -1 })).toMatchObject({ ok: true })
  expect([(await order())[0], await count()]).toEqual([first?.name, before])
})

test('a renamed section keeps its address; a new one of the old name gets another', async () => {
  const one = await added('Weather')
  expect(await renameSection(admin, { id: one, name: 'Wind and sea' })).toMatchObject({ ok: true })
  expect(await findPublicSection('weather')).toMatchObject({ id: one, name: 'Wind and sea' })
  const other = await added('Weather')
  const row = await database().section.findUniqueOrThrow({ where: { id: other } })
  expect(row.slug).toMatch(/^weather-[0-9a-f]{6}$/)
  const change = await database().change.findFirst({ orderBy: { seq: 'desc' } })
  expect(change?.tags).toEqual(['sections'])
})

test('two sections never have one name, in whatever spelling and however fast they are added', async () => {
  const known = { ok: false, reasons: [{ code: 'sectionKnown', field: 'name' }] }
  await added('Təhsil')
  expect(await addSection(admin, { name: 'TEHSİL' })).toMatchObject(known)
  const other = await added('Sport')
  expect(await renameSection(admin, { id: other, name: 'təhsil' })).toMatchObject(known)
  expect(await renameSection(admin, { id: other, name: 'SPORT' })).toMatchObject({ ok: true })
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => addSection(admin, { name: 'Markets' })))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  const places = await database().section.findMany({ select: { position: true } })
  expect(new Set(places.map((row) => row.position)).size).toBe(places.length)
})

test.each([
  ['Cyrillic', 'Общество', 'obshchestvo'],
  ['signs that no address has', '🌊', /^section-[0-9a-f]{6}$/],
  ['a word that means something else', 'Feed', 'feed-story'],
  ['markup', '<b>Bold</b>', 'b-bold-b'],
])('a name in %s makes an address', async (_what, name, slug) => {
  const row = await database().section.findUniqueOrThrow({ where: { id: await added(name) } })
  expect(row.name).toBe(name)
  if (typeof slug === 'string') expect(row.slug).toBe(slug)
  else expect(row.slug).toMatch(slug)
})

test('only an admin changes sections', async () => {
  const [one] = await listSectionNames()
  for (const role of ['reporter', 'editor'] as const) {
    const actor = actorOf(await person({ role }))
    const refused = { ok: false, refusal: 'forbidden' }
    expect(await addSection(actor, { name: 'Mine' })).toMatchObject(refused)
    expect(await renameSection(actor, { id: one?.id ?? '', name: 'Mine' })).toMatchObject(refused)
    expect(await moveSection(actor, { id: one?.id ?? '', by: 1 })).toMatchObject(refused)
  }
})
