import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test('one name in several spellings is found by any of them', () => {
  expect(fold('ƏLİYEV')).toBe(fold('Eliyev'))
  expect(fold('Gülnarə  Şahin')).toBe(fold('gulnare sahin'))
  expect(fold('Королёв')).toBe(fold('КОРОЛЕВ'))
  expect(fold('Straße')).toBe(fold('strasse'))
})

test('different names stay different', () => {
  expect(fold('Ali')).not.toBe(fold('Aliya'))
})
