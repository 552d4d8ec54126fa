import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { newId } from '#lib/platform/ids.ts'
import { findSession } from '#lib/session/find.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { findOpenInvitation } from './find-invitation.ts'
import { acceptInput } from './input.ts'
import { invitePerson } from './invite.ts'
import { listOpenInvitations } from './list-invitations.ts'
import { revokeInvitation } from './revoke-invitation.ts'

const visitor = { address: '192.0.2.1' }
const day = 86_400_000
const someone = { name: 'Mara Quill', password: 'a quiet harbour town', language: 'az' } as const
const gone = { ok: false, refusal: 'not-found', reasons: [{ code: 'linkGone' }] }

async function invited(role: 'reporter' | 'editor' | 'admin' = 'reporter') {
  const admin = await person({ role: 'admin', name: 'Ada Marsh' })
  const email = `${newId()}@example.test`
  const outcome = await invitePerson(actorOf(admin), { email, role })
  if (!outcome.ok) throw new Error('not invited')
  return { admin, ...outcome.value }
}

test('accepting makes the person with the invitation’s address and role, and signs them in', async () => {
  const { token, email } = await invited('editor')
  const outcome = await acceptInvitation({ token, ...someone }, visitor)
  if (!outcome.ok) throw new Error('not accepted')
  const signed = await findSession(outcome.value.key)
  expect(signed?.actor).toMatchObject({ name: 'Mara Quill', role: 'editor', language: 'az' })
  expect(await database().person.findUnique({ where: { email } })).toMatchObject({ id: signed?.actor.id })
  expect(
    await database().auditEvent.findFirst({ where: { verb: 'person.acceptInvitation', thingId: signed?.actor.id } }),
  ).toMatchObject({
    detail: { role: 'editor', invitedBy: 'Ada Marsh' },
  })
})

test('a form that asks for another role or address is refused before anything is looked up', () => {
  const token = 'k'.repeat(43)
  expect(acceptInput.safeParse({ token, ...someone }).success).toBe(true)
  for (const more of [{ role: 'admin' }, { email: 'other@example.test' }, { id: 'x' }, { invitedById: 'x' }]) {
    expect(acceptInput.safeParse({ token, ...someone, ...more }).success).toBe(false)
  }
})

test('an invitation works once, also when it is accepted twice in the same instant', async () => {
  const { token, email } = await invited()
  const outcomes = await Promise.all([1, 2, 3].map(() => acceptInvitation({ token, ...someone }, visitor)))
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(await acceptInvitation({ token, ...someone }, visitor)).toEqual(gone)
  expect(await database().person.count({ where: { email } })).toBe(1)
})

test('a revoked invitation is gone', async () => {
  const { admin, id, token } = await invited()
  expect((await revokeInvitation(actorOf(admin), { id })).ok).toBe(true)
  expect(await findOpenInvitation(token)).toBeNull()
  expect(await acceptInvitation({ token, ...someone }, visitor)).toEqual(gone)
  expect(await revokeInvitation(actorOf(admin), { id })).toMatchObject({ refusal: 'not-found' })
})

test('after seven days an invitation is gone', async () => {
  const { token } = await invited()
  const now = Date.now()
  expect(await findOpenInvitation(token, new Date(now + 6.9 * day))).not.toBeNull()
  expect(await acceptInvitation({ token, ...someone }, visitor, new Date(now + 7.1 * day))).toEqual(gone)
})

test.each([{ role: 'editor' as const }, { suspendedAt: new Date() }])(
  'an invitation dies with its sender’s right to invite: %j',
  async (change) => {
    await person({ role: 'admin' })
    const { admin, token } = await invited('admin')
    await database().person.update({ where: { id: admin.id }, data: change })
    expect(await acceptInvitation({ token, ...someone }, visitor)).toEqual(gone)
  },
)

test('inviting the same address again replaces the earlier link', async () => {
  const { admin, email, token } = await invited()
  const again = await invitePerson(actorOf(admin), { email, role: 'editor' })
  expect(await findOpenInvitation(token)).toBeNull()
  expect(again.ok && (await findOpenInvitation(again.value.token))?.role).toBe('editor')
  const { invitations } = await listOpenInvitations(actorOf(admin))
  expect(invitations.filter((one) => one.email === email)).toHaveLength(1)
})

test('nobody but an admin invites, revokes or sees invitations', async () => {
  const { id } = await invited()
  for (const role of ['reporter', 'editor'] as const) {
    const actor = actorOf(await person({ role }))
    expect(await invitePerson(actor, { email: 'x@example.test', role: 'reporter' })).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await revokeInvitation(actor, { id })).toMatchObject({ refusal: 'forbidden' })
    expect(await listOpenInvitations(actor)).toEqual({ invitations: [], next: null })
  }
})

test('someone who is in the newsroom already cannot be invited', async () => {
  const admin = await person({ role: 'admin' })
  const mara = await person()
  expect(await invitePerson(actorOf(admin), { email: mara.email, role: 'admin' })).toMatchObject({
    refusal: 'conflict',
    reasons: [{ code: 'emailTaken', field: 'email' }],
  })
})

test('the link is kept nowhere: neither in the row nor in the log', async () => {
  const { id, token } = await invited()
  const rows = [await database().invitation.findUnique({ where: { id } }), await database().auditEvent.findMany()]
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('two people with one name have pages of their own', async () => {
  const [one, other] = [await invited(), await invited()]
  const name = `Vera ${newId().slice(-6)}`
  await acceptInvitation({ ...someone, token: one.token, name }, visitor)
  await acceptInvitation({ ...someone, token: other.token, name }, visitor)
  const slugs = await database().person.findMany({ where: { name }, select: { slug: true }, orderBy: { id: 'asc' } })
  expect(slugs[1]?.slug).toBe(`${slugs[0]?.slug}-2`)
})
