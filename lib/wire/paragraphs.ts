import type { ParsedCopy } from '#lib/import/parsed-copy.ts'

/** A paragraph of the story to be. `putBack` is the number of the removed piece it was, if it was one. */
export type StoryParagraph = { text: string; putBack: number | null }

type Copy = Pick<ParsedCopy, 'paragraphs' | 'rawSpans' | 'removed'>

/**
 * The text an item would become: what was read as the body, and at their old places the pieces that someone put back. A piece of several
 * lines becomes as many paragraphs; white space alone becomes none.
 */
export function storyParagraphs(copy: Copy, putBack: readonly number[]): StoryParagraph[] {
  const kept = copy.paragraphs.map((text, index) => ({ at: copy.rawSpans[index]?.[0] ?? 0, text, putBack: null }))
  const back = putBack.flatMap((index) => {
    const piece = copy.removed[index]
    return piece ? linesOf(piece.text).map((text) => ({ at: piece.span[0], text, putBack: index })) : []
  })
  return [...kept, ...back].sort((a, b) => a.at - b.at).map(({ text, putBack: index }) => ({ text, putBack: index }))
}

/** Whether there is anything in a removed piece that could stand in a story. */
export function canPutBack(piece: { text: string }): boolean {
  return linesOf(piece.text).length > 0
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n|\r/)
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(line))
}
