import { archiveLimits, type Budget } from './archive.ts'
import { detect } from './detect.ts'
import type { Format, ReadCopies, Reader, ReadOptions } from './reader.ts'
import { whyNotSize } from './refusal.ts'
import { withoutTaughtTails } from './taught-tail.ts'
import { readText } from './text/read.ts'

/** The readers, each loaded when the first document of its format comes in. */
const readers: Partial<Record<Format, () => Promise<Reader>>> = {
  text: async () => readText,
  html: async () => (await import('./html/read.ts')).readHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  doc: async () => (await import('./doc/read.ts')).readDoc,
  rtf: async () => (await import('./rtf/read.ts')).readRtf,
  pdf: async () => (await import('./pdf/read.ts')).readPdf,
  email: async () => (await import('./email/read.ts')).readEmail,
  wxr: async () => (await import('./wxr/read.ts')).readWxr,
  ghost: async () => (await import('./ghost/read.ts')).readGhost,
  zip: async () => (await import('./zip.ts')).readZip,
  markdown: async () => (await import('./markdown/read.ts')).readMarkdown,
  rss: async () => (await import('./feed/read.ts')).readFeedCopies,
  atom: async () => (await import('./feed/read.ts')).readFeedCopies,
  rdf: async () => (await import('./feed/read.ts')).readFeedCopies,
  cdf: async () => (await import('./feed/read.ts')).readFeedCopies,
  'json-feed': async () => (await import('./feed/read.ts')).readFeedCopies,
  'newsml-g2': async () => (await import('./newsml-g2.ts')).readNewsmlG2,
  'newsml-1': async () => (await import('./newsml-1.ts')).readNewsml1,
  ninjs: async () => (await import('./ninjs.ts')).readNinjs,
  iptc7901: async () => (await import('./iptc7901.ts')).readIptc7901,
  anpa: async () => (await import('./anpa.ts')).readAnpa,
  nitf: async () => (await import('./nitf.ts')).readNitf,
}

/** Loads all readers, for a process that will read documents of any kind and is to do nothing else meanwhile. */
export async function loadReaders(): Promise<void> {
  await Promise.all(Object.values(readers).map((load) => load()))
}

/** Archives and letters may stand in one another so deep. */
const DEEPEST = 1

/**
 * Reads a document of any format that we know: what it is is told by its bytes. A document may hold several pieces of copy. Whoever waits is
 * told of each document that stands in it, with its length, before it is read.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadOptions,
  onInner: (bytes: number) => void = () => {},
): Promise<ReadCopies> {
  const whole = { budget: { inflated: archiveLimits.inflated }, onInner }
  return withoutTaughtTails(await readAt(0, bytes, options, whole), options)
}

type Whole = { budget: Budget; onInner: (bytes: number) => void }

async function readAt(depth: number, bytes: Uint8Array, options: ReadOptions, whole: Whole): Promise<ReadCopies> {
  const size = whyNotSize(bytes.length)
  if (size) return { ok: false, reason: size }
  const format = detect(bytes, options)
  if (depth > DEEPEST && (format === 'zip' || format === 'email'))
    return { ok: false, reason: { code: 'importNested' } }
  const load = readers[format] ?? readers.text
  if (!load) throw new Error('there is no reader of plain text')
  const read = await load()
  return read(bytes, options, {
    read: (inner, innerOptions) => {
      whole.onInner(inner.length)
      return readAt(depth + 1, inner, innerOptions, whole)
    },
    budget: whole.budget,
  })
}
