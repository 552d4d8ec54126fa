import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { findSession } from '#lib/session/find.ts'
import { signIn } from '#lib/session/sign-in.ts'
import { actorOf, person, personWithPassword, sessionOf, testPassword } from '#prisma/factories/person.ts'
import { findOpenReset } from './find-reset.ts'
import { resetPassword } from './reset-password.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'
import { suspendPerson } from './suspend.ts'
import { unsuspendPerson } from './unsuspend.ts'

const visitor = { address: '192.0.2.1' }

test('the suspended are out at once, cannot sign in, and come back with what they had', async () => {
  const admin = actorOf(await person({ role: 'admin' }))
  const mara = await personWithPassword({ role: 'editor' })
  const credentials = { email: mara.email, password: testPassword }
  const { key } = await sessionOf(mara)
  expect((await suspendPerson(admin, { id: mara.id, reason: 'Left the newsroom' })).ok).toBe(true)
  expect(await findSession(key)).toBeNull()
  expect((await signIn(credentials, visitor)).ok).toBe(false)
  expect((await unsuspendPerson(admin, { id: mara.id })).ok).toBe(true)
  expect(await findSession(key)).toBeNull()
  expect((await signIn(credentials, visitor)).ok).toBe(true)
  const verbs = await database().auditEvent.findMany({
    where: { thingId: mara.id, thing: 'person' },
    orderBy: { id: 'asc' },
  })
  expect(verbs.map(({ verb }) => verb)).toEqual(['person.suspend', 'person.unsuspend'])
  expect(verbs[0]?.detail).toEqual({ reason: 'Left the newsroom' })
})

test('an open reset link of someone suspended stops working, also after they come back', async () => {
  const admin = actorOf(await person({ role: 'admin' }))
  const mara = await personWithPassword()
  const made = await resetPassword(admin, { id: mara.id })
  if (!made.ok) throw new Error('no link')
  await suspendPerson(admin, { id: mara.id, reason: 'x' })
  expect(await findOpenReset(made.value.token)).toBeNull()
  expect(await resetPassword(admin, { id: mara.id })).toMatchObject({ reasons: [{ code: 'suspendedNoReset' }] })
  await unsuspendPerson(admin, { id: mara.id })
  expect(await findOpenReset(made.value.token)).toBeNull()
})

test('nobody but an admin suspends, lets in or signs out anyone', async () => {
  await person({ role: 'admin' })
  const mara = await person()
  for (const role of ['reporter', 'editor'] as const) {
    const actor = actorOf(await person({ role }))
    const outcomes = await Promise.all([
      suspendPerson(actor, { id: mara.id, reason: 'x' }),
      unsuspendPerson(actor, { id: mara.id }),
      signOutEverywhere(actor, { id: mara.id }),
      resetPassword(actor, { id: mara.id }),
    ])
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, refusal: 'forbidden' })
  }
  const after = await database().person.findUniqueOrThrow({ where: { id: mara.id } })
  expect(after.suspendedAt).toBeNull()
})

test('signing someone out everywhere ends every session, and only theirs', async () => {
  const admin = actorOf(await person({ role: 'admin' }))
  const [mara, other] = [await person(), await person()]
  const sessions = [await sessionOf(mara), await sessionOf(mara)]
  const unrelated = await sessionOf(other)
  expect(await signOutEverywhere(admin, { id: mara.id })).toEqual({ ok: true, value: { id: mara.id, count: 2 } })
  for (const { key } of sessions) expect(await findSession(key)).toBeNull()
  expect(await findSession(unrelated.key)).not.toBeNull()
})

test('someone who is not there is not found', async () => {
  const admin = actorOf(await person({ role: 'admin' }))
  for (const id of ['01900000-0000-7000-8000-000000000000', 'x', '']) {
    expect(await suspendPerson(admin, { id, reason: 'x' })).toMatchObject({ refusal: 'not-found' })
  }
})
