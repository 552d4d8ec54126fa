import { expect, test } from 'vitest'
import { mutations } from '#prisma/factories/mutations.ts'
import { importRefusals } from '../refusal.ts'
import { readSafely } from './read-safely.ts'

const now = new Date('2031-04-01T10:00:00Z')
const COUNT = 154

test('a document of any format, damaged in any way, is read or refused with a reason, soon', {
  timeout: 120_000,
}, async () => {
  for (const { format, how, bytes } of mutations(COUNT, 7)) {
    const result = await readSafely(bytes, { now })
    if (result.ok) continue
    expect(importRefusals).toContain(result.reason.code)
    expect(result.reason.code, `${format}: ${how}`).not.toMatch(/importTooSlow|importTooMuch/)
  }
})
