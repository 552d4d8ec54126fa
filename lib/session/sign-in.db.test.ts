import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeEach, expect, test } from 'vitest'
import { closeDatabase, database } from '#lib/platform/db.ts'
import { hashPassword, passwordChecks } from '#lib/platform/passwords.ts'
import { personWithPassword, testPassword } from '#prisma/factories/person.ts'
import { findSession } from './find.ts'
import { signIn } from './sign-in.ts'

const run = promisify(execFile)
const wrong = 'a wrong harbour town'
const from = (address: string) => ({ address, userAgent: 'a test' })

beforeEach(async () => {
  await database().throttle.deleteMany()
})

async function checksDuring(work: () => Promise<unknown>): Promise<number> {
  const before = passwordChecks()
  await work()
  return passwordChecks() - before
}

test('the right password opens a session that says who it is, and is in the log', async () => {
  const mara = await personWithPassword({ role: 'editor' })
  const outcome = await signIn({ email: mara.email, password: testPassword }, from('192.0.2.1'))
  if (!outcome.ok) throw new Error('not signed in')
  expect((await findSession(outcome.value.key, '192.0.2.1'))?.actor).toEqual({
    id: mara.id,
    name: mara.name,
    role: 'editor',
    language: 'en',
    address: '192.0.2.1',
  })
  const event = await database().auditEvent.findFirst({ where: { actorId: mara.id } })
  expect(event).toMatchObject({ verb: 'session.signIn', address: '192.0.2.1' })
})

test('the database keeps a hash of the key, not the key, and a key is never given out twice', async () => {
  const mara = await personWithPassword()
  const outcomes = await Promise.all(
    ['a', 'b'].map(() => signIn({ email: mara.email, password: testPassword }, from('192.0.2.1'))),
  )
  const keys = outcomes.map((outcome) => (outcome.ok ? outcome.value.key : ''))
  expect(new Set(keys).size).toBe(2)
  expect(keys.every((key) => Buffer.from(key, 'base64url').length === 32)).toBe(true)
  const rows = JSON.stringify(await database().session.findMany({ where: { personId: mara.id } }))
  for (const key of keys) expect(rows).not.toContain(key)
})

test('of a hundred wrong guesses at once at most five are looked at, and then the right one must wait', async () => {
  const mara = await personWithPassword()
  const guess = (at: number) => signIn({ email: mara.email, password: wrong }, from(`198.51.100.${at}`))
  const checks = await checksDuring(() => Promise.all(Array.from({ length: 100 }, (_, at) => guess(at))))
  expect(checks).toBe(5)
  const right = await signIn({ email: mara.email, password: testPassword }, from('203.0.113.9'))
  expect(right).toEqual({
    ok: false,
    refusal: 'forbidden',
    reasons: [{ code: 'throttled', values: { minutes: 15 } }],
  })
})

test('what was counted is still counted after a restart, and by every other process', async () => {
  const mara = await personWithPassword()
  const before = passwordChecks()
  for (let at = 0; at < 3; at += 1) await signIn({ email: mara.email, password: wrong }, from(`198.51.100.${at}`))
  await closeDatabase()
  const elsewhere = await guessElsewhere(mara.email, 50)
  expect(passwordChecks() - before + elsewhere).toBe(5)
  expect(await signIn({ email: mara.email, password: testPassword }, from('203.0.113.9'))).toMatchObject({
    reasons: [{ code: 'throttled' }],
  })
})

/** Guesses in another process on the same database, all at once; gives how many it looked at. */
async function guessElsewhere(email: string, times: number): Promise<number> {
  const program = `
    import { signIn } from '#lib/session/sign-in.ts'
    import { passwordChecks } from '#lib/platform/passwords.ts'
    const guess = (at) => signIn({ email: ${JSON.stringify(email)}, password: ${JSON.stringify(wrong)} }, { address: '203.0.113.' + at })
    await Promise.all(Array.from({ length: ${times} }, (_, at) => guess(at)))
    process.stdout.write(String(passwordChecks()))
    process.exit()`
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program])
  return Number(stdout)
}

test('one address gets at most twenty guesses, however many accounts it tries', async () => {
  const guess = (at: number) => signIn({ email: `nobody${at}@example.test`, password: wrong }, from('198.51.100.7'))
  expect(await checksDuring(() => Promise.all(Array.from({ length: 100 }, (_, at) => guess(at))))).toBe(20)
})

test('an address that has used up its guesses cannot use up other people’s accounts', async () => {
  const mara = await personWithPassword()
  for (let at = 0; at < 20; at += 1)
    await signIn({ email: `nobody${at}@example.test`, password: wrong }, from('198.51.100.7'))
  for (let at = 0; at < 10; at += 1) await signIn({ email: mara.email, password: wrong }, from('198.51.100.7'))
  expect((await signIn({ email: mara.email, password: testPassword }, from('192.0.2.1'))).ok).toBe(true)
})

test('when the window has ended, the right password counts again', async () => {
  const mara = await personWithPassword()
  for (let at = 0; at < 6; at += 1) await signIn({ email: mara.email, password: wrong }, from('192.0.2.1'))
  await database().$executeRaw`update throttle set "windowAt" = "windowAt" - interval '15 minutes'`
  expect((await signIn({ email: mara.email, password: testPassword }, from('192.0.2.1'))).ok).toBe(true)
})

test('signing in often with the right password locks nobody out', async () => {
  const mara = await personWithPassword()
  for (let at = 0; at < 8; at += 1) {
    expect((await signIn({ email: mara.email, password: testPassword }, from('192.0.2.1'))).ok).toBe(true)
  }
})

test('unknown, suspended, never signed in, wrong: the same answer after the same work', async () => {
  const active = await personWithPassword()
  const suspended = await personWithPassword({ suspendedAt: new Date() })
  const without = await personWithPassword({ passwordHash: null })
  const tries = [
    { email: active.email, password: wrong },
    { email: suspended.email, password: testPassword },
    { email: suspended.email, password: wrong },
    { email: without.email, password: testPassword },
    { email: 'nobody@example.test', password: testPassword },
  ]
  const outcomes: unknown[] = []
  for (const one of tries) {
    expect(await checksDuring(async () => outcomes.push(await signIn(one, from('192.0.2.1'))))).toBe(1)
  }
  for (const outcome of outcomes) {
    expect(outcome).toEqual({ ok: false, refusal: 'forbidden', reasons: [{ code: 'wrongSignIn' }] })
  }
  expect(await database().session.count({ where: { personId: { in: [suspended.id, without.id] } } })).toBe(0)
})

test('of a long passphrase every sign counts, in whatever form a keyboard sends it', async () => {
  const phrase = 'crème brûlée à la façon de Wexcombe, '.repeat(6).slice(0, 200)
  const other = `${phrase.slice(0, 72)}${'x'.repeat(128)}`
  const mara = await personWithPassword({ passwordHash: await hashPassword(phrase) })
  const tried = async (password: string) => (await signIn({ email: mara.email, password }, from('192.0.2.1'))).ok
  expect(await tried(phrase)).toBe(true)
  expect(await tried(phrase.normalize('NFD'))).toBe(true)
  for (const password of [other, phrase.slice(0, 72), `${phrase} `, `${phrase}\0`])
    expect(await tried(password)).toBe(false)
})

test('a refused sign-in leaves nothing in the audit log', async () => {
  const before = await database().auditEvent.count()
  await signIn({ email: 'nobody@example.test', password: wrong }, from('192.0.2.1'))
  expect(await database().auditEvent.count()).toBe(before)
})
