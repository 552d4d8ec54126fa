import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

Object.assign(process.env, {
  DATABASE_URL: 'postgres://nobody@localhost/none',
  NEXTAUTH_SECRET: 'a secret for tests, long enough to count',
})

test('what was sealed opens again, and never looks the same twice', () => {
  const sealed = seal('şifrə 12', 'one')
  expect(unseal(sealed, 'one')).toBe('şifrə 12')
  expect(Buffer.from(sealed).includes('12')).toBe(false)
  expect(Buffer.from(sealed).equals(seal('şifrə 12', 'one'))).toBe(false)
})

test('it opens for nothing else, and not when a bit of it was changed', () => {
  const sealed = seal('a password', 'one')
  expect(unseal(sealed, 'two')).toBeNull()
  for (const at of [0, 15, sealed.length - 1]) expect(unseal(sealed.with(at, (sealed[at] ?? 0) ^ 1), 'one')).toBeNull()
  expect(unseal(new Uint8Array(3), 'one')).toBeNull()
})
