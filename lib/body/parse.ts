import { isId, newId } from '#lib/platform/ids.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { Block, Body, Heading, Inline, ListItem, Mark, Paragraph } from './body.ts'
import { safeHref } from './href.ts'

/** A story's text may have this many bytes as JSON, nodes, and levels. */
export const limits = { bytes: 1_000_000, nodes: 20_000, depth: 12 }

export type Parsed = { ok: true; body: Body } | { ok: false; reasons: Reason[] }

/** What is wrong with a document, thrown inside this file only and returned as a reason. */
class Refused extends Error {
  reason: Reason
  constructor(code: string, values?: Reason['values']) {
    super(code)
    this.reason = { code, field: 'body', ...(values ? { values } : {}) }
  }
}

type Walk = { nodes: number; ids: Set<string> }

/**
 * Reads document JSON from outside. Only the nodes, marks and attributes of a body pass; anything else, and anything too deep, too
 * large or with broken text, is refused with a reason. Blocks without an id, or with one that occurs twice, get a new one.
 */
export function parseBody(json: unknown): Parsed {
  try {
    const size = sizeOf(json)
    if (size > limits.bytes) throw new Refused('bodyTooLarge', { limit: limits.bytes / 1_000_000 })
    const doc = record(json, ['type', 'content'])
    if (doc.type !== 'doc') throw new Refused('bodyForm')
    const walk: Walk = { nodes: 0, ids: new Set() }
    return { ok: true, body: { type: 'doc', content: list(doc.content, walk, 1).map((node) => block(node, walk, 1)) } }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reasons: [error.reason] }
    throw error
  }
}

/**
 * Reads a body that we stored ourselves. A row that was damaged since is shown as one paragraph that says nothing rather than as an error.
 */
export function storedBody(json: unknown): Body {
  const parsed = parseBody(json)
  return parsed.ok ? parsed.body : { type: 'doc', content: [] }
}

/** The document's size as JSON, found without recursion, so that a hostile depth is refused before anything walks down it. */
function sizeOf(json: unknown): number {
  const waiting: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }]
  let size = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (depth > limits.depth * 2) throw new Refused('bodyTooDeep')
    if (typeof value === 'string') size += value.length
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        size += key.length + 4
        waiting.push({ value: inner, depth: depth + 1 })
      }
    } else size += 5
    if (size > limits.bytes) return size
  }
  return size
}

/** An object with no keys but these. JSON may carry `__proto__` as an own key; it is no key of ours, so it is refused like any other. */
function record(value: unknown, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refused('bodyForm')
  const stranger = Object.keys(value).find((key) => !keys.includes(key))
  if (stranger !== undefined) throw new Refused('bodyForm', { found: stranger.slice(0, 40) })
  return { ...value }
}

function list(value: unknown, walk: Walk, depth: number): unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Refused('bodyForm')
  if (depth > limits.depth) throw new Refused('bodyTooDeep')
  walk.nodes += value.length
  if (walk.nodes > limits.nodes) throw new Refused('bodyTooMany', { limit: limits.nodes })
  return value
}

function typeOf(node: unknown): string {
  return typeof node === 'object' && node !== null && 'type' in node && typeof node.type === 'string' ? node.type : ''
}

function block(node: unknown, walk: Walk, depth: number): Block {
  switch (typeOf(node)) {
    case 'paragraph':
      return paragraph(node, walk, depth)
    case 'heading': {
      const { attrs, content } = record(node, ['type', 'attrs', 'content'])
      const { level, id } = record(attrs, ['id', 'level'])
      if (level !== 2 && level !== 3) throw new Refused('bodyForm', { found: `heading ${String(level).slice(0, 20)}` })
      return withText(
        { type: 'heading', attrs: { id: blockId(id, walk), level } },
        list(content, walk, depth + 1).map(inline),
      )
    }
    case 'bulletList':
    case 'orderedList':
      return listBlock(node, walk, depth)
    case 'blockquote': {
      const { attrs, content } = record(node, ['type', 'attrs', 'content'])
      const inner = list(content, walk, depth + 1).map((one) => paragraph(one, walk, depth + 1))
      return { type: 'blockquote', attrs: { id: idOf(attrs, walk) }, content: inner }
    }
    case 'image':
      return image(node, walk)
    case 'horizontalRule': {
      const { attrs } = record(node, ['type', 'attrs'])
      return { type: 'horizontalRule', attrs: { id: idOf(attrs, walk) } }
    }
    default:
      throw new Refused('bodyForm', { found: typeOf(node).slice(0, 40) })
  }
}

