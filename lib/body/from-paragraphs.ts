import { newId } from '#lib/platform/ids.ts'
import type { Body, Inline } from './body.ts'

/**
 * A body of plain paragraphs, each with a new id; a line end inside one becomes a line break. Without any it has one empty paragraph to
 * write in. What no database can store (NUL, half a surrogate pair) is replaced by U+FFFD; the importer has said so before.
 */
export function bodyFromParagraphs(paragraphs: readonly string[]): Body {
  const texts = paragraphs.length > 0 ? paragraphs : ['']
  return {
    type: 'doc',
    content: texts.map((text) => {
      const content = lines(text.replaceAll('\0', '\ufffd').toWellFormed().normalize('NFC'))
      return { type: 'paragraph', attrs: { id: newId() }, ...(content.length > 0 ? { content } : {}) }
    }),
  }
}

function lines(text: string): Inline[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, at): Inline[] => [
      ...(at > 0 ? [{ type: 'hardBreak' as const }] : []),
      ...(line === '' ? [] : [{ type: 'text' as const, text: line }]),
    ])
}
