import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { findSession } from '#lib/session/find.ts'
import { signIn } from '#lib/session/sign-in.ts'
import { actorOf, person, personWithPassword, sessionOf, testPassword } from '#prisma/factories/person.ts'
import { changePassword } from './change-password.ts'
import { findOpenReset } from './find-reset.ts'
import { resetPassword } from './reset-password.ts'
import { setPassword } from './set-password.ts'

const visitor = { address: '192.0.2.1' }
const newer = 'a louder harbour town'
const gone = { ok: false, refusal: 'not-found', reasons: [{ code: 'linkGone' }] }

async function reset(id: string) {
  const outcome = await resetPassword(actorOf(await person({ role: 'admin' })), { id })
  if (!outcome.ok) throw new Error('no link')
  return outcome.value
}

test('a reset link sets the password once, ends every session and other link, and signs in', async () => {
  const mara = await personWithPassword()
  const sessions = [await sessionOf(mara), await sessionOf(mara), await sessionOf(mara)]
  const earlier = await reset(mara.id)
  const { token } = await reset(mara.id)
  expect(await findOpenReset(earlier.token)).toBeNull()
  const outcomes = await Promise.all([1, 2, 3].map(() => setPassword({ token, password: newer }, visitor)))
  const done = outcomes.filter((outcome) => outcome.ok)
  expect(done).toHaveLength(1)
  for (const { key } of sessions) expect(await findSession(key)).toBeNull()
  expect(done[0]?.ok && (await findSession(done[0].value.key))?.actor.id).toBe(mara.id)
  expect(await setPassword({ token, password: newer }, visitor)).toEqual(gone)
  expect((await signIn({ email: mara.email, password: testPassword }, visitor)).ok).toBe(false)
  expect((await signIn({ email: mara.email, password: newer }, visitor)).ok).toBe(true)
})

test('until the link is used the present password stays', async () => {
  const mara = await personWithPassword()
  await reset(mara.id)
  expect((await signIn({ email: mara.email, password: testPassword }, visitor)).ok).toBe(true)
})

test('after half an hour a reset link is gone', async () => {
  const mara = await personWithPassword()
  const { token } = await reset(mara.id)
  const later = new Date(Date.now() + 31 * 60_000)
  expect(await setPassword({ token, password: newer }, visitor, later)).toEqual(gone)
})

test('the link is kept nowhere: neither in the row nor in the log', async () => {
  const mara = await personWithPassword()
  const { token } = await reset(mara.id)
  const rows = [await database().passwordReset.findMany(), await database().auditEvent.findMany()]
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('someone whom guessing has locked out gets in with a reset link', async () => {
  const mara = await personWithPassword()
  for (let at = 0; at < 6; at += 1)
    await signIn({ email: mara.email, password: 'a wrong harbour town' }, { address: `198.51.100.${at}` })
  const { token } = await reset(mara.id)
  expect((await setPassword({ token, password: newer }, visitor)).ok).toBe(true)
  expect((await signIn({ email: mara.email, password: newer }, visitor)).ok).toBe(true)
})

test('changing one’s password ends all other sessions and gives this one a new key', async () => {
  const mara = await personWithPassword()
  const sessions = [await sessionOf(mara), await sessionOf(mara), await sessionOf(mara)]
  const { token } = await reset(mara.id)
  const outcome = await changePassword(actorOf(mara), { currentPassword: testPassword, password: newer }, visitor)
  if (!outcome.ok) throw new Error('not changed')
  for (const { key } of sessions) expect(await findSession(key)).toBeNull()
  expect((await findSession(outcome.value.key))?.actor.id).toBe(mara.id)
  expect(await findOpenReset(token)).toBeNull()
  expect(await database().auditEvent.count({ where: { actorId: mara.id, verb: 'person.changePassword' } })).toBe(1)
})

test('the present password is asked for, and guessing it is counted', async () => {
  const mara = await personWithPassword()
  const { key } = await sessionOf(mara)
  const guess = (currentPassword: string) =>
    changePassword(actorOf(mara), { currentPassword, password: newer }, visitor)
  for (let at = 0; at < 5; at += 1) {
    expect(await guess('a wrong harbour town')).toMatchObject({
      reasons: [{ code: 'wrongPassword', field: 'currentPassword' }],
    })
  }
  expect(await guess(testPassword)).toMatchObject({ reasons: [{ code: 'throttled' }] })
  expect(await findSession(key)).not.toBeNull()
})

test('the new password must be a new one', async () => {
  const mara = await personWithPassword()
  expect(
    await changePassword(actorOf(mara), { currentPassword: testPassword, password: testPassword }, visitor),
  ).toMatchObject({
    reasons: [{ code: 'samePassword', field: 'password' }],
  })
})
