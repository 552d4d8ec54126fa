import { expect, test } from 'vitest'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { rule } from '#prisma/factories/rule.ts'
import { section } from '#prisma/factories/section.ts'
import { tag } from '#prisma/factories/tag.ts'
import { wireItem } from '#prisma/factories/wire.ts'
import { addRule } from './add.ts'
import { changeRule } from './change.ts'
import { enableRule } from './enable.ts'
import { ruleInput } from './input.ts'
import { findRule, listRules } from './list.ts'
import { moveRule } from './move.ts'
import { removeRule } from './remove.ts'

const admin = async (): Promise<Actor> => actorOf(await person({ role: 'admin' }))
const typed = (more: Record<string, unknown> = {}) =>
  ruleInput.parse({ name: 'Regattas', words: 'no such regatta', use: 'on', ...more })

async function added(actor: Actor, more: Record<string, unknown> = {}) {
  const outcome = await addRule(actor, typed(more))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

test('a new rule stands last and off; switched on, it takes copy; switched off, it does not', async () => {
  const actor = await admin()
  const [{ id: tagId }, { id: sectionId }] = [await tag(), await section()]
  const id = await added(actor, { tagIds: [tagId], words: 'pelican lagoon', sectionId })
  expect((await listRules(actor)).at(-1)).toMatchObject({ id, enabledAt: null, tags: [{ id: tagId }] })
  const took = async () =>
    (
      await database().wireItem.findUniqueOrThrow({
        where: { id: await wireItem({ text: `Pelican lagoon ${newId()} opens\n\nIt opens on Monday, they said.\n` }) },
      })
    ).ruleId
  expect(await took()).toBeNull()
  await enableRule(actor, { id, on: true })
  expect(await took()).toBe(id)
  await enableRule(actor, { id, on: false })
  expect(await took()).toBeNull()
  const told = await database().auditEvent.findMany({ where: { thingId: id }, orderBy: { id: 'asc' } })
  expect(told.map((one) => one.verb)).toEqual(['rule.add', 'rule.enable', 'rule.disable'])
})

test('it is changed, moved and removed', async () => {
  const actor = await admin()
  const [first, second] = [await added(actor, { name: 'First' }), await added(actor, { name: 'Second' })]
  const order = async () => (await listRules(actor)).map((one) => one.id).filter((id) => id === first || id === second)
  await moveRule(actor, { id: second, by: -1 })
  expect(await order()).toEqual([second, first])
  await changeRule(actor, { ...typed({ name: 'Another', language: 'az' }), id: first })
  expect(await findRule(actor, first)).toMatchObject({ name: 'Another', language: 'az', published: 0 })
  await removeRule(actor, { id: first })
  expect(await findRule(actor, first)).toBeNull()
})

test('what a rule points to must be there, and the field that names it is told', async () => {
  const suspended = await person({ suspendedAt: new Date() })
  const outcome = await addRule(await admin(), typed({ agencyId: newId(), assignToId: suspended.id }))
  expect(outcome).toMatchObject({
    ok: false,
    reasons: [
      { code: 'notFound', field: 'agencyId' },
      { code: 'notFound', field: 'assignToId' },
    ],
  })
})

test('nobody but an admin changes or sees rules', async () => {
  const editor = actorOf(await person({ role: 'editor' }))
  const { id } = await rule({ words: ['no such thing at all'], use: true })
  const refused = { ok: false, refusal: 'forbidden' }
  expect(await addRule(editor, typed())).toMatchObject(refused)
  expect(await changeRule(editor, { ...typed(), id })).toMatchObject(refused)
  expect(await moveRule(editor, { id, by: 1 })).toMatchObject(refused)
  expect(await enableRule(editor, { id, on: false })).toMatchObject(refused)
  expect(await removeRule(editor, { id })).toMatchObject(refused)
  expect([await listRules(editor), await findRule(editor, id)]).toEqual([[], null])
})

test('the database itself refuses a rule for everything, and one that publishes what it does not use', async () => {
  await expect(rule({ use: true })).rejects.toThrow()
  await expect(rule({ words: ['swans'], publishAfterMinutes: 5 })).rejects.toThrow()
  await expect(rule({ words: ['swans'], use: true, publishAfterMinutes: 2_000 })).rejects.toThrow()
  await expect(rule({ urgencyAtMost: 12, use: true })).rejects.toThrow()
})
