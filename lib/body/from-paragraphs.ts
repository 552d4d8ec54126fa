import { newId } from '#lib/platform/ids.ts'
import type { Body } from './body.ts'

/** A body of plain paragraphs, each with a new id. Without any it has one empty paragraph to write in. */
export function bodyFromParagraphs(paragraphs: readonly string[]): Body {
  const texts = paragraphs.length > 0 ? paragraphs : ['']
  return {
    type: 'doc',
    content: texts.map((text) => ({
      type: 'paragraph',
      attrs: { id: newId() },
      ...(text === '' ? {} : { content: [{ type: 'text', text: text.normalize('NFC') }] }),
    })),
  }
}
