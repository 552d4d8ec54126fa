import type { Agency } from './agencies.ts'
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
  now: Date
  /** The encoding and the kind the transport declared, if any. */
  transportCharset?: string
  contentType?: string
  /** Where the bytes were fetched from: relative addresses in them start there. */
  url?: string
  siblings?: readonly Sibling[]
}

export type ReadCopies = { ok: true; copies: ParsedCopy[] } | { ok: false; reason: ImportRefusal }

/** A format's reader: bytes in, what they say out; pure, and never throws for what stands in the bytes. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => ReadCopies | Promise<ReadCopies>
