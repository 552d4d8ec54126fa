import { expect, test } from 'vitest'
import { isId, newId } from './ids.ts'

test('ids made later sort later, even within a millisecond', () => {
  const ids = Array.from({ length: 20_000 }, () => newId(1_600_000_000_000))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id is recognised, anything else is not', () => {
  expect(isId(newId())).toBe(true)
  expect(isId('018e2b6a-0000-4000-8000-000000000000')).toBe(false)
  expect(isId("' or 1=1")).toBe(false)
})
