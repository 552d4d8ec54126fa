import { expect, test } from 'vitest'
import { countRefused, takeRefused } from './refused.ts'

test('refused calls are counted by reason, and each count is told once', () => {
  expect(takeRefused()).toBeNull()
  for (const why of ['signed-out', 'foreign', 'signed-out'] as const) countRefused(why)
  expect(takeRefused()).toEqual({ 'signed-out': 2, foreign: 1 })
  expect(takeRefused()).toBeNull()
})
