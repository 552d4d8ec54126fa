import type { Reason } from '#lib/platform/outcome.ts'
import { type Body, type Limits, limits } from './body.ts'
import { whyOutOfBounds } from './bounds.ts'
import { readBlock } from './read-block.ts'
import { Reading, type Repair, whatIs } from './reading.ts'

export type Parsed = { ok: true; body: Body; repairs: Repair[] } | { ok: false; reasons: Reason[] }

/**
 * Reads document JSON from outside: a form, an import, a row. Only the nodes, marks and attributes of a body pass; anything else, and
 * anything too deep, too large or with broken text, is refused with reasons whose field is `body`. Text is composed (NFC), a block
 * without an id of its own gets one, a link without an allowed address keeps its words: `repairs` tells which. A body that was read
 * once is read again unchanged.
 */
export function parseBody(json: unknown, bounds: Limits = limits): Parsed {
  const outOfBounds = whyOutOfBounds(json, bounds)
  if (outOfBounds) return { ok: false, reasons: [outOfBounds] }
  const reading = new Reading(bounds)
  const body = readDoc(reading, json)
  if (body && bytesOf(body) > bounds.bytes) reading.refuse('bodyTooLarge', { limit: bounds.bytes / 1_000_000 })
  if (!body || reading.reasons.length > 0) return { ok: false, reasons: reading.reasons }
  return { ok: true, body, repairs: reading.repairs }
}

/** Reads a body that we stored ourselves. Of a row that was damaged since, nothing is shown rather than an error. */
export function storedBody(json: unknown): Body {
  const parsed = parseBody(json)
  return parsed.ok ? parsed.body : { type: 'doc', content: [] }
}

function readDoc(reading: Reading, json: unknown): Body | null {
  const doc = reading.fields(json, ['type', 'content'])
  if (!doc) return null
  if (doc.type !== 'doc') return reading.stranger(whatIs(json))
  return { type: 'doc', content: reading.nodes(doc.content).flatMap((node) => readBlock(reading, node) ?? []) }
}

function bytesOf(body: Body): number {
  return new TextEncoder().encode(JSON.stringify(body)).length
}
