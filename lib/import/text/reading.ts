import type { ParsedCopy } from '../parsed-copy.ts'
import type { ReadOptions } from '../reader.ts'
import { readText } from './read.ts'

/** The reading of a text, for tests: what was refused is a failure here. */
export function readingOf(text: string, options: Partial<ReadOptions> = {}): ParsedCopy {
  const result = readText(new TextEncoder().encode(text), { now: new Date('2031-11-23T12:00:00Z'), ...options })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) throw new Error(JSON.stringify(result))
  return copy
}
