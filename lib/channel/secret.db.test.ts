import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { backup } from '#lib/backup/backup.ts'
import { database } from '#lib/platform/db.ts'
import { agency } from '#prisma/factories/agency.ts'
import { channel } from '#prisma/factories/channel.ts'
import { type FeedSite, feedSite, rssOf } from '#prisma/factories/feed-site.ts'
import { actorOf, person } from '#prisma/factories/person.ts'
import { addChannel } from './add.ts'
import { changeChannel } from './change.ts'
import { findChannel, listChannels } from './find.ts'
import { addChannelInput, changeChannelInput, tryFeedInput } from './input.ts'
import { pollChannel } from './poll.ts'
import { tryFeed } from './try-feed.ts'

process.env.COPYDESK_ALLOW_NETS = '127.0.0.1'

const password = 'canary-Pa55word'
const sites: FeedSite[] = []
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close()
})
/** A site that lets in who knows the password, and tells everything it was sent. */
async function guardedSite(): Promise<{ url: string; heard: (string | undefined)[] }> {
  const heard: (string | undefined)[] = []
  const made = await feedSite(({ headers }, response) => {
    heard.push(headers.authorization)
    if (headers.authorization === undefined) response.writeHead(401).end()
    else response.end(rssOf([{ title: 'Behind a password' }]))
  })
  sites.push(made)
  return { url: `${made.url}/feed`, heard }
}
const admin = async () => actorOf(await person({ role: 'admin' }))
const facts = { name: '', everyMinutes: '15', sectionId: '', language: '', zone: '' }
const basic = `Basic ${Buffer.from(`reader:${password}`).toString('base64')}`

async function addFeed(url: string, login: { user: string; password: string }) {
  const actor = await admin()
  const { id: agencyId } = await agency()
  const outcome = await addChannel(actor, addChannelInput.parse({ kind: 'feed', agencyId, ...facts, url, ...login }))
  if (!outcome.ok) throw new Error('refused')
  return { actor, agencyId, id: outcome.value.id }
}

test('a feed is asked with the name and password that were typed for it, or with a key alone', async () => {
  const { url, heard } = await guardedSite()
  const withName = await addFeed(url, { user: 'reader', password })
  expect(await pollChannel(withName.id)).toMatchObject({ problem: null })
  const keyOnly = await addFeed(url, { user: '', password })
  expect(await pollChannel(keyOnly.id)).toMatchObject({ problem: null })
  const without = await addFeed(url, { user: '', password: '' })
  expect(await pollChannel(without.id)).toMatchObject({ problem: { code: 'channelNotLetIn' } })
  expect(heard).toEqual([basic, `Bearer ${password}`, undefined])
})

test('once saved, a password stands nowhere in the clear: not on a screen, in the log, in the tables or in a backup', async () => {
  const { url } = await guardedSite()
  const { actor, agencyId, id } = await addFeed(url, { user: 'reader', password })
  await pollChannel(id)
  const shown = [await findChannel(actor, id), await listChannels(actor, agencyId)]
  expect(shown[0]).toMatchObject({ hasSecret: true })
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-secret-'))
  try {
    await backup(process.env.DATABASE_OWNER_URL ?? '', join(folder, 'none'), join(folder, 'all.tar'))
    const archive = await readFile(join(folder, 'all.tar'))
    const events = await database().auditEvent.findMany({ where: { thingId: id } })
    for (const form of [
      password,
      basic,
      Buffer.from(password).toString('base64'),
      Buffer.from(password).toString('hex'),
    ]) {
      expect(JSON.stringify([shown, events])).not.toContain(form)
      expect(archive.includes(form)).toBe(false)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('only an admin sees channels at all', async () => {
  const { agencyId, id } = await addFeed((await guardedSite()).url, { user: 'reader', password })
  for (const role of ['reporter', 'editor'] as const) {
    const actor = actorOf(await person({ role }))
    expect([await findChannel(actor, id), await listChannels(actor, agencyId)]).toEqual([null, []])
  }
})

test('a stored password stays while none is typed, and goes to no other host than the one it was typed for', async () => {
  const { url, heard } = await guardedSite()
  const other = await guardedSite()
  const { actor, id } = await addFeed(url, { user: 'reader', password })
  const change = (to: Record<string, string>) =>
    changeChannel(actor, changeChannelInput.parse({ kind: 'feed', id, ...facts, user: '', password: '', url, ...to }))
  expect(await change({ name: 'Harbour news' })).toMatchObject({ ok: true })
  await pollChannel(id)
  expect(heard).toEqual([basic])
  expect(await change({ url: other.url })).toMatchObject({
    ok: false,
    reasons: [{ code: 'passwordAgain', field: 'password' }],
  })
  expect(await tryFeed(actor, tryFeedInput.parse({ url: other.url, user: '', password: '', id }))).toMatchObject({
    value: { problem: { code: 'channelNotLetIn' } },
  })
  expect(other.heard).toEqual([undefined])
  expect(await change({ url: other.url, forget: 'on' })).toMatchObject({ ok: true })
  expect(await findChannel(actor, id)).toMatchObject({ hasSecret: false })
})

test('a feed with a password that moved to another host is not followed there, and says so', async () => {
  const other = await guardedSite()
  const here = await feedSite((_request, response) => response.writeHead(301, { location: other.url }).end())
  sites.push(here)
  const { id } = await addFeed(here.url, { user: 'reader', password })
  expect(await pollChannel(id)).toMatchObject({ problem: { code: 'channelNotLetIn' } })
  expect(other.heard).toEqual([undefined])
  expect((await database().channel.findUniqueOrThrow({ where: { id } })).address).toBe(`${here.url}/`)
})

test('what was sealed under another installation’s secret asks for the password again', async () => {
  const lost = await channel({ address: (await guardedSite()).url, secret: new Uint8Array(60) })
  expect(await pollChannel(lost.id)).toMatchObject({ problem: { code: 'channelSecretLost' } })
})
