import { expect, test } from 'vitest'
import { accountKey, addressKey } from './throttle-keys.ts'

test('a whole IPv6 network of one household counts as one address', () => {
  const one = addressKey('2001:db8:12:34:a:b:c:d')
  expect(addressKey('2001:db8:12:34::1')).toBe(one)
  expect(addressKey('2001:0DB8:0012:0034:ffff::')).toBe(one)
  expect(addressKey('2001:db8:12:35::1')).not.toBe(one)
})

test('an IPv4 address counts as itself, however it is written', () => {
  expect(addressKey('::ffff:192.0.2.7')).toBe(addressKey('192.0.2.7'))
  expect(addressKey('192.0.2.8')).not.toBe(addressKey('192.0.2.7'))
})

test('an account’s counter does not tell what was typed', () => {
  expect(accountKey('mara@example.test')).not.toContain('mara')
  expect(accountKey('mara@example.test')).not.toBe(accountKey('mara2@example.test'))
})
