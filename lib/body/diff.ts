import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Body } from './body.ts'
import { blockText } from './text.ts'

export type Segment = { kind: 'same' | 'added' | 'removed'; text: string }
export type BlockDiff = { kind: 'same' | 'added' | 'removed' | 'changed'; segments: Segment[] }

/** What changed between two texts, word by word, with the space between words kept. */
export function wordDiff(before: string, after: string): Segment[] {
  return diffWordsWithSpace(before, after).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value,
  }))
}

type Line = { id: string; text: string }

/**
 * What changed between two bodies, block by block in reading order. Blocks are the same by their id; a block whose id is new stands
 * for a removed one beside it, so that a paragraph that was split or pasted again still shows its words.
 */
export function bodyDiff(before: Body, after: Body): BlockDiff[] {
  const result: BlockDiff[] = []
  let removed: Line[] = []
  for (const part of diffArrays(lines(before), lines(after), {
    comparator: (a, b) => a.id === b.id || a.text === b.text,
  })) {
    if (part.removed) {
      removed = part.value
      continue
    }
    if (part.added) {
      result.push(...beside(removed, part.value))
      removed = []
      continue
    }
    result.push(...removed.map(whole('removed')))
    removed = []
    const olds = new Map(lines(before).map((line) => [line.id, line]))
    result.push(...part.value.map((line) => changed(olds.get(line.id)?.text ?? line.text, line.text)))
  }
  return [...result, ...removed.map(whole('removed'))]
}

function lines(body: Body): Line[] {
  return body.content
    .map((block) => ({ id: block.attrs.id, text: blockText(block) }))
    .filter((line) => line.text !== '')
}

/** Removed and added blocks at one place: paired in order as changed, the rest as they are. */
function beside(removed: Line[], added: Line[]): BlockDiff[] {
  const pairs = Math.min(removed.length, added.length)
  return [
    ...added.slice(0, pairs).map((line, at) => changed(removed[at]?.text ?? '', line.text)),
    ...removed.slice(pairs).map(whole('removed')),
    ...added.slice(pairs).map(whole('added')),
  ]
}

function changed(before: string, after: string): BlockDiff {
  if (before === after) return { kind: 'same', segments: [{ kind: 'same', text: after }] }
  return { kind: 'changed', segments: wordDiff(before, after) }
}

function whole(kind: 'added' | 'removed') {
  return (line: Line): BlockDiff => ({ kind, segments: [{ kind, text: line.text }] })
}
