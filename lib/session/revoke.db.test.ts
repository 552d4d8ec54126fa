import { expect, test } from 'vitest'
import { actorOf, person, sessionOf } from '#prisma/factories/person.ts'
import { findSession } from './find.ts'
import { listMySessions } from './list.ts'
import { revokeOtherSessions, revokeSession } from './revoke.ts'

test('one ends a session of one’s own, and it is gone from the list', async () => {
  const mara = await person()
  const [here, there] = [await sessionOf(mara), await sessionOf(mara)]
  expect(await revokeSession(actorOf(mara), { id: there.id })).toEqual({ ok: true, value: { id: there.id } })
  expect(await findSession(there.key)).toBeNull()
  expect(await findSession(here.key)).not.toBeNull()
  expect((await listMySessions(actorOf(mara))).map(({ id }) => id)).toEqual([here.id])
})

test('nobody ends, or even finds, someone else’s session, not even an admin this way', async () => {
  const mara = await person()
  const admin = await person({ role: 'admin' })
  const { id, key } = await sessionOf(mara)
  expect((await revokeSession(actorOf(admin), { id })).ok).toBe(false)
  expect(await findSession(key)).not.toBeNull()
  expect(await listMySessions(actorOf(admin))).toEqual([])
})

test('ending all others leaves the one in use', async () => {
  const mara = await person()
  const here = await sessionOf(mara)
  const others = [await sessionOf(mara), await sessionOf(mara)]
  expect(await revokeOtherSessions(actorOf(mara), here.id)).toEqual({ ok: true, value: { count: 2 } })
  expect(await findSession(here.key)).not.toBeNull()
  for (const { key } of others) expect(await findSession(key)).toBeNull()
})
