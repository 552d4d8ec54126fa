import { newId } from '#lib/platform/ids.ts'
import type { Block, Inline } from './body.ts'
import { joinedInline } from './inline.ts'
import { type Sentence, type Start, unspaced } from './sentences.ts'

/**
 * Blocks made of sentences again. `origin` is the body they were taken from: a block all of whose sentences are still the same objects
 * is that block, untouched; another keeps the id of the block whose first sentence it has, or of which any is in it.
 */
export function blocksFromSentences(sentences: readonly Sentence[], origin: readonly Sentence[]): Block[] {
  const members = Map.groupBy(origin, (sentence) => sentence.block.attrs.id)
  const openers = new Map([...members].map(([id, [first]]) => [first, id]))
  const groups = grouped(sentences)
  const ids = groups.map((group) => group.map((one) => openers.get(one)).find((id) => id !== undefined))
  const used = new Set(ids)
  return groups.map((group, at) => {
    const [first] = group
    const same = first && members.get(first.block.attrs.id)
    if (first && same?.length === group.length && same.every((one, place) => one === group[place])) return first.block
    const id = ids[at] ?? unusedId(group, members, used) ?? newId()
    used.add(id)
    return blockOf(group, id)
  })
}

function grouped(sentences: readonly Sentence[]): Sentence[][] {
  const groups: Sentence[][] = []
  for (const sentence of sentences) {
    const group = groups.at(-1)
    const goesOn = sentence.start === 'no' || sentence.start === 'line'
    if (goesOn && group && group[0]?.start !== 'whole') group.push(sentence)
    else groups.push([sentence])
  }
  return groups
}

function unusedId(group: readonly Sentence[], members: ReadonlyMap<string, unknown>, used: ReadonlySet<unknown>) {
  return group.find(({ block }) => members.has(block.attrs.id) && !used.has(block.attrs.id))?.block.attrs.id
}

function blockOf(group: readonly Sentence[], id: string): Block {
  const [first] = group
  if (first?.start === 'whole') return withId(first.block, id)
  const content = contentOf(group)
  const level = levels[first?.start ?? 'paragraph']
  return level ? { type: 'heading', attrs: { id, level }, content } : { type: 'paragraph', attrs: { id }, content }
}

const levels: Partial<Record<Start, 2 | 3>> = { heading2: 2, heading3: 3 }

/** The same block under another id. A `switch`, because each kind has attributes of its own. */
export function withId(block: Block, id: string): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, attrs: { id } }
    case 'heading':
      return { ...block, attrs: { ...block.attrs, id } }
    case 'bulletList':
      return { ...block, attrs: { id } }
    case 'orderedList':
      return { ...block, attrs: { ...block.attrs, id } }
    case 'blockquote':
      return { ...block, attrs: { id } }
    case 'image':
      return { ...block, attrs: { ...block.attrs, id } }
    case 'horizontalRule':
      return { ...block, attrs: { id } }
  }
}

function contentOf(group: readonly Sentence[]): Inline[] {
  return joinedInline(
    group.flatMap((sentence, at) => {
      const before = group[at - 1]
      if (!before) return sentence.content
      if (sentence.start === 'line') return [{ type: 'hardBreak' as const }, ...sentence.content]
      return unspaced.test(before.text) ? sentence.content : [{ type: 'text' as const, text: ' ' }, ...sentence.content]
    }),
  )
}
