import { expect, test } from 'vitest'
import { preferred } from './language.ts'

test.each([
  ['az-AZ,az;q=0.9,en;q=0.8', 'az'],
  ['tr,ru;q=0.7,en;q=0.3', 'ru'],
  ['de, en;q=0.5, az;q=0.9', 'az'],
  ['ru;q=0', 'en'],
  ['fr', 'en'],
  ['', 'en'],
  [null, 'en'],
  [';;;,q=,=', 'en'],
])('someone whose browser asks for %j is spoken to in %s', (header, language) => {
  expect(preferred(header)).toBe(language)
})
