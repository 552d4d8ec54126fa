import type { ParsedCopy, Span } from '../parsed-copy.ts'
import type { ReadOptions } from '../reader.ts'
import { parseStory } from './story.ts'

/** So many stories of one file are read. */
const MOST = 20_000
/** A story between two rules has so much text at least. */
const SHORTEST = 80

const OPENS = /^[ \t]*ZCZC(?![\p{L}\d])[^\n]{0,80}$/gmu
const CLOSES = /^[ \t]*NNNN[ \t]*\r?$/gm
/** A form feed, a long rule or an end mark on a line of its own: what stands between stories, and sometimes inside one. */
const BETWEEN = /\f|^[ \t]*(?:([=*#_~–—─-])\1{7,}|-30-|NNNN)[ \t]*\r?$/gm

/**
 * The stories of a text: mostly one. Several where each is framed as telegraphs do (ZCZC … NNNN), or where between rules nothing stands but
 * stories with a header of their own.
 */
export function readStories(text: string, options: ReadOptions): ParsedCopy[] {
  const framed = frames(text)
  if (framed.length > 0)
    return framed
      .filter(({ story }) => text.slice(...story).trim() !== '')
      .map((frame) => readFrame(text, frame, options))
  return between(text, options) ?? [parseStory(text, [0, text.length], options)]
}

type Frame = { opens: Span; story: Span; closes: Span }

function frames(text: string): Frame[] {
  const starts = spansOf(OPENS, text)
  const ends = starts.length > 0 ? spansOf(CLOSES, text) : []
  let end = 0
  return starts.map((opens, at) => {
    const next = starts[at + 1]?.[0] ?? text.length
    while ((ends[end]?.[0] ?? next) < opens[1]) end += 1
    const found = ends[end]
    const closes: Span = found && found[0] < next ? found : [next, next]
    return { opens, story: [opens[1], closes[0]], closes }
  })
}

/** Where a pattern stands in a text, so many times at most. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  const spans: Span[] = []
  for (const { index, 0: words } of text.matchAll(pattern)) {
    if (spans.length === MOST) break
    spans.push([index, index + words.length])
  }
  return spans
}

function readFrame(text: string, { opens, story, closes }: Frame, options: ReadOptions): ParsedCopy {
  const copy = parseStory(text, story, options)
  const piece = (span: Span, reason: string) => ({ text: text.slice(...span), span, reason })
  const end = closes[1] > closes[0] ? [piece(closes, 'transmission end')] : []
  return { ...copy, removed: [piece(opens, 'transmission header'), ...copy.removed, ...end] }
}

/** The stories between rules, if there is nothing else between them; else the rules belong to one story. */
function between(text: string, options: ReadOptions): ParsedCopy[] | null {
  const rules = spansOf(BETWEEN, text)
  if (rules.length === 0 || rules.length >= MOST) return null
  const starts = [0, ...rules.map(([, end]) => end)]
  const parts = starts
    .map((start, at): Span => [start, rules[at]?.[0] ?? text.length])
    .filter((span) => text.slice(...span).trim() !== '')
  if (parts.length < 2) return null
  const stories: ParsedCopy[] = []
  for (const part of parts) {
    const story = parseStory(text, part, options)
    if (!isWhole(story)) return null
    stories.push(story)
  }
  return stories
}

/** A story of its own says at least two of the things that stand above a text, and has a text. */
function isWhole({ headlineOrigin, byline, agency, dateline, published, paragraphs }: ParsedCopy): boolean {
  const said = [headlineOrigin === 'given', byline.length > 0, agency, dateline, published?.basis === 'explicit']
  const length = paragraphs.reduce((sum, one) => sum + one.length, 0)
  return length >= SHORTEST && said.filter(Boolean).length >= 2
}
