import type { Block, Body, Inline } from '#lib/body/body.ts'
import { bodyFromParagraphs } from '#lib/body/from-paragraphs.ts'
import { blockText } from '#lib/body/text.ts'
import type { Given } from './copy-of.ts'
import type { ParsedCopy, Span } from './parsed-copy.ts'
import type { ReadOptions } from './reader.ts'
import { readText } from './text/read.ts'

/**
 * What copy says whose headline, byline and dateline nobody marked as such, as in Word files and letters: its lines are read as plain text
 * is, and what was taken off there is taken out of the body. Spans are those of the body's text before, blocks joined by an empty line.
 * `title` is the block that stands out as the headline, if one does.
 */
export function readUnmarked(body: Body, options: ReadOptions, title: Block | null = null): Given {
  const texts = body.content.map(blockText)
  const bytes = new TextEncoder().encode(texts.join('\n\n'))
  const result = readText(bytes, { ...options, transportCharset: 'utf-8' })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) return { body }
  return titled({ ...fieldsOf(copy), body: withoutTaken(body, texts, copy.removed) }, title)
}

/** The same of lines of plain text, which may be broken at a width: what is left of them is the body. */
export function readPlain(text: string, options: ReadOptions): Given {
  const result = readText(new TextEncoder().encode(text), { ...options, transportCharset: 'utf-8' })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) return { body: { type: 'doc', content: [] } }
  return { ...fieldsOf(copy), body: bodyFromParagraphs(copy.paragraphs) }
}

const SET_AS_TITLE = 'set as the title'

/** What is set as the title is the headline, whatever the lines look like. */
function titled(given: Given, title: Block | null): Given {
  const headline = title ? blockText(title).trim() : ''
  if (!title || headline === '') return given
  const content = given.body.content.filter((block) => block.attrs.id !== title.attrs.id)
  const why = { ...given.why, headline: { reason: SET_AS_TITLE, confidence: 0.97 } }
  return { ...given, headline, why, body: { ...given.body, content } }
}

function fieldsOf(copy: ParsedCopy): Omit<Given, 'body'> {
  const { language, standfirst, byline, agency, section, genre, dateline, embargoedUntil, urgency, edNote } = copy
  return {
    ...{ language, standfirst, byline, agency, section, genre, dateline, embargoedUntil, urgency, edNote },
    headline: copy.headlineOrigin === 'given' ? copy.headline : null,
    published: copy.published,
    pubStatus: copy.pubStatus,
    removed: copy.removed,
    marks: copy.marks,
    why: copy.fields,
  }
}

/** A body without what was taken out of its text: `texts` are those of its blocks, which an empty line joins. */
export function withoutTaken(body: Body, texts: readonly string[], removed: ParsedCopy['removed']): Body {
  let at = 0
  const content = body.content.flatMap((block, index) => {
    const [start, end] = [at, at + (texts[index]?.length ?? 0)]
    at = end + 2
    const spans = removed
      .map(({ span }): Span => [Math.max(span[0], start) - start, Math.min(span[1], end) - start])
      .filter(([from, to]) => from < to)
    return spans.length === 0 ? [block] : rest(block, texts[index] ?? '', spans)
  })
  return { type: 'doc', content }
}

/** What is left of a block: lists and quotations stay whole until all of it was taken. */
function rest(block: Block, text: string, spans: Span[]): Block[] {
  const isTaken = (at: number) => spans.some(([from, to]) => at >= from && at < to)
  const left = [...text.matchAll(/\S/g)].some(({ index }) => !isTaken(index))
  if (!left) return []
  if (block.type !== 'paragraph' && block.type !== 'heading') return [block]
  return [{ ...block, content: tidy(cut(block.content ?? [], isTaken)) }]
}

function cut(content: Inline[], isTaken: (at: number) => boolean): Inline[] {
  let at = 0
  return content.flatMap((one): Inline[] => {
    const start = at
    at += one.type === 'text' ? one.text.length : 1
    if (one.type !== 'text') return isTaken(start) ? [] : [one]
    const text = Array.from({ length: one.text.length }, (_, offset) => one.text.charAt(offset))
      .filter((_, offset) => !isTaken(start + offset))
      .join('')
    return text === '' ? [] : [{ ...one, text }]
  })
}

/** No blanks and line ends where the paragraph now begins or ends. */
function tidy(content: Inline[]): Inline[] {
  const kept = [...content]
  while (kept[0]?.type === 'hardBreak') kept.shift()
  while (kept.at(-1)?.type === 'hardBreak') kept.pop()
  const last = kept.length - 1
  return kept.flatMap((one, index): Inline[] => {
    if (one.type !== 'text') return [one]
    const begun = index === 0 ? one.text.trimStart() : one.text
    const text = index === last ? begun.trimEnd() : begun
    return text === '' ? [] : [{ ...one, text }]
  })
}

/** What was taken off before the lines were read, told behind what was taken off them; the places only keep the pieces apart. */
export function alsoTaken(given: Given, pieces: readonly { text: string; reason: string }[]): ParsedCopy['removed'] {
  const removed = [...(given.removed ?? [])]
  let at = removed.reduce((end, { span }) => Math.max(end, span[1]), 0)
  for (const { text, reason } of pieces) {
    removed.push({ text, span: [at, at + text.length], reason })
    at += text.length
  }
  return removed
}
