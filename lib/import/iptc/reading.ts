import type { ParsedCopy } from '../parsed-copy.ts'
import { readDocument } from '../read.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'

const now = new Date('2031-11-23T12:00:00Z')

/** What a document yields, for tests. */
export function resultOf(document: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<ReadCopies> {
  return readDocument(typeof document === 'string' ? new TextEncoder().encode(document) : document, { now, ...options })
}

/** The pieces of a document, for tests: what was refused is a failure here. */
export async function copiesOf(
  document: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<ParsedCopy[]> {
  const result = await resultOf(document, options)
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.copies
}

/** The first piece of a document. */
export async function copyIn(document: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<ParsedCopy> {
  const [copy] = await copiesOf(document, options)
  if (!copy) throw new Error('there is no copy')
  return copy
}
