import { diffArrays } from 'diff'
import { align, type Line } from './align.ts'
import type { Block, Body } from './body.ts'
import { blockText } from './text.ts'

export type Segment = { kind: 'same' | 'added' | 'removed'; text: string }

/**
 * What became of one block. `changed` means its words (some segment is added or removed), its place (`moved`), or, while its words stayed,
 * something else (`form`): bold, a link's address, a heading's level, which picture. `type` is what it is now; of a removed one, was.
 */
export type BlockDiff = {
  kind: 'same' | 'added' | 'removed' | 'changed'
  type: Block['type']
  moved: boolean
  form: boolean
  segments: Segment[]
}

/** Beyond this many changed words two texts have nothing to do with each other, and finding the fewest changes would take seconds. */
const MOST_EDITS = 1_500

/**
 * What changed between two texts, word by word; spaces and punctuation are kept. Words are Unicode's, so that every script has them.
 * Joined, what is not `added` is the text before, and what is not `removed` is the text after.
 */
export function wordDiff(before: string, after: string): Segment[] {
  const [olds, news] = [tokens(before), tokens(after)]
  const start = olds.findIndex((token, at) => token !== news[at])
  if (start === -1 && olds.length === news.length) return segments([['same', before]])
  const from = start === -1 ? olds.length : start
  let tail = 0
  while (tail < Math.min(olds.length, news.length) - from && olds.at(-1 - tail) === news.at(-1 - tail)) tail += 1
  return segments([
    ['same', olds.slice(0, from).join('')],
    ...fewestEdits(olds.slice(from, olds.length - tail), news.slice(from, news.length - tail)),
    ['same', olds.slice(olds.length - tail).join('')],
  ])
}

type Edit = [Segment['kind'], string]

function fewestEdits(before: string[], after: string[]): Edit[] {
  const parts = diffArrays(before, after, { maxEditLength: MOST_EDITS })
  if (!parts)
    return [
      ['removed', before.join('')],
      ['added', after.join('')],
    ]
  return parts.map((part): Edit => [part.added ? 'added' : part.removed ? 'removed' : 'same', part.value.join('')])
}

const words = new Intl.Segmenter('und', { granularity: 'word' })

function tokens(text: string): string[] {
  return Array.from(words.segment(text), (part) => part.segment)
}

/** Edits in order, neighbours of one kind joined: two changed words with a space between them read as one change. */
function segments(edits: Edit[]): Segment[] {
  const result: Segment[] = []
  let [removed, added] = ['', '']
  const close = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    ;[removed, added] = ['', '']
  }
  for (const [at, [kind, text]] of edits.entries()) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (removed !== '' && added !== '' && /^[ \u00a0]+$/.test(text) && isChange(edits[at + 1])) {
      removed += text
      added += text
    } else {
      close()
      result.push({ kind, text })
    }
  }
  close()
  return result
}

function isChange(edit: Edit | undefined): boolean {
  return edit !== undefined && edit[0] !== 'same' && edit[1] !== ''
}

/**
 * What changed between two bodies, block by block in the order of the second, removed blocks where they stood. Blocks are the same by
 * their id, else by their words; a block that was pasted again is compared with the one it resembles.
 */
export function bodyDiff(before: Body, after: Body): BlockDiff[] {
  const [olds, news] = [before.content.map(line), after.content.map(line)]
  return align(olds, news).map(({ old, now, moved }) => {
    if (old && now) return compared(old, now, moved)
    return old ? whole('removed', old) : whole('added', now)
  })
}

type BlockLine = Line & { block: Block; form: string }

function line(block: Block): BlockLine {
  return { id: block.attrs.id, text: wordsOf(block), block, form: formOf(block) }
}

/** What a person reads of a block, a picture's credit and description included. */
function wordsOf(block: Block): string {
  if (block.type !== 'image') return blockText(block)
  const { caption, credit, alt } = block.attrs
  return [caption, credit, alt].filter((text) => text !== '').join('\n')
}

/** A block without its ids and words: two of the same form differ in words at most. */
function formOf(block: Block): string {
  return JSON.stringify(block, (key, value: unknown) => (key === 'id' ? undefined : value))
}

function compared(old: BlockLine, now: BlockLine, moved: boolean): BlockDiff {
  const form = old.text === now.text && old.form !== now.form
  const kind = moved || form || old.text !== now.text ? 'changed' : 'same'
  return { kind, type: now.block.type, moved, form, segments: wordDiff(old.text, now.text) }
}

function whole(kind: 'added' | 'removed', { block, text }: BlockLine): BlockDiff {
  return { kind, type: block.type, moved: false, form: false, segments: text === '' ? [] : [{ kind, text }] }
}
