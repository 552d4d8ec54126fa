import { createHash } from 'node:crypto'
import { type Decoded, decode } from '../decode.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { whyNotBytes, whyNotText } from '../refusal.ts'
import { readStories } from './several.ts'

/** Counted up whenever the rules read differently, so that waiting copy can be read again. */
export const PARSER_VERSION = 7

/**
 * Reads plain-text wire copy as any agency writes it: bytes in, what it says out, with a reason for every field and a receipt for every
 * piece that was taken off. A file of several stories one behind the other yields a copy each.
 */
export function readText(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const refused = whyNotBytes(bytes)
  if (refused) return { ok: false, reason: refused }
  const decoded = decode(bytes, options.transportCharset)
  const unreadable = whyNotText(decoded.text, bytes, decoded.encoding)
  if (unreadable) return { ok: false, reason: unreadable }
  const stories = readStories(decoded.text, options).filter(saysSomething)
  if (stories.length === 0) return { ok: false, reason: { code: 'importNoText' } }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const ofFile = { file: options.fileName ?? '', encoding: decoded.encoding, sha256 }
  const doubts = warningsOfEncoding(decoded)
  return {
    ok: true,
    copies: stories.map((copy, index) => ({ ...copy, ...ofFile, index, warnings: [...copy.warnings, ...doubts] })),
  }
}

function saysSomething({ paragraphs, headline, agency }: ParsedCopy): boolean {
  return paragraphs.length > 0 || headline !== '' || agency !== null
}

/** What a desk should know about how the bytes became text. */
export function warningsOfEncoding({ damaged, certain, encoding }: Decoded): ParsedCopy['warnings'] {
  if (damaged) return [{ rule: 'encoding', message: 'Some bytes could not be read and stand as �.', span: null }]
  const message = `The encoding was recognised as ${encoding} by the letters.`
  return certain ? [] : [{ rule: 'encoding', message, span: null }]
}
