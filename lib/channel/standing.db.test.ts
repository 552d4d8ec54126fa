import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { takeIn } from '#lib/wire/receive.ts'
import { channel } from '#prisma/factories/channel.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { bytesOf, wireText } from '#prisma/factories/wire.ts'
import { findChannel } from './find.ts'

const hour = (at: number) => new Date(Date.UTC(2031, 2, 3) + at * 3_600_000)

/** A channel through which copy came at these hours. */
async function heardAt(...hours: number[]) {
  const made = await channel()
  for (const one of hours)
    await takeIn({ name: 'a channel' }, [{ name: 'x.txt', bytes: bytesOf(wireText()) }], hour(one), {
      channelId: made.id,
      agencyId: made.agencyId,
      sectionId: null,
    })
  const last = hours.at(-1)
  return database().channel.update({
    where: { id: made.id },
    data: { heardAt: last === undefined ? null : hour(last) },
  })
}
async function standing(id: string, at: number) {
  return (await findChannel(actorOf(await person({ role: 'admin' })), id, hour(at)))?.standing
}

test('a channel is quiet when nothing came for a day and for twice as long as it ever took', async () => {
  const daily = await heardAt(0, 3, 6, 9)
  expect(await standing(daily.id, 9 + 23)).toBe('well')
  expect(await standing(daily.id, 9 + 25)).toBe('quiet')
  const weekly = await heardAt(0, 7 * 24, 14 * 24)
  expect(await standing(weekly.id, 27 * 24)).toBe('well')
  expect(await standing(weekly.id, 28 * 24 + 1)).toBe('quiet')
})

test('of a channel that was heard once or never, no habit is known', async () => {
  expect(await standing((await heardAt()).id, 1_000)).toBe('unheard')
  expect(await standing((await heardAt(0)).id, 1_000)).toBe('well')
})

test('what fails or is closed says that first', async () => {
  const { id } = await heardAt(0, 3)
  await database().channel.update({ where: { id }, data: { failures: 1 } })
  expect(await standing(id, 500)).toBe('failing')
  await database().channel.update({ where: { id }, data: { closedAt: hour(4) } })
  expect(await standing(id, 500)).toBe('closed')
})
