import { newId } from '#lib/platform/ids.ts'
import type { Block, Inline, List, ListItem, Paragraph } from './body.ts'
import type { PastedLine } from './pasted-lines.ts'
import type { ListPlace } from './pasted-node.ts'
import { withoutBullet } from './pasted-word.ts'

/** A list that the next line may go on with: the keys it stands for, and the item its last line belongs to. */
type OpenList = { keys: unknown[]; list: List; item: unknown }

/** Pasted lines as blocks: neighbours of one quotation or one list stand in it together, lists inside lists as they were. */
export function blocksFromLines(lines: readonly PastedLine[]): Block[] {
  const blocks: Block[] = []
  let open: OpenList[] = []
  let quote: unknown = null
  for (const line of lines) {
    const inQuote = line.kind === 'text' ? line.quote : null
    const inList = line.kind === 'text' && !inQuote ? line.list : null
    if (!inList) open = []
    if (line.kind === 'rule') blocks.push({ type: 'horizontalRule', attrs: { id: newId() } })
    else if (inList) open = putInList(blocks, open, inList, line.content)
    else if (inQuote) putInQuote(blocks, inQuote === quote, line.content)
    else if (line.heading)
      blocks.push({ type: 'heading', attrs: { id: newId(), level: line.heading }, content: line.content })
    else blocks.push(paragraph(line.content))
    quote = inQuote
  }
  return blocks
}

function paragraph(content: Inline[]): Paragraph {
  return { type: 'paragraph', attrs: { id: newId() }, content }
}

function putInQuote(blocks: Block[], goesOn: boolean, content: Inline[]): void {
  const last = blocks.at(-1)
  if (goesOn && last?.type === 'blockquote') last.content.push(paragraph(content))
  else blocks.push({ type: 'blockquote', attrs: { id: newId() }, content: [paragraph(content)] })
}

/**
 * Puts a line into the innermost open list that is around it, or opens one there. Of lists that hold nothing but the next list only the
 * innermost is made; what lies deeper than a body's lists go becomes further items of the deepest.
 */
function putInList(blocks: Block[], open: OpenList[], place: ListPlace, content: Inline[]): OpenList[] {
  const { kept, missing } = matching(open, place.levels)
  const words = place.bulletInWords ? withoutBullet(paragraph(content)) : paragraph(content)
  if (words.content?.length === 0) return open
  const innermost = kept.at(-1)
  if (missing.length > 0 || !innermost) {
    const list = newList(missing.at(-1) ?? { ordered: false, start: 1 }, words)
    const parent = innermost?.list.content.at(-1)
    if (parent) parent.content.push(list)
    else blocks.push(list)
    return [...kept, { keys: missing.map((level) => level.key), list, item: place.item }]
  }
  if (innermost.item === place.item) innermost.list.content.at(-1)?.content.push(words)
  else innermost.list.content.push(item(words))
  innermost.item = place.item
  return kept
}

function matching(open: readonly OpenList[], wanted: ListPlace['levels']) {
  const kept: OpenList[] = []
  let missing = wanted
  for (const one of open) {
    const shared = missing.findIndex((level) => !one.keys.includes(level.key))
    if (shared === 0 || missing.length === 0) break
    missing = shared === -1 ? [] : missing.slice(shared)
    kept.push(one)
  }
  return { kept, missing }
}

function newList({ ordered, start }: { ordered: boolean; start: number }, first: Paragraph): List {
  const content = [item(first)]
  return ordered
    ? { type: 'orderedList', attrs: { id: newId(), start }, content }
    : { type: 'bulletList', attrs: { id: newId() }, content }
}

function item(first: Paragraph): ListItem {
  return { type: 'listItem', attrs: { id: newId() }, content: [first] }
}
