import { expect, test } from 'vitest'
import { storedBody } from '#lib/body/parse.ts'
import { bodyText } from '#lib/body/text.ts'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { person } from '#prisma/factories/person.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'
import { bringBackItem } from './bring-back.ts'
import { dismissItem, dismissItems } from './dismiss.ts'
import { findWireItem } from './find.ts'
import { putBack } from './put-back.ts'
import { startStory } from './use.ts'

async function reporter(): Promise<Actor> {
  const { id, name } = await person()
  return { id, name, role: 'reporter', language: 'en' }
}
async function found(actor: Actor, id: string) {
  const item = await findWireItem(actor, id)
  if (!item?.copy) throw new Error('no such item')
  return { item, copy: item.copy }
}

test('a piece that was left out returns to the text at its old place, and can be taken out again', async () => {
  const actor = await reporter()
  const id = await wireItem({ text: `${wireText()}\n---\n` })
  const { copy } = await found(actor, id)
  const piece = copy.removed.findIndex((one) => one.text.includes('Mara Quill'))
  const end = copy.removed.findIndex((one) => one.text.includes('---'))
  for (const index of [end, piece])
    expect(await putBack(actor, { id, piece: index, back: true })).toMatchObject({ ok: true })
  expect(await putBack(actor, { id, piece: end, back: false })).toMatchObject({ ok: true })
  const used = await startStory(actor, { id })
  const article = await database().article.findFirstOrThrow({
    where: { wireItems: { some: { id } } },
    include: { working: true },
  })
  expect(used).toMatchObject({ ok: true })
  const text = bodyText(storedBody(article.working?.body)).split('\n\n')
  expect(text[0]).toBe('By Mara Quill')
  expect(text).toHaveLength(3)
})

test('after someone used the item its pieces stay: the story is changed in its own place', async () => {
  const actor = await reporter()
  const id = await wireItem()
  await startStory(actor, { id })
  expect(await putBack(actor, { id, piece: 0, back: true })).toMatchObject({
    ok: false,
    refusal: 'conflict',
    reasons: [{ code: 'wireUsed' }],
  })
})

test('a piece that is not there is refused', async () => {
  const actor = await reporter()
  const id = await wireItem()
  expect(await putBack(actor, { id, piece: 99, back: true })).toMatchObject({ ok: false, refusal: 'invalid' })
})

test('dismissing takes an item off the waiting list, bringing it back returns it, and both are recorded', async () => {
  const actor = await reporter()
  const id = await wireItem()
  expect(await dismissItem(actor, { id })).toMatchObject({ ok: true })
  expect(await dismissItem(actor, { id })).toMatchObject({ ok: false, reasons: [{ code: 'wireDismissed' }] })
  expect((await found(actor, id)).item).toMatchObject({ state: 'dismissed', dismissedBy: { name: actor.name } })
  expect(await bringBackItem(actor, { id })).toMatchObject({ ok: true })
  expect((await found(actor, id)).item).toMatchObject({ state: 'waiting', dismissedAt: null })
  expect(await bringBackItem(actor, { id })).toMatchObject({ ok: false, reasons: [{ code: 'wireNotDismissed' }] })
  const verbs = await database().auditEvent.findMany({
    where: { thingId: id, actorId: actor.id },
    orderBy: { id: 'asc' },
  })
  expect(verbs.map((event) => event.verb)).toEqual(['wire.dismiss', 'wire.bringBack'])
})

test('an item in use cannot be dismissed; of several, the others are', async () => {
  const actor = await reporter()
  const [used, other] = [await wireItem(), await wireItem()]
  await startStory(actor, { id: used })
  expect(await dismissItems(actor, { ids: [used, other] })).toMatchObject({
    ok: true,
    value: { dismissed: 1, left: 1 },
  })
})
