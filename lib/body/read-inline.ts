import type { Inline, Mark } from './body.ts'
import { safeHref } from './href.ts'
import { type Reading, typeOf, whatIs } from './reading.ts'

/** What the editor's own link mark carries besides its address; it must be empty. */
const vacantOnLinks = ['target', 'rel', 'class', 'title']

/** A line's pieces. Pieces that are refused are left out; the reading knows why. */
export function readInlines(reading: Reading, content: unknown): Inline[] {
  return reading.nodes(content).flatMap((node) => readInline(reading, node) ?? [])
}

function readInline(reading: Reading, node: unknown): Inline | null {
  switch (typeOf(node)) {
    case 'hardBreak': {
      const fields = reading.fields(node, ['type', 'marks'])
      return fields && { type: 'hardBreak', ...readMarks(reading, fields.marks) }
    }
    case 'text': {
      const fields = reading.fields(node, ['type', 'text', 'marks'])
      const text = fields && reading.words(fields.text)
      if (!fields || text === null) return null
      if (text === '') return reading.stranger('text')
      return { type: 'text', text, ...readMarks(reading, fields.marks) }
    }
    default:
      return reading.stranger(whatIs(node))
  }
}

/** No marks at all are written as no field, as the editor does, so that a body read twice is the same. */
function readMarks(reading: Reading, given: unknown): { marks?: Mark[] } {
  const seen = new Set<string>()
  const marks: Mark[] = []
  for (const one of reading.nodes(given)) {
    if (seen.has(typeOf(one))) {
      reading.stranger(whatIs(one))
      break
    }
    seen.add(typeOf(one))
    const mark = readMark(reading, one)
    if (mark) marks.push(mark)
  }
  return marks.length > 0 ? { marks } : {}
}

function readMark(reading: Reading, given: unknown): Mark | null {
  switch (typeOf(given)) {
    case 'bold':
      return reading.fields(given, ['type']) && { type: 'bold' }
    case 'italic':
      return reading.fields(given, ['type']) && { type: 'italic' }
    case 'link': {
      const fields = reading.fields(given, ['type', 'attrs'])
      const attrs = fields && reading.fields(fields.attrs, ['href'], vacantOnLinks)
      return attrs && readLink(reading, attrs.href)
    }
    default:
      return reading.stranger(whatIs(given))
  }
}

/** A link whose address may not be one is taken off; its words stay. */
function readLink(reading: Reading, href: unknown): Mark | null {
  if (typeof href !== 'string') return reading.stranger('href')
  const safe = safeHref(href)
  if (safe !== null) return { type: 'link', attrs: { href: safe } }
  reading.repairs.push({ repair: 'link', href: href.toWellFormed().slice(0, 200) })
  return null
}
