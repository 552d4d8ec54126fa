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
    const began = performance.now()
    const result = await readSafely(bytes, { now })
    expect(performance.now() - began, `${format}: ${how}`).toBeLessThan(5_000)
    if (!result.ok && bytes.length > 0) expect(importRefusals).toContain(result.reason.code)
  }
})
