import { database } from '#lib/platform/db.ts'
import { actionsInBuild, actionsInChunks, handlersOnDisk, pagesOnDisk } from './doors/inventory.ts'
import { sendRaw } from './doors/raw.ts'
import { fingerprint } from './doors/rows.ts'
import { addressOf, plantSecrets, roleInside, roleOutside } from './doors/secrets.ts'
import { resultOf, sendArguments, sendForm, sendPlainForm } from './doors/send.ts'
import { actions, handlers, pages, type Who } from './doors/table.ts'
import { expect, test } from './fixtures.ts'

const guarded = (table: Record<string, Who>) => Object.entries(table).filter(([, who]) => who !== 'public')
const built = actionsInBuild()
const whoFor = (folder: string, name: string): Who | undefined => actions[folder]?.[name]

test('everything that can be called stands in the table, and nothing else does', () => {
  expect(pagesOnDisk().sort()).toEqual(Object.keys(pages).sort())
  expect(handlersOnDisk().sort()).toEqual(Object.keys(handlers).sort())
  const inTable = Object.entries(actions).flatMap(([folder, names]) =>
    Object.keys(names).map((name) => `${folder} ${name}`),
  )
  expect(inTable.length).toBeGreaterThan(30)
  expect(built.map(({ folder, name }) => `${folder} ${name}`).filter((one) => !inTable.includes(one))).toEqual([])
  const given = actionsInChunks()
  expect(given.length).toBeGreaterThan(30)
  expect(given.filter((id) => !built.some((one) => one.id === id))).toEqual([])
})

