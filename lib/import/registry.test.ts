import { expect, test } from 'vitest'
import { registryOf } from './registry.ts'
import { readingOf } from './text/reading.ts'

test.each([
  ['KAZNFORM', 'Kazinform'],
  ['Kazinforn', 'Kazinform'],
  ['reuters', 'Reuters'],
  ['AZƏRTAC', 'AZERTAC'],
  ['ТАСС', 'TASS'],
  ['Agence France-Presse', 'AFP'],
])('%s is %s', (written, name) => {
  expect(registryOf().find(written)?.name).toBe(name)
})

test.each(['map', 'App', 'Ani', 'Kazform', 'Trendy', ''])('%j is no agency', (written) => {
  expect(registryOf().find(written)).toBeNull()
})

test('an agency that the newsroom added is read, and wins over a known one', () => {
  const agencies = [
    { name: 'Wexpress', names: ['WXP'], genre: 'press release' as const },
    { name: 'Trend of Wexcombe', names: ['Trend'] },
  ]
  const body = 'The harbour will reopen on Monday, the office said.'
  expect(readingOf(`WEXCOMBE, March 12 (WXP) - ${body}`, { agencies })).toMatchObject({
    agency: 'Wexpress',
    genre: 'press release',
  })
  expect(readingOf(`By Trend\n\n${body}`, { agencies }).agency).toBe('Trend of Wexcombe')
  expect(readingOf(`By Trend\n\n${body}`).agency).toBe('Trend')
})
