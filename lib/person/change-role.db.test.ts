import { beforeEach, expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { findSession } from '#lib/session/find.ts'
import { actorOf, person, sessionOf } from '#prisma/factories/person.ts'
import { changeRole, whyNotChangeRole } from './change-role.ts'
import { suspendPerson, whyNotSuspend } from './suspend.ts'

beforeEach(async () => {
  await database().person.updateMany({ where: { role: 'admin' }, data: { role: 'editor' } })
})

const activeAdmins = () => database().person.count({ where: { role: 'admin', suspendedAt: null } })

test('an admin gives another role: it counts at once and is in the log', async () => {
  const admin = await person({ role: 'admin', name: 'Ada Marsh' })
  const mara = await person({ role: 'editor' })
  const { key } = await sessionOf(mara)
  expect(await changeRole(actorOf(admin), { id: mara.id, role: 'reporter' })).toEqual({
    ok: true,
    value: { id: mara.id, role: 'reporter' },
  })
  expect((await findSession(key))?.actor.role).toBe('reporter')
  expect(await database().auditEvent.findFirst({ where: { thingId: mara.id } })).toMatchObject({
    verb: 'person.changeRole',
    actorName: 'Ada Marsh',
    detail: { from: 'editor', to: 'reporter' },
  })
})

test.each(['reporter', 'editor'] as const)('a %s gives nobody a role, least of all themselves', async (role) => {
  const mara = await person({ role })
  const other = await person()
  for (const id of [mara.id, other.id]) {
    expect(await changeRole(actorOf(mara), { id, role: 'admin' })).toMatchObject({ refusal: 'forbidden' })
  }
})

test('the last admin keeps the role and the access', async () => {
  const admin = await person({ role: 'admin' })
  await person({ role: 'admin', suspendedAt: new Date() })
  const lastAdmin = { code: 'lastAdmin' }
  expect(await changeRole(actorOf(admin), { id: admin.id, role: 'editor' })).toMatchObject({ reasons: [lastAdmin] })
  expect(await suspendPerson(actorOf(admin), { id: admin.id, reason: 'x' })).toMatchObject({ reasons: [lastAdmin] })
  expect(await activeAdmins()).toBe(1)
})

test('of two admins who demote each other in the same instant one stays', async () => {
  for (let round = 0; round < 5; round += 1) {
    await database().person.updateMany({ where: { role: 'admin' }, data: { role: 'editor' } })
    const [one, other] = [await person({ role: 'admin' }), await person({ role: 'admin' })]
    const outcomes = await Promise.all([
      changeRole(actorOf(one), { id: other.id, role: 'editor' }),
      changeRole(actorOf(other), { id: one.id, role: 'editor' }),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await activeAdmins()).toBe(1)
  }
})

test('of two admins who each give up the role in the same instant one stays', async () => {
  const [one, other] = [await person({ role: 'admin' }), await person({ role: 'admin' })]
  const outcomes = await Promise.all([
    changeRole(actorOf(one), { id: one.id, role: 'editor' }),
    suspendPerson(actorOf(other), { id: other.id, reason: 'Leaves' }),
  ])
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(await activeAdmins()).toBe(1)
})

test('an admin who lost the right meanwhile is refused, whatever their open page says', async () => {
  await person({ role: 'admin' })
  const [former, mara] = [await person({ role: 'admin' }), await person()]
  const stale = actorOf(former)
  await database().person.update({ where: { id: former.id }, data: { role: 'editor' } })
  expect(await changeRole(stale, { id: mara.id, role: 'admin' })).toMatchObject({ refusal: 'forbidden' })
  await database().person.update({ where: { id: former.id }, data: { role: 'admin', suspendedAt: new Date() } })
  expect(await changeRole(stale, { id: mara.id, role: 'admin' })).toMatchObject({ refusal: 'forbidden' })
})

test('the same reasons grey the button', () => {
  const last = { id: 'x', role: 'admin', suspendedAt: null, lastAdmin: true } as const
  expect(whyNotChangeRole(last, 'editor')).toEqual([{ code: 'lastAdmin', field: 'role' }])
  expect(whyNotChangeRole({ ...last, lastAdmin: false }, 'editor')).toEqual([])
  expect(whyNotChangeRole({ ...last, lastAdmin: false }, 'admin')).toEqual([{ code: 'sameRole', field: 'role' }])
  expect(whyNotSuspend(last)).toEqual([{ code: 'lastAdmin' }])
})
