import { expect, test } from 'vitest'
import { database } from '#lib/platform/db.ts'
import { signIn } from '#lib/session/sign-in.ts'
import { createPerson } from './create-person.ts'
import { createFirstAdmin } from './first-admin.ts'

const visitor = { address: '192.0.2.1' }

test('a first start makes one admin with a password nobody else knows, also when two start at once', async () => {
  const input = { email: 'admin@example.test', name: 'Ada Marsh' }
  const made = await Promise.all([
    createFirstAdmin(input),
    createFirstAdmin({ ...input, email: 'second@example.test' }),
  ])
  const admins = await database().person.findMany()
  expect(admins).toHaveLength(1)
  const password = made.find((one) => one !== null)?.password ?? ''
  expect(password).toMatch(/^[A-Za-z0-9_-]{20}$/)
  expect((await signIn({ email: admins[0]?.email ?? '', password }, visitor)).ok).toBe(true)
  expect(await createFirstAdmin(input)).toBeNull()
})

test('a person made at the command line can sign in; the same address twice is refused', async () => {
  const input = {
    email: 'mara@example.test',
    name: 'Mara Quill',
    role: 'editor',
    language: 'en',
    password: 'a quiet harbour town',
  } as const
  const outcomes = await Promise.all([createPerson(input), createPerson(input)])
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ reasons: [{ code: 'emailTaken' }] })
  expect((await signIn({ email: input.email, password: input.password }, visitor)).ok).toBe(true)
})
