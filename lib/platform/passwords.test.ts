import { expect, test } from 'vitest'
import { hashPassword, passwordChecks, passwordProblem, verifyPassword } from './passwords.ts'

test('a password has between 12 and 256 characters, counted as people count', () => {
  expect(passwordProblem('eleven chars'.slice(0, 11))).toBe('passwordShort')
  expect(passwordProblem('twelve chars')).toBeNull()
  expect(passwordProblem('👩🏽‍🚀'.repeat(3))).toBeNull()
  expect(passwordProblem('x'.repeat(256))).toBeNull()
  expect(passwordProblem('x'.repeat(257))).toBe('passwordLong')
})

test('the same words typed in another Unicode form still match', async () => {
  const kept = await hashPassword('crème brûlée at noon'.normalize('NFC'))
  expect(await verifyPassword('crème brûlée at noon'.normalize('NFD'), kept)).toBe(true)
})

test('every character counts, also behind the 72nd byte and behind a NUL', async () => {
  const start = 'a long passphrase '.repeat(6)
  const kept = await hashPassword(`${start}one`)
  expect(await verifyPassword(`${start}one`, kept)).toBe(true)
  expect(await verifyPassword(`${start}two`, kept)).toBe(false)
  const withNul = await hashPassword('before the nul\0after')
  expect(await verifyPassword('before the nul\0other', withNul)).toBe(false)
})

test('a megabyte is refused without hashing', async () => {
  const kept = await hashPassword('a quiet harbour town')
  const before = passwordChecks()
  for (let turn = 0; turn < 20; turn += 1) expect(await verifyPassword('x'.repeat(1_000_000), kept)).toBe(false)
  expect(passwordChecks()).toBe(before)
})

test('without an account the answer is no, after the same work', async () => {
  const before = passwordChecks()
  expect(await verifyPassword('a quiet harbour town', null)).toBe(false)
  expect(passwordChecks()).toBe(before + 1)
})

test('what is kept is argon2id with at least 19 MiB and two passes, salted anew each time', async () => {
  const [one, other] = await Promise.all([hashPassword('a quiet harbour town'), hashPassword('a quiet harbour town')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
})
