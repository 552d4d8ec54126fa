import { detect } from './detect.ts'
import type { Format, ReadCopies, Reader, ReadOptions } from './reader.ts'
import { whyNotSize } from './refusal.ts'
import { readText } from './text/read.ts'

/** The readers, each loaded when the first document of its format comes in. */
const readers: Partial<Record<Format, () => Promise<Reader>>> = {
  text: async () => readText,
  html: async () => (await import('./html/read.ts')).readHtml,
}

/** Reads a document of any format that we know: what it is is told by its bytes. A document may hold several pieces of copy. */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<ReadCopies> {
  const size = whyNotSize(bytes.length)
  if (size) return { ok: false, reason: size }
  const format = detect(bytes, options)
  const load = readers[format] ?? readers.text
  if (!load) throw new Error('there is no reader of plain text')
  const read = await load()
  return read(bytes, options)
}
