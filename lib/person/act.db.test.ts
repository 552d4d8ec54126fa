import { expect, test } from 'vitest'
import { createArticle } from '#lib/article/create.ts'
import { database } from '#lib/platform/db.ts'
import { addAgency } from '#lib/source/add.ts'
import { changeAgency } from '#lib/source/change.ts'
import { bringBackItem } from '#lib/wire/bring-back.ts'
import { dismissItem } from '#lib/wire/dismiss.ts'
import { putBack } from '#lib/wire/put-back.ts'
import { readAgain } from '#lib/wire/read-again.ts'
import { receive } from '#lib/wire/receive.ts'
import { startStory } from '#lib/wire/use.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { bytesOf, wireItem, wireText } from '#prisma/factories/wire.ts'
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
    await receive(reporter, [{ name: 'a.txt', bytes: bytesOf(wireText()) }]),
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
