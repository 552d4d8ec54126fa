import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { person, sessionOf } from '#prisma/factories/person.ts'
import { findSession } from './find.ts'
import { signOut } from './sign-out.ts'

const hour = 3_600_000

test('a session ends twelve hours after the last request', async () => {
  const mara = await person()
  const start = new Date()
  const { key } = await sessionOf(mara, start)
  const later = (hours: number) => new Date(start.getTime() + hours * hour)
  expect(await findSession(key, undefined, later(11.9))).not.toBeNull()
  // That request kept it alive, the next silence ends it.
  expect(await findSession(key, undefined, later(23))).not.toBeNull()
  expect(await findSession(key, undefined, later(35.1))).toBeNull()
})

test('a session ends after seven days, however busy', async () => {
  const mara = await person()
  const start = new Date()
  const { key } = await sessionOf(mara, start)
  for (let hours = 10; hours < 168; hours += 10) {
    expect(await findSession(key, undefined, new Date(start.getTime() + hours * hour))).not.toBeNull()
  }
  expect(await findSession(key, undefined, new Date(start.getTime() + 168 * hour))).toBeNull()
})

test('suspension and a new role count from the very next request', async () => {
  const mara = await person({ role: 'editor' })
  const { key } = await sessionOf(mara)
  expect((await findSession(key))?.actor.role).toBe('editor')
  await database().person.update({ where: { id: mara.id }, data: { role: 'reporter' } })
  expect((await findSession(key))?.actor.role).toBe('reporter')
  await database().person.update({ where: { id: mara.id }, data: { suspendedAt: new Date() } })
  expect(await findSession(key)).toBeNull()
})

test('after signing out the key opens nothing, and signing out twice is one event', async () => {
  const mara = await person()
  const { key } = await sessionOf(mara)
  await Promise.all([signOut(key), signOut(key)])
  expect(await findSession(key)).toBeNull()
  expect(await database().auditEvent.count({ where: { actorId: mara.id, verb: 'session.signOut' } })).toBe(1)
})

test('what is no key of ours opens nothing and reaches no query', async () => {
  const mara = await person()
  const { key, id } = await sessionOf(mara)
  const flipped = `${key.startsWith('A') ? 'B' : 'A'}${key.slice(1)}`
  for (const other of [
    flipped,
    `${key}A`,
    key.slice(1),
    id,
    '',
    null,
    undefined,
    7,
    [key],
    { not: '' },
    { startsWith: 'A' },
  ]) {
    expect(await findSession(other)).toBeNull()
    await signOut(other)
  }
  expect(await findSession(key)).not.toBeNull()
})

test('a request a minute writes once a minute', async () => {
  const mara = await person()
  const start = new Date()
  const { key, id } = await sessionOf(mara, start)
  await findSession(key, undefined, new Date(start.getTime() + 30_000))
  const unchanged = await database().session.findUniqueOrThrow({ where: { id } })
  expect(unchanged.lastSeenAt).toEqual(start)
  await findSession(key, undefined, new Date(start.getTime() + 61_000))
  const moved = await database().session.findUniqueOrThrow({ where: { id } })
  expect(moved.lastSeenAt).toEqual(new Date(start.getTime() + 61_000))
})