function paragraph(node: unknown, walk: Walk, depth: number): Paragraph {
  const { type, attrs, content } = record(node, ['type', 'attrs', 'content'])
  if (type !== 'paragraph') throw new Refused('bodyForm', { found: String(type).slice(0, 40) })
  return withText<Paragraph>({ type: 'paragraph', attrs: { id: idOf(attrs, walk) } }, list(content, walk, depth + 1).map(inline))
}

/** Empty content is left out, as the editor does, so that a body read twice is the same. */
function withText<T extends Paragraph | Heading>(node: T, content: Inline[]): T {
  return content.length > 0 ? { ...node, content } : node
}

function listBlock(node: unknown, walk: Walk, depth: number): Extract<Block, { type: 'bulletList' | 'orderedList' }> {
  const { type, attrs, content } = record(node, ['type', 'attrs', 'content'])
  const items = list(content, walk, depth + 1).map((one) => listItem(one, walk, depth + 1))
  const { id, start } = record(attrs ?? {}, ['id', 'start', 'type', 'tight'])
  if (type === 'bulletList') return { type, attrs: { id: blockId(id, walk) }, content: items }
  const first = typeof start === 'number' && Number.isInteger(start) && start >= 0 && start < 100_000 ? start : 1
  return { type: 'orderedList', attrs: { id: blockId(id, walk), start: first }, content: items }
}

function listItem(node: unknown, walk: Walk, depth: number): ListItem {
  const { type, attrs, content } = record(node, ['type', 'attrs', 'content'])
  if (type !== 'listItem') throw new Refused('bodyForm', { found: String(type).slice(0, 40) })
  const inner = list(content, walk, depth + 1).map((one) =>
    typeOf(one) === 'paragraph' ? paragraph(one, walk, depth + 1) : listBlock(one, walk, depth + 1),
  )
  return { type: 'listItem', attrs: { id: idOf(attrs, walk) }, content: inner }
}

function image(node: unknown, walk: Walk): Block {
  const { attrs } = record(node, ['type', 'attrs'])
  const { id, mediaId, alt, caption, credit } = record(attrs, ['id', 'mediaId', 'alt', 'caption', 'credit'])
  if (typeof mediaId !== 'string' || !isId(mediaId)) throw new Refused('bodyForm', { found: 'image' })
  const words = (value: unknown) => (value === undefined || value === null ? '' : text(value))
  return {
    type: 'image',
    attrs: { id: blockId(id, walk), mediaId, alt: words(alt), caption: words(caption), credit: words(credit) },
  }
}

function inline(node: unknown): Inline {
  if (typeOf(node) === 'hardBreak') {
    record(node, ['type', 'marks'])
    return { type: 'hardBreak' }
  }
  const { type, text: words, marks } = record(node, ['type', 'text', 'marks'])
  if (type !== 'text') throw new Refused('bodyForm', { found: String(type).slice(0, 40) })
  const written = text(words)
  if (marks !== undefined && (!Array.isArray(marks) || marks.length > 10))
    throw new Refused('bodyForm', { found: 'marks' })
  const kept = (marks ?? []).map(mark).filter((one): one is Mark => one !== null)
  return kept.length > 0 ? { type: 'text', text: written, marks: kept } : { type: 'text', text: written }
}

/** A link with an address that may not be one is dropped; its words stay. */
function mark(value: unknown): Mark | null {
  switch (typeOf(value)) {
    case 'bold':
    case 'italic': {
      const { type } = record(value, ['type'])
      return type === 'bold' ? { type: 'bold' } : { type: 'italic' }
    }
    case 'link': {
      const { attrs } = record(value, ['type', 'attrs'])
      const { href } = record(attrs, ['href', 'target', 'rel', 'class', 'title'])
      const safe = typeof href === 'string' ? safeHref(href) : null
      return safe === null ? null : { type: 'link', attrs: { href: safe } }
    }
    default:
      throw new Refused('bodyForm', { found: typeOf(value).slice(0, 40) })
  }
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Refused('bodyForm', { found: 'text' })
  if (value.includes('\0') || !value.isWellFormed()) throw new Refused('brokenText')
  return value.normalize('NFC')
}

function idOf(attrs: unknown, walk: Walk): string {
  return blockId(record(attrs ?? {}, ['id']).id, walk)
}

function blockId(id: unknown, walk: Walk): string {
  const kept = typeof id === 'string' && isId(id) && !walk.ids.has(id) ? id : newId()
  walk.ids.add(kept)
  return kept
}
