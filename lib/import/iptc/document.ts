import type { Document } from '../copy-of.ts'
import { decodeMarkup } from '../decode-markup.ts'
import { htmlEntities } from '../entities.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import type { Format, ReadCopies, ReadOptions } from '../reader.ts'
import { type Element, readXml } from '../xml.ts'
import { withHold } from './status.ts'

/** A message of several hundred items has no more. */
const limits = { depth: 200, nodes: 250_000, characters: 20_000_000 }

/** One of a document's pieces of copy, from its place in the document. */
export type Piece = (document: Document) => ParsedCopy

/** Reads an agency's XML document: its tree, and the pieces of copy that `piecesIn` finds in it. Without any there is no text to read. */
export function readPieces(
  bytes: Uint8Array,
  format: Format,
  options: ReadOptions,
  piecesIn: (root: Element) => Piece[],
): ReadCopies {
  const decoded = decodeMarkup(bytes, options.transportCharset)
  const xml = readXml(decoded.text, { entities: htmlEntities, limits })
  if (!xml.ok) return xml
  const copies = piecesIn(xml.root).map((piece, index) =>
    withHold(piece({ format, bytes, encoding: decoded.encoding, file: options.fileName, index })),
  )
  if (copies.length === 0) return { ok: false, reason: { code: 'importNoText' } }
  return { ok: true, copies: decoded.damaged ? copies.map(warned) : copies }
}

function warned(copy: ParsedCopy): ParsedCopy {
  const warning = { rule: 'encoding', message: 'Some bytes could not be read and stand as �.', span: null }
  return { ...copy, warnings: [...copy.warnings, warning] }
}
