import type { TeachFrom } from '#components/desk/habit/teach-dialog.tsx'
import type { ReadTag } from '#components/desk/wire/read-pane.tsx'
import type { RemovedPiece } from '#components/desk/wire/removed-list.tsx'
import type { StoryPreview } from '#components/desk/wire/story-pane.tsx'
import type { Body } from '#lib/body/body.ts'
import { parseBody } from '#lib/body/parse.ts'
import { blockText, countWords } from '#lib/body/text.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import type { Format } from '#lib/import/reader.ts'
import type { Language } from '#lib/person/actor.ts'
import type { FoundItem } from '#lib/wire/find.ts'
import { canPutBack, storyParagraphs } from '#lib/wire/paragraphs.ts'
import { type RawMark, rawPieces } from '#lib/wire/raw-view.ts'
import { offeredTags } from '#lib/wire/story-of.ts'
import { nameWhy } from './say-why.ts'

/** More raw text than this is not put on a screen; the file is there to download. */
const MOST_SHOWN = 60_000

const pieceName = (index: number) => `removed-${index}`

/** The raw copy cut into pieces, each with the names of what was read from it; none of a file that is no text. */
export function rawView(item: Pick<FoundItem, 'rawText'>, copy: ParsedCopy | null) {
  const shown = item.rawText.slice(0, MOST_SHOWN)
  const fields = Object.entries(copy?.fields ?? {}).flatMap(([name, { span }]): RawMark[] =>
    span ? [{ name, span }] : [],
  )
  const removed = (copy?.removed ?? []).map(({ span }, index): RawMark => ({ name: pieceName(index), span }))
  const cut = item.rawText.length > MOST_SHOWN ? { shown: MOST_SHOWN, all: item.rawText.length } : null
  return { pieces: rawPieces(shown, [...fields, ...removed]), cut }
}

const lineByLine: readonly string[] = ['text', 'email', 'iptc7901', 'anpa'] satisfies Format[]

/** So many lines of a text's beginning, and of its end, are offered to teach from. */
const LINES = 8

/**
 * Copy that a habit of its agency can be taught from: by its lines, or, where its document marks what is what, by how its stories end.
 * Null where the agency is not known.
 */
export function teachFrom({ id, agency, rawText, copy }: FoundItem): TeachFrom | null {
  if (!agency || !copy) return null
  const from = { itemId: id, agency: agency.name }
  if (!lineByLine.includes(copy.format))
    return { ...from, kinds: ['tail'], lines: [...new Set(copy.paragraphs.slice(-LINES).reverse().filter(isShort))] }
  const lines = rawText
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter(isShort)
  const ends = lines.slice(-LINES).reverse()
  return { ...from, kinds: ['tail', 'byline', 'dateline'], lines: [...new Set([...ends, ...lines.slice(0, LINES)])] }
}

function isShort(line: string): boolean {
  return line !== '' && line.length <= 500
}

/** What was left out, piece by piece, with the reason in a person's language. White space alone is passed over. */
export function removedPieces(
  item: Pick<FoundItem, 'state' | 'putBack'>,
  copy: ParsedCopy,
  language: Language,
): RemovedPiece[] {
  return copy.removed.flatMap((piece, index) => {
    if (piece.text.trim() === '') return []
    const movable = item.state !== 'used' && copy.body === null && canPutBack(piece)
    const reason = nameWhy(language, piece.reason)
    return [
      {
        index,
        name: pieceName(index),
        text: piece.text.trim().slice(0, 1_000),
        reason,
        isBack: item.putBack.includes(index),
        movable,
      },
    ]
  })
}

/** The story *Use* would make, as it is printed beside the raw copy. */
export function storyPreview(item: Pick<FoundItem, 'putBack' | 'agency'>, copy: ParsedCopy): StoryPreview {
  const body = copy.body ? parseBody(copy.body) : null
  const paragraphs = body?.ok ? linesOf(body.body) : plainLines(copy, item.putBack)
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n')
  return {
    lang: copy.language,
    headline: copy.headline,
    headlineProposed: copy.headlineOrigin === 'derived',
    standfirst: copy.standfirst ?? '',
    byline: copy.byline.join(', '),
    agency: item.agency?.name ?? copy.agency,
    accordingTo: copy.accordingTo ?? '',
    dateline: copy.dateline?.place ?? '',
    words: countWords(text, copy.language),
    paragraphs: cutOff(paragraphs),
  }
}

function plainLines(copy: ParsedCopy, putBack: readonly number[]): StoryPreview['paragraphs'] {
  return storyParagraphs(copy, putBack).map((paragraph) => ({ ...paragraph, kind: 'paragraph' }))
}

/** A body's blocks as lines of a preview: the items of a list and the paragraphs of a quotation one by one. */
function linesOf(body: Body): StoryPreview['paragraphs'] {
  return body.content.flatMap((block) => {
    const kind = block.type === 'bulletList' || block.type === 'orderedList' ? 'item' : block.type
    if (kind === 'image' || kind === 'horizontalRule') return []
    return blockText(block)
      .split('\n')
      .map((text) => ({ text, putBack: null, kind }))
  })
}

/** A preview is for judging, not for reading a book: what is longer ends where the screen's share does. */
function cutOff(paragraphs: StoryPreview['paragraphs']): StoryPreview['paragraphs'] {
  let length = 0
  return paragraphs.filter((paragraph) => {
    length += paragraph.text.length
    return length <= MOST_SHOWN
  })
}

/** The recognised names with the words they came from. */
export function readTags(copy: ParsedCopy): ReadTag[] {
  return offeredTags(copy)
}