test('every desk page turns away the signed-out, the suspended and the wrong role, and opens for the right one', async ({
  request,
  signedInAs,
  site,
}) => {
  test.setTimeout(300_000)
  const secrets = await plantSecrets()
  const people = {
    reporter: await signedInAs('reporter'),
    editor: await signedInAs('editor'),
    admin: await signedInAs('admin'),
    suspended: await signedInAs('admin'),
  }
  await database().person.update({ where: { id: people.suspended.person.id }, data: { suspendedAt: new Date() } })
  const before = await fingerprint(site.ownerUrl)
  const get = (path: string, cookie?: string) =>
    request.get(path, { headers: cookie ? { cookie } : {}, maxRedirects: 0, failOnStatusCode: false })

  for (const [pattern, who] of guarded(pages)) {
    const path = addressOf(pattern, secrets)
    await test.step(`${pattern} is for ${who}`, async () => {
      for (const cookie of [undefined, people.suspended.cookie]) {
        const answer = await get(path, cookie)
        expect(answer.status()).toBe(307)
        expect(answer.headers().location).toBe(`/sign-in?then=${encodeURIComponent(path)}`)
        expect(await answer.text()).not.toContain(secrets.word)
      }
      const outside = roleOutside[who]
      if (outside) {
        const answer = await get(path, people[outside].cookie)
        expect(answer.status()).toBe(404)
        expect(await answer.text()).not.toContain(secrets.word)
      }
      const inside = await get(path, people[roleInside[who]].cookie)
      expect(inside.status()).toBe(pattern.endsWith('/[...missing]') ? 404 : 200)
    })
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
})

test('every handler of the desk turns away the signed-out, the suspended and the wrong role', async ({
  request,
  signedInAs,
  site,
}) => {
  const secrets = await plantSecrets()
  const suspended = await signedInAs('admin')
  await database().person.update({ where: { id: suspended.person.id }, data: { suspendedAt: new Date() } })
  const reporter = await signedInAs('reporter')
  const before = await fingerprint(site.ownerUrl)
  for (const [route, who] of guarded(handlers)) {
    const [method = '', pattern = ''] = route.split(' ')
    const path = addressOf(pattern, secrets)
    for (const cookie of [undefined, suspended.cookie]) {
      const answer = await request.fetch(path, {
        method,
        headers: { origin: site.url, ...(cookie ? { cookie } : {}) },
        ...(method === 'POST'
          ? { multipart: { file: { name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('x') } } }
          : {}),
        maxRedirects: 0,
      })
      expect.soft(answer.status(), route).toBe(401)
      expect.soft(await answer.text(), route).not.toContain(secrets.word)
    }
    expect.soft(who, `${route}: a role that is not let in needs a line of its own here`).toBe('desk')
    const inside = await request.fetch(path, { method, headers: { origin: site.url, cookie: reporter.cookie } })
    expect.soft(inside.status(), `${route} for a reporter`).not.toBe(401)
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
})

test('every action, called directly, refuses the signed-out, the suspended and the wrong role before it reads a word', async ({
  signedInAs,
  site,
}) => {
  test.setTimeout(300_000)
  const secrets = await plantSecrets()
  const suspended = await signedInAs('admin')
  await database().person.update({ where: { id: suspended.person.id }, data: { suspendedAt: new Date() } })
  const roles = { reporter: await signedInAs('reporter'), editor: await signedInAs('editor') }
  const before = await fingerprint(site.ownerUrl)

  for (const { id, folder, name, pages: own } of built) {
    const who = whoFor(folder, name)
    if (!who || who === 'public') continue
    await test.step(`${folder} ${name} is for ${who}`, async () => {
      const paths = ['/sign-in', '/', addressOf(own[0] ?? '/desk', secrets)]
      for (const path of paths) {
        for (const cookie of [undefined, suspended.cookie]) {
          const answer = await sendArguments({ site: site.url, path, id, cookie }, [])
          expect.soft(resultOf(answer), `${name} at ${path}`).toBe('signed-out signedOut')
          expect.soft(answer.text, `${name} at ${path}`).not.toContain(secrets.word)
        }
      }
      const path = addressOf(own[0] ?? '/desk', secrets)
      for (const cookie of [undefined, suspended.cookie]) {
        const plain = await sendPlainForm({ site: site.url, path, id, cookie }, {})
        expect.soft(plain.status, `${name} without JavaScript`).toBeLessThan(500)
        expect.soft(plain.text, `${name} without JavaScript`).not.toContain(secrets.word)
      }
      const outside = roleOutside[who]
      if (outside) {
        const answer = await sendArguments({ site: site.url, path, id, cookie: roles[outside].cookie }, [])
        expect.soft(resultOf(answer), `${name} by a ${outside}`).toBe('forbidden forbidden')
      }
    })
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
})

test('the few actions that anyone may call do nothing without a password, a link or a session', async ({ site }) => {
  const open = built.filter(({ folder, name }) => whoFor(folder, name) === 'public')
  expect(open.map(({ name }) => name).sort()).toEqual(['accept', 'reset', 'signIn', 'signOut'])
  const before = await fingerprint(site.ownerUrl)
  for (const { id, name } of open) {
    for (const path of ['/sign-in', '/', '/desk']) {
      for (const answer of [
        await sendArguments({ site: site.url, path, id }, []),
        await sendForm({ site: site.url, path, id }, {}),
        await sendPlainForm({ site: site.url, path, id }, {}),
      ])
        expect.soft(answer.status, `${name} at ${path}`).toBeLessThan(500)
    }
  }
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
})

test('what is refused to strangers is counted in the log, and leaves no other trace', async ({ site }) => {
  const before = await fingerprint(site.ownerUrl)
  const server = await site.alongside()
  const origin = { origin: server.url }
  const guarded = built.filter(({ folder, name }) => whoFor(folder, name) !== 'public').slice(0, 3)
  for (const { id } of guarded) await sendArguments({ site: server.url, path: '/sign-in', id }, [])
  await sendRaw(server.url, 'POST', '/api/media', origin)
  await sendRaw(server.url, 'POST', '/api/wire', { origin: 'https://evil.test' })
  await sendRaw(server.url, 'GET', '/desk%2fpeople', {})
  await sendRaw(server.url, 'POST', '/api/mistake', { ...origin, 'content-length': '3000000', expect: '100-continue' })
  await server.stop()
  const refused = { 'signed-out': 4, foreign: 1, unreadable: 1, 'too-large': 1 }
  expect(server.logged()).toContain(`"refused":${JSON.stringify(refused)}`)
  expect(await fingerprint(site.ownerUrl)).toEqual(before)
})

test('every action lets the right role in, as far as its own input', async ({ signedInAs, site }) => {
  test.setTimeout(300_000)
  const secrets = await plantSecrets()
  const inside = {
    reporter: await signedInAs('reporter'),
    editor: await signedInAs('editor'),
    admin: await signedInAs('admin'),
  }
  for (const { id, folder, name, pages: own } of built) {
    const who = whoFor(folder, name)
    if (!who || who === 'public') continue
    const { cookie } = inside[roleInside[who]]
    const path = addressOf(own[0] ?? '/desk', secrets)
    const answer = await sendArguments({ site: site.url, path, id, cookie }, [])
    expect.soft(answer.status, `${folder} ${name}`).toBe(200)
    expect.soft(answer.text, `${folder} ${name}`).not.toMatch(/"refusal":"(forbidden|signed-out)"/)
  }
})
