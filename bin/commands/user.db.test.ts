import { mkdirSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setPassword } from '#lib/person/set-password.ts'
import { database } from '#lib/platform/db.ts'
import { signIn } from '#lib/session/sign-in.ts'
import { keepAddress } from '../setup/address.js'
import { dataFolder } from '../setup/paths.js'
import { reachDatabase } from '../setup/reach-database.js'
import { printedBy } from './printed-by.ts'
import { run } from './user.ts'

const visitor = { address: '192.0.2.1' }

beforeAll(async () => {
  delete process.env.SITE_URL
  delete process.env.PORT
  mkdirSync(dataFolder(), { recursive: true })
  keepAddress('http://localhost:3400')
  await reachDatabase()
})
afterAll(() => rmSync(dataFolder(), { recursive: true, force: true }))

const printed = (...args: string[]) => printedBy(run, ...args)

test('an account made at the command line signs in with the printed password, and stands in the list', async () => {
  const made = await printed('create', 'Mara@Example.test', 'Mara Quill', 'editor')
  expect(made.code).toBe(0)
  const password = /Password {2}(\S{20})/.exec(made.out)?.[1] ?? ''
  expect((await signIn({ email: 'mara@example.test', password }, visitor)).ok).toBe(true)
  expect((await printed('list')).out).toBe('mara@example.test\teditor\tactive\tMara Quill')
  const event = await database().auditEvent.findFirst({ where: { verb: 'person.create' } })
  expect(event).toMatchObject({ actorId: null, actorName: 'command line', label: 'Mara Quill' })
})

test('the same address twice is refused in one line', async () => {
  expect(await printed('create', 'mara@example.test', 'Mara Quill')).toEqual({
    code: 1,
    out: '',
    err: 'Someone with this address is in the newsroom already.',
  })
})

test('a reset link from the command line lets someone in who has lost every other way', async () => {
  const { code, out } = await printed('reset', 'mara@example.test')
  expect(code).toBe(0)
  // It leads to the site that was started on this data, wherever that is.
  const token = /^http:\/\/localhost:3400\/reset\/([A-Za-z0-9_-]{43})/.exec(out)?.[1] ?? ''
  expect((await setPassword({ token, password: 'a quiet harbour town' }, visitor)).ok).toBe(true)
  expect(await printed('reset', 'nobody@example.test')).toEqual({
    code: 1,
    out: '',
    err: 'Nobody in the newsroom has this address.',
  })
})

test('what is not understood says how it should be', async () => {
  const strange = [
    [],
    ['toString'],
    ['create'],
    ['create', 'no address', 'Mara'],
    ['create', 'a@example.test', 'Mara', 'boss'],
    ['list', 'x'],
    ['reset'],
  ]
  for (const args of strange) {
    const { code, err } = await printed(...args)
    expect(code).toBe(2)
    expect(err).toContain('Usage: copydesk user create EMAIL NAME')
  }
})
