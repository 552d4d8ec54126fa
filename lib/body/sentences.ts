import type { Block, Body, Heading, Inline, Paragraph } from './body.ts'
import { inlineText, sliceInline } from './inline.ts'
import { endsShortened } from './names.ts'
import { blockText } from './text.ts'

/** What a sentence begins: nothing (it goes on in its paragraph), a line in it, a block of its own, or it is a block as a whole. */
export type Start = 'no' | 'line' | 'paragraph' | 'heading2' | 'heading3' | 'whole'

/** A sentence of a body, or a block that is taken as one: a list, a quotation, a picture, a rule. Its text has no spaces around it. */
export type Sentence = { text: string; start: Start; content: Inline[]; block: Block }

/** A body's sentences in order. Pictures, rules and empty paragraphs are wholes without text. `language` is a BCP 47 tag. */
export function sentencesOf(body: Body, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return body.content.flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [whole(block)]
    const sentences = inBlock(block, segmenter)
    return sentences.length > 0 ? sentences : [whole(block)]
  })
}

function whole(block: Block): Sentence {
  return { text: block.type === 'image' ? '' : blockText(block), start: 'whole', content: [], block }
}

function inBlock(block: Paragraph | Heading, segmenter: Intl.Segmenter): Sentence[] {
  const content = block.content ?? []
  const text = inlineText(content)
  let end = 0
  return spansIn(text, segmenter).map(([from, to]) => {
    const start = end === 0 ? startOf(block) : text.slice(end, from).includes('\n') ? 'line' : 'no'
    end = to
    return { text: text.slice(from, to), start, content: sliceInline(content, from, to), block }
  })
}

/** How a block of this kind begins. */
export function startOf(block: Block): Start {
  if (block.type === 'heading') return block.attrs.level === 2 ? 'heading2' : 'heading3'
  return block.type === 'paragraph' ? 'paragraph' : 'whole'
}

/** Sentences by Unicode's rules, but none ends behind a short form, nor within a word. */
function spansIn(text: string, segmenter: Intl.Segmenter): [number, number][] {
  const spans: [number, number][] = []
  let goesOn = false
  for (const { segment, index } of segmenter.segment(text)) {
    const trimmed = segment.trimEnd()
    const from = index + (trimmed.length - trimmed.trimStart().length)
    const to = index + trimmed.length
    const last = spans.at(-1)
    if (goesOn && last) last[1] = to
    else if (to > from) spans.push([from, to])
    goesOn = !segment.includes('\n') && (endsShortened(trimmed) || (trimmed === segment && !unspaced.test(trimmed)))
  }
  return spans
}

/** The ends of sentences behind which some scripts write no space. */
export const unspaced = /[。！？｡]["”’」』）)]*$/u
