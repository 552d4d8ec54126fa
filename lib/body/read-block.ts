import { isId } from '#lib/platform/ids.ts'
import type { Block, Blockquote, Heading, Image, Inline, List, ListItem, Paragraph, Rule } from './body.ts'
import { readInlines } from './read-inline.ts'
import { type Reading, typeOf, whatIs } from './reading.ts'

/** One block of a body with all that is in it, or null if it is refused; the reading knows why. */
export function readBlock(reading: Reading, node: unknown): Block | null {
  switch (typeOf(node)) {
    case 'paragraph':
      return readParagraph(reading, node)
    case 'heading':
      return readHeading(reading, node)
    case 'bulletList':
    case 'orderedList':
      return readList(reading, node, 1)
    case 'blockquote':
      return readQuote(reading, node)
    case 'image':
      return readImage(reading, node)
    case 'horizontalRule':
      return readRule(reading, node)
    default:
      return reading.stranger(whatIs(node))
  }
}

function readParagraph(reading: Reading, node: unknown): Paragraph | null {
  if (typeOf(node) !== 'paragraph') return reading.stranger(whatIs(node))
  const fields = reading.fields(node, ['type', 'attrs', 'content'])
  const attrs = fields && reading.fields(fields.attrs ?? {}, ['id'])
  if (!attrs) return null
  return { type: 'paragraph', attrs: { id: reading.id(attrs.id) }, ...inlineContent(reading, fields.content) }
}

function readHeading(reading: Reading, node: unknown): Heading | null {
  const fields = reading.fields(node, ['type', 'attrs', 'content'])
  const attrs = fields && reading.fields(fields.attrs, ['id', 'level'])
  if (!attrs) return null
  const { level } = attrs
  if (level !== 2 && level !== 3) return reading.stranger('level')
  return { type: 'heading', attrs: { id: reading.id(attrs.id), level }, ...inlineContent(reading, fields.content) }
}

/** An empty line has no `content`, as the editor writes it. */
function inlineContent(reading: Reading, given: unknown): { content?: Inline[] } {
  const content = readInlines(reading, given)
  return content.length > 0 ? { content } : {}
}

function readList(reading: Reading, node: unknown, level: number): List | null {
  if (level > reading.limits.lists) return reading.refuse('listTooDeep', { limit: reading.limits.lists })
  const fields = reading.fields(node, ['type', 'attrs', 'content'])
  const ordered = typeOf(node) === 'orderedList'
  const attrs = fields && reading.fields(fields.attrs ?? {}, ordered ? ['id', 'start'] : ['id'], ['type'])
  if (!attrs) return null
  const id = reading.id(attrs.id)
  const content = reading.nodes(fields.content).flatMap((one) => readListItem(reading, one, level) ?? [])
  if (content.length === 0) return reading.stranger(typeOf(node))
  if (!ordered) return { type: 'bulletList', attrs: { id }, content }
  const start = attrs.start ?? 1
  if (typeof start !== 'number' || !Number.isInteger(start) || start < 0 || start > 99_999)
    return reading.stranger('start')
  return { type: 'orderedList', attrs: { id, start }, content }
}

function readListItem(reading: Reading, node: unknown, level: number): ListItem | null {
  if (typeOf(node) !== 'listItem') return reading.stranger(whatIs(node))
  const fields = reading.fields(node, ['type', 'attrs', 'content'])
  const attrs = fields && reading.fields(fields.attrs ?? {}, ['id'])
  if (!attrs) return null
  const id = reading.id(attrs.id)
  const content = reading.nodes(fields.content).flatMap((one) => {
    const isList = typeOf(one) === 'bulletList' || typeOf(one) === 'orderedList'
    return (isList ? readList(reading, one, level + 1) : readParagraph(reading, one)) ?? []
  })
  if (content[0]?.type !== 'paragraph') return reading.stranger('listItem')
  return { type: 'listItem', attrs: { id }, content }
}

function readQuote(reading: Reading, node: unknown): Blockquote | null {
  const fields = reading.fields(node, ['type', 'attrs', 'content'])
  const attrs = fields && reading.fields(fields.attrs ?? {}, ['id'])
  if (!attrs) return null
  const id = reading.id(attrs.id)
  const content = reading.nodes(fields.content).flatMap((one) => readParagraph(reading, one) ?? [])
  return content.length > 0 ? { type: 'blockquote', attrs: { id }, content } : reading.stranger('blockquote')
}

function readImage(reading: Reading, node: unknown): Image | null {
  const fields = reading.fields(node, ['type', 'attrs'])
  const attrs = fields && reading.fields(fields.attrs, ['id', 'mediaId', 'alt', 'caption', 'credit'])
  if (!attrs) return null
  const { mediaId } = attrs
  if (typeof mediaId !== 'string' || !isId(mediaId)) return reading.stranger('mediaId')
  const alt = reading.words(attrs.alt ?? '')
  const caption = reading.words(attrs.caption ?? '')
  const credit = reading.words(attrs.credit ?? '')
  if (alt === null || caption === null || credit === null) return null
  return { type: 'image', attrs: { id: reading.id(attrs.id), mediaId, alt, caption, credit } }
}

function readRule(reading: Reading, node: unknown): Rule | null {
  const fields = reading.fields(node, ['type', 'attrs'])
  const attrs = fields && reading.fields(fields.attrs ?? {}, ['id'])
  return attrs && { type: 'horizontalRule', attrs: { id: reading.id(attrs.id) } }
}
