import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { agency } from '#prisma/factories/agency.ts'
import { channel } from '#prisma/factories/channel.ts'
import { hasMailServer, type MailServer, mailServer } from '#prisma/factories/mail-server.ts'
import { pollChannel } from './poll.ts'

process.env.COPYDESK_ALLOW_NETS = '127.0.0.1, ::1'

let server: MailServer
beforeAll(async () => {
  if (hasMailServer) server = await mailServer()
})
afterAll(() => server?.stop())
const withServer = test.skipIf(!hasMailServer)

let sent = 0
function letter(subject: string): string {
  sent += 1
  return [
    'From: Wexcombe Harbour Office <office@harbour.test>',
    'To: desk@paper.test',
    `Subject: ${subject}`,
    'Date: Wed, 12 Mar 2031 09:30:00 +0100',
    `Message-ID: <${sent}@harbour.test>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `The ferry to Marl Island will sail ${sent} times a day from Monday, the harbour office of Wexcombe says.`,
    '',
    'The first boat leaves at seven and the last at four in the afternoon.',
    '',
  ].join('\r\n')
}
const address = (given: { user?: string; host?: string; port?: number; folder?: string } = {}) =>
  `imaps://${encodeURIComponent(given.user ?? server.user)}@${given.host ?? 'localhost'}:${given.port ?? server.port}/${given.folder ?? ''}`
const mailbox = (given: Parameters<typeof channel>[0] = {}) =>
  channel({ kind: 'mailbox', address: address(), password: server.password, ...given })
const headlines = async (channelId: string) =>
  (await database().wireItem.findMany({ where: { channelId }, orderBy: { id: 'asc' } }))
    .map((item) => item.headline)
    .sort()

withServer(
  'each letter comes once, as its agency’s, and nothing in the mailbox is marked, moved or deleted',
  async () => {
    const press = await agency()
    server.deliver(letter('Ferry sails'))
    server.deliver(letter('Bridge opens'))
    const before = server.names()
    const box = await mailbox({ agencyId: press.id })
    expect(await pollChannel(box.id)).toEqual({ items: 2, problem: null, closed: false })
    expect(await headlines(box.id)).toEqual(['Bridge opens', 'Ferry sails'])
    expect(await database().wireItem.count({ where: { channelId: box.id, agencyId: press.id } })).toBe(2)
    expect(await pollChannel(box.id)).toMatchObject({ items: 0, problem: null })
    server.deliver(letter('Mole repaired'))
    expect(await pollChannel(box.id)).toMatchObject({ items: 1, problem: null })
    const flags = (names: string[]) =>
      names.map((name) =>
        name
          .split('/')
          .at(-1)
          ?.replace(/:2,.*$/, (flag) => flag.slice(3)),
      )
    expect(flags(server.names()).slice(0, 2)).toEqual(flags(before))
    expect(server.names()).toHaveLength(3)
  },
)

withServer('a mailbox that numbers its letters anew brings nothing twice', async () => {
  const box = await mailbox()
  server.deliver(letter('Lamp is lit'))
  await pollChannel(box.id)
  const count = await database().wireItem.count()
  server.renumber()
  server.deliver(letter('Lamp is out'))
  expect(await pollChannel(box.id)).toMatchObject({ items: 1, problem: null })
  expect(await database().wireItem.count()).toBe(count + 1)
})

withServer(
  'of a mailbox that is full when it is added the newest letters come',
  async () => {
    for (let at = 1; at <= 60; at += 1) server.deliver(letter(`Number ${at}`), 'Full')
    const box = await mailbox({ address: address({ folder: 'Full' }) })
    expect(await pollChannel(box.id)).toMatchObject({ items: 50, problem: null })
    expect(await headlines(box.id)).not.toContain('Number 10')
    expect(await headlines(box.id)).toContain('Number 60')
  },
  60_000,
)

withServer('a wrong password, a folder that is not there, and a server that nobody vouches for say so', async () => {
  const wrong = await mailbox({ password: 'another' })
  expect(await pollChannel(wrong.id)).toMatchObject({ problem: { code: 'channelNotLetIn' } })
  const folder = await mailbox({ address: address({ folder: 'None' }) })
  expect(await pollChannel(folder.id)).toMatchObject({ problem: { code: 'channelNoFolder' } })
  const host = await mailbox({ address: address({ host: '127.0.0.1' }) })
  expect(await pollChannel(host.id)).toMatchObject({ problem: { code: 'fetchTls' } })
})

test('a mailbox inside a network that is closed is not asked, whatever its port', async () => {
  for (const host of ['10.0.0.1', '169.254.169.254', '[fd00::1]', '0x0a.1'])
    expect(
      await pollChannel((await channel({ kind: 'mailbox', address: `imaps://desk@${host}/`, password: 'x' })).id),
      host,
    ).toMatchObject({ problem: { code: 'fetchForbidden' } })
  const port = await channel({ kind: 'mailbox', address: 'imaps://desk@1.1.1.1:5432/', password: 'x' })
  expect(await pollChannel(port.id)).toMatchObject({ problem: { code: 'fetchPort' } })
})
