import type { Block, Body, Inline, ListItem } from './body.ts'

/** A body's plain text: blocks separated by an empty line, list items on lines of their own. What search reads and counts go by. */
export function bodyText(body: Body): string {
  return body.content
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')
}

/** One block's plain text; a picture's is its caption. */
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

function inlineText(content: Inline[] = []): string {
  return content.map((one) => (one.type === 'text' ? one.text : '\n')).join('')
}

/** Words as the language counts them (Unicode word boundaries, by ICU's dictionaries where a script has no spaces). */
export function countWords(text: string, language: string): number {
  let count = 0
  for (const part of new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
    if (part.isWordLike) count += 1
  return count
}
