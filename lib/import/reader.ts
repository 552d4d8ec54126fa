import type { Agency } from './agencies.ts'
import type { Budget } from './archive.ts'
import type { ParsedCopy } from './parsed-copy.ts'
import type { ImportRefusal } from './refusal.ts'

/** The formats copy comes in, as `bin/copydesk parse` names them. */
export const formats = [
  'text',
  'html',
  'docx',
  'doc',
  'rtf',
  'pdf',
  'markdown',
  'email',
  'rss',
  'atom',
  'rdf',
  'cdf',
  'json-feed',
  'wxr',
  'ghost',
  'newsml-g2',
  'newsml-1',
  'nitf',
  'ninjs',
  'iptc7901',
  'anpa',
  'zip',
] as const

export type Format = (typeof formats)[number]

/** Copy of the same writers with known dates, which helps to date copy that has none. */
export type Sibling = { byline: string; date: string }

export type ReadOptions = {
  fileName?: string
  /** Agencies the newsroom added; they win over the known ones. */
  agencies?: readonly Agency[]
  /** Whose copy it is where it does not say so itself. */
  supplier?: string
  now: Date
  /** The encoding and the kind the transport declared, if any. */
  transportCharset?: string
  contentType?: string
  /** Where the bytes were fetched from: relative addresses in them start there. */
  url?: string
  siblings?: readonly Sibling[]
}

/** `refused` are the members of an archive or letter that could not be read, while the others were. */
export type ReadCopies =
  | { ok: true; copies: ParsedCopy[]; refused?: { file: string; reason: ImportRefusal }[] }
  | { ok: false; reason: ImportRefusal }

/** How a reader reads a document that stands in its own, and how much all of them together may still inflate. */
export type Within = {
  read: (bytes: Uint8Array, options: ReadOptions) => Promise<ReadCopies>
  budget: Budget
}

/** A format's reader: bytes in, what they say out; pure, and never throws for what stands in the bytes. */
export type Reader = (bytes: Uint8Array, options: ReadOptions, within: Within) => ReadCopies | Promise<ReadCopies>
