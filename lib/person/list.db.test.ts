import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { actorOf, person, sessionOf } from '#prisma/factories/person.ts'
import { findPerson } from './find.ts'
import { listPeople, peopleFilter } from './list.ts'
import { renameSelf } from './rename.ts'

test('people are listed by name, all of them once, a page at a time', async () => {
  const admin = await person({ role: 'admin', name: 'Zoe Last' })
  for (let at = 0; at < 120; at += 1) await person({ name: `Person ${String(at).padStart(3, '0')}` })
  const names: string[] = []
  let after: string | undefined
  do {
    const page = await listPeople(actorOf(admin), { after })
    names.push(...page.people.map(({ name }) => name))
    after = page.next ?? undefined
  } while (after)
  expect(names).toHaveLength(121)
  expect(names).toEqual([...names].sort())
})

test('an admin sees when someone was last there, and who is the last admin', async () => {
  const admin = await person({ role: 'admin', name: 'Aaa First' })
  await database().person.updateMany({ where: { role: 'admin', NOT: { id: admin.id } }, data: { role: 'editor' } })
  const at = new Date(Date.now() - 60_000)
  await sessionOf(admin, new Date(at.getTime() - 60_000))
  await sessionOf(admin, at)
  const { people } = await listPeople(actorOf(admin))
  expect(people[0]).toMatchObject({ id: admin.id, lastSeenAt: at, lastAdmin: true })
  expect(await findPerson(actorOf(admin), admin.id)).toMatchObject({ lastAdmin: true, openSessions: 2, lastSeenAt: at })
})

test('people are found by any part of their name or address, in plain letters too, by role and by state', async () => {
  const admin = actorOf(await person({ role: 'admin' }))
  const named = async (query: Record<string, string>) =>
    (await listPeople(admin, peopleFilter.parse(query))).people.map(({ name }) => name)
  await person({ name: 'Gülnarə Wexcombe', role: 'editor', email: 'gw_1@harbour.test' })
  await person({ name: 'Oren Wexcombe', suspendedAt: new Date(), suspendedById: admin.id })
  expect(await named({ q: 'wexcombe' })).toEqual(['Gülnarə Wexcombe', 'Oren Wexcombe'])
  expect(await named({ q: 'GULNARE' })).toEqual(['Gülnarə Wexcombe'])
  expect(await named({ q: 'gw_1@' })).toEqual(['Gülnarə Wexcombe'])
  expect(await named({ q: 'w_x' })).toEqual([])
  expect(await named({ q: 'wexcombe', state: 'suspended' })).toEqual(['Oren Wexcombe'])
  expect(await named({ q: 'wexcombe', role: 'editor' })).toEqual(['Gülnarə Wexcombe'])
  expect(peopleFilter.parse({ q: '\0', role: 'king', state: 'gone', after: 'No Slug' })).toEqual({})
})

test('nobody else sees the list or anyone in it', async () => {
  const editor = actorOf(await person({ role: 'editor' }))
  expect(await listPeople(editor)).toEqual({ people: [], next: null })
  expect(await findPerson(editor, editor.id)).toBeNull()
})

test('a new name is shown at once, and only the name changes', async () => {
  const mara = await person()
  await renameSelf(actorOf(mara), { name: '<b>Mara</b> "Q" O’Quill' })
  expect(await database().person.findUnique({ where: { id: mara.id } })).toEqual({
    ...mara,
    name: '<b>Mara</b> "Q" O’Quill',
  })
  const change = await database().change.findFirst({ orderBy: { seq: 'desc' } })
  expect(change?.tags).toEqual([`person:${mara.id}`])
})
