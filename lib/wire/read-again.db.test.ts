import { expect, test } from 'vitest'
import type { Actor } from '#lib/person/actor.ts'
import { database } from '#lib/platform/db.ts'
import { addAgency } from '#lib/source/add.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { wireItem, wireText } from '#prisma/factories/wire.ts'
import { putBack } from './put-back.ts'
import { readAgain } from './read-again.ts'
import { startStory } from './use.ts'

async function admin(): Promise<Actor> {
  const { id, name } = await person({ role: 'admin' })
  return { id, name, role: 'admin', language: 'en' }
}
const facts = { language: null, zone: null, genre: null, website: null }
const signed = () => `By Wexpress\n\n\n\nBy Mara Quill\n\n${wireText().split('\n').slice(6).join('\n')}`

test('an agency that an admin adds is found in the copy that waits, at once', async () => {
  const actor = await admin()
  const id = await wireItem({ text: signed() })
  const added = await addAgency(actor, { name: 'Wexpress', aliases: ['Wexcombe Express'], ...facts })
  const outcome = await readAgain(actor, { before: null })
  expect(outcome).toMatchObject({ ok: true, value: { changed: 1, next: null } })
  expect(await database().wireItem.findUniqueOrThrow({ where: { id } })).toMatchObject({
    agencyId: added.ok ? added.value.id : null,
    agencyName: 'Wexpress',
    parsed: { agency: 'Wexpress', byline: ['Mara Quill'] },
  })
  expect(await readAgain(actor, { before: null })).toMatchObject({ ok: true, value: { changed: 0 } })
})

test('copy in use stays as it was read', async () => {
  const actor = await admin()
  const id = await wireItem({
    text: `By Marlpost\n\n\n\nBy Mara Quill\n\nThe mill of Marl Island turned again, its owner said.\n`,
  })
  await startStory(actor, { id })
  const before = await database().wireItem.findUniqueOrThrow({ where: { id } })
  await addAgency(actor, { name: 'Marlpost', aliases: [], ...facts })
  await readAgain(actor, { before: null })
  expect(await database().wireItem.findUniqueOrThrow({ where: { id } })).toEqual(before)
})

test('a piece that someone put back stays put back when the new reading leaves out the same words', async () => {
  const actor = await admin()
  const id = await wireItem({
    text: `By Coastwire\n\n\n\nBy Mara Quill\n\nThe tide was late, fishermen of Marl Island said.\n\n---\n`,
  })
  const item = await database().wireItem.findUniqueOrThrow({ where: { id } })
  const removed = JSON.parse(JSON.stringify(item.parsed)).removed
  await putBack(actor, { id, piece: removed.length - 1, back: true })
  await addAgency(actor, { name: 'Coastwire', aliases: [], ...facts })
  await readAgain(actor, { before: null })
  const after = await database().wireItem.findUniqueOrThrow({ where: { id } })
  expect(after.agencyName).toBe('Coastwire')
  const [piece] = after.putBack
  expect(JSON.parse(JSON.stringify(after.parsed)).removed[piece ?? -1].text.trim()).toBe('---')
})

test('more waiting copy than one request takes is gone through by key to the last item', async () => {
  const actor = await admin()
  for (let at = 0; at < 230; at += 1) await wireItem()
  const waiting = await database().wireItem.count({ where: { state: 'waiting' } })
  let read = 0
  let before: string | null = null
  do {
    const outcome = await readAgain(actor, { before })
    if (!outcome.ok) throw new Error('refused')
    read += outcome.value.read
    before = outcome.value.next
  } while (before !== null)
  expect(read).toBe(waiting)
})

test('only an admin may have copy read again', async () => {
  const editor = actorOf(await person({ role: 'editor' }))
  expect(await readAgain(editor, { before: null })).toMatchObject({
    ok: false,
    refusal: 'forbidden',
  })
})
