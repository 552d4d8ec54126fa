import type { Block, Body, Inline, Paragraph } from '#lib/body/body.ts'
import { newId } from '#lib/platform/ids.ts'

/** A body from lines: `## ` begins a heading, `> ` a quotation, `- ` an item of a list, anything else a paragraph. */
export function bodyOf(lines: readonly string[]): Body {
  const content: Block[] = []
  for (const line of lines) {
    const last = content.at(-1)
    const attrs = { id: newId() }
    if (line.startsWith('## '))
      content.push({ type: 'heading', attrs: { ...attrs, level: 2 }, content: words(line.slice(3)) })
    else if (line.startsWith('> ')) content.push({ type: 'blockquote', attrs, content: [paragraph(line.slice(2))] })
    else if (!line.startsWith('- ')) content.push(paragraph(line))
    else if (last?.type === 'bulletList') last.content.push(item(line.slice(2)))
    else content.push({ type: 'bulletList', attrs, content: [item(line.slice(2))] })
  }
  return { type: 'doc', content }
}

function item(text: string) {
  return { type: 'listItem' as const, attrs: { id: newId() }, content: [paragraph(text)] }
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', attrs: { id: newId() }, content: words(text) }
}

function words(text: string): Inline[] {
  return [{ type: 'text', text }]
}
