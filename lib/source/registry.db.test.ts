import { expect, test } from 'vitest'
import type { Actor } from '#lib/person/actor.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { addAgency } from './add.ts'
import { changeAgency } from './change.ts'
import { builtInBeside, listAgencies } from './find.ts'
import { agencyInput } from './input.ts'
import { loadRegistry } from './registry.ts'

const facts = { aliases: [], language: null, zone: null, genre: null, website: null }
async function admin(): Promise<Actor> {
  const { id, name } = await person({ role: 'admin' })
  return { id, name, role: 'admin', language: 'en' }
}

test('an agency is found by each name it signs with, without regard to case and accents', async () => {
  await addAgency(await admin(), { ...facts, name: 'Wexçombe Press', aliases: ['WXP', 'Вексткомб Пресс'] })
  const registry = await transaction((tx, now) => loadRegistry(tx, now))
  for (const name of ['WEXCOMBE PRESS', 'wxp', 'вексткомб пресс'])
    expect(registry.find(name)?.name).toBe('Wexçombe Press')
  expect(registry.find('Nobody Press')).toBeNull()
})

test('a zone is given to the reading as the offset it has now', async () => {
  await addAgency(await admin(), { ...facts, name: 'Lisbon Letters', zone: 'Europe/Lisbon' })
  const at = async (day: string) =>
    (await transaction((tx, now) => loadRegistry(tx, now), new Date(day))).agencies.find(
      (one) => one.name === 'Lisbon Letters',
    )?.zone
  expect(await at('2031-01-15T12:00:00Z')).toBe('+00:00')
  expect(await at('2031-07-15T12:00:00Z')).toBe('+01:00')
})

test('two agencies never sign with the same name, not even when both are added at once', async () => {
  const actor = await admin()
  const both = await Promise.all([
    addAgency(actor, { ...facts, name: 'Marl Post', aliases: ['MP'] }),
    addAgency(actor, { ...facts, name: 'Mill Press', aliases: ['M.P.'] }),
  ])
  expect(both.filter((one) => one.ok)).toHaveLength(1)
  expect(both.find((one) => !one.ok)).toMatchObject({
    refusal: 'invalid',
    reasons: [{ code: 'agencyNameTaken', field: 'aliases' }],
  })
})

test('changing an agency is recorded with its old name, and leaves its stories pointing to it', async () => {
  const actor = await admin()
  const added = await addAgency(actor, { ...facts, name: 'Old Name Agency' })
  if (!added.ok) throw new Error('refused')
  expect(await changeAgency(actor, { ...facts, id: added.value.id, name: 'New Name Agency' })).toMatchObject({
    ok: true,
  })
  const event = await database().auditEvent.findFirstOrThrow({
    where: { thingId: added.value.id, verb: 'agency.change' },
  })
  expect(event).toMatchObject({ label: 'New Name Agency', detail: { was: 'Old Name Agency' } })
})

test('an agency that is built in is listed beside the newsroom’s own until it has a row', async () => {
  const actor = await admin()
  expect(builtInBeside(await listAgencies(actor)).some((agency) => agency.name === 'Reuters')).toBe(true)
  await addAgency(actor, { ...facts, name: 'Reuters' })
  expect(builtInBeside(await listAgencies(actor)).some((agency) => agency.name === 'Reuters')).toBe(false)
})

test('only an admin changes the registry', async () => {
  const before = await database().agency.count()
  for (const role of ['reporter', 'editor'] as const) {
    expect(await addAgency(actorOf(await person({ role })), { ...facts, name: `Of a ${role}` })).toMatchObject({
      ok: false,
      refusal: 'forbidden',
    })
  }
  expect(await database().agency.count()).toBe(before)
})

test('the form’s lines become names, and what is no zone, language or address is refused with its field', () => {
  const form = { name: ' Marl  Post ', aliases: 'MP\n\n mp. \nMP', language: '', zone: '', genre: '', website: '' }
  expect(agencyInput.parse(form)).toEqual({ ...facts, name: 'Marl  Post', aliases: ['MP', 'mp.'] })
  const bad = agencyInput.safeParse({
    ...form,
    language: '<b>',
    zone: 'Mars/Base',
    website: 'javascript:alert(1)',
    genre: 'gossip',
  })
  expect(bad.error?.issues.map((issue) => issue.path[0])).toEqual(['language', 'zone', 'genre', 'website'])
})
