import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import type { Outcome } from '#lib/platform/outcome.ts'
import { agency } from '#prisma/factories/agency.ts'
import { tokenChannel } from '#prisma/factories/channel.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { section } from '#prisma/factories/section.ts'
import { bytesOf, wireText } from '#prisma/factories/wire.ts'
import { type AddedChannel, addChannel } from './add.ts'
import { closeChannel } from './close.ts'
import { findChannel } from './find.ts'
import { addChannelInput } from './input.ts'
import { openByToken, receiveByToken } from './receive-by-token.ts'
import { reopenChannel } from './reopen.ts'

const admin = async () => actorOf(await person({ role: 'admin' }))
const form = { kind: 'token', name: '', everyMinutes: '15', sectionId: '', language: '', zone: '' }

function added(outcome: Outcome<AddedChannel>): AddedChannel & { token: string } {
  if (!outcome.ok || outcome.value.token === null) throw new Error('no token was told')
  return { ...outcome.value, token: outcome.value.token }
}

test('copy that comes with a token is its agency’s, and is kept whole', async () => {
  const press = await agency()
  const { id: sectionId } = await section()
  const { channel, token } = await tokenChannel({ agencyId: press.id, sectionId })
  const opened = await openByToken(token)
  if (!opened.ok) throw new Error('the token was refused')
  const handed = await receiveByToken(opened.value, [
    { name: 'one.txt', bytes: bytesOf(wireText()) },
    { name: 'two.txt', bytes: bytesOf('') },
  ])
  expect(handed).toMatchObject({
    items: 1,
    problem: null,
    files: [
      { file: 'one.txt', outcome: 'imported' },
      { file: 'two.txt', outcome: 'refused', reason: { code: 'importEmpty' } },
    ],
  })
  expect(await database().wireItem.findMany({ where: { channelId: channel.id } })).toMatchObject([
    { agencyId: press.id, sectionId },
  ])
  expect((await database().channel.findUniqueOrThrow({ where: { id: channel.id } })).heardAt).not.toBeNull()
})

test('a token is told once and kept as its hash; closing its channel takes it back for good', async () => {
  const actor = await admin()
  const { id: agencyId } = await agency()
  const first = added(await addChannel(actor, addChannelInput.parse({ ...form, agencyId })))
  expect(JSON.stringify(await findChannel(actor, first.id))).not.toContain(first.token)
  const row = await database().channel.findUniqueOrThrow({ where: { id: first.id } })
  expect(Buffer.from(row.secret ?? []).toString('latin1')).not.toContain(first.token)
  expect(row.secret).toHaveLength(32)

  expect(await openByToken(first.token)).toMatchObject({ ok: true })
  expect(await closeChannel(actor, { id: first.id })).toMatchObject({ ok: true })
  expect(await openByToken(first.token)).toMatchObject({ ok: false, refusal: 'forbidden' })
  const second = added(await reopenChannel(actor, { id: first.id }))
  expect(second.token).not.toBe(first.token)
  expect(await openByToken(second.token)).toMatchObject({ ok: true })
  expect(await openByToken(first.token)).toMatchObject({ ok: false })
})

test('what is no token opens nothing, and a sealed password is none', async () => {
  const { channel } = await tokenChannel()
  for (const text of [
    '',
    ' ',
    channel.id,
    'x'.repeat(43),
    '%00',
    Buffer.from(channel.secret ?? []).toString('base64url'),
  ])
    expect(await openByToken(text)).toMatchObject({ ok: false, refusal: 'forbidden' })
})

test('one token that comes too often is told how long to wait; another is not held up', async () => {
  const [busy, calm] = [await tokenChannel(), await tokenChannel()]
  await database().throttle.create({ data: { key: `token:${busy.channel.id}`, count: 600, windowAt: new Date() } })
  expect(await openByToken(busy.token)).toMatchObject({
    ok: false,
    refusal: 'conflict',
    reasons: [{ code: 'throttled', values: { minutes: 10 } }],
  })
  expect(await openByToken(calm.token)).toMatchObject({ ok: true })
})
