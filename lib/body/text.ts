import type { Block, Body, ListItem } from './body.ts'
import { inlineText } from './inline.ts'

/**
 * A body's plain text: blocks joined by an empty line, list items and the paragraphs of a quotation on lines of their own, of a picture
 * its caption. Search, word counts and the spans of statements go by it; spans count its UTF-16 code units.
 */
export function bodyText(body: Body): string {
  return body.content
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')
}

/** One block's plain text, lines joined by a line end. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'bulletList':
    case 'orderedList':
      return block.content.map(itemText).join('\n')
    case 'blockquote':
      return block.content.map((paragraph) => inlineText(paragraph.content)).join('\n')
    case 'image':
      return block.attrs.caption
    case 'horizontalRule':
      return ''
  }
}

function itemText(item: ListItem): string {
  return item.content.map(blockText).join('\n')
}

/** Words as the language (a BCP 47 tag) counts them: Unicode's word boundaries, with dictionaries where a script has no spaces. */
export function countWords(text: string, language: string): number {
  let count = 0
  for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (part.isWordLike) count += 1
  return count
}
