import { readDates } from '../content/mentions.ts'
import { warningOfYear } from '../content/year.ts'
import type { ParsedCopy, Span } from '../parsed-copy.ts'

/** What the lines around a message's text say, beside what its text says by itself. */
export type Told = Partial<
  Pick<ParsedCopy, 'byline' | 'keywords' | 'published' | 'urgency' | 'edNote' | 'slugline' | 'section'>
> & { headline?: string; removed: ParsedCopy['removed'] }

/** The lines that say something in a part of a text, without blanks around them. */
export function linesOf(text: string, [from, to]: Span): { words: string; span: Span }[] {
  const lines: { words: string; span: Span }[] = []
  let at = from
  for (const line of text.slice(from, Math.min(to, from + 4_000)).split('\n')) {
    const start = at + (line.length - line.trimStart().length)
    const words = line.trim()
    if (words !== '') lines.push({ words, span: [start, start + words.length] })
    at += line.length + 1
  }
  return lines
}

/** A teletype's lines are no wider, and a story's hardly narrower. */
const width = { least: 45, most: 100 }

/**
 * The text with the lines of a teletype joined that its width broke: a line that had no room for the next one's first word goes on in it.
 * Indented lines open paragraphs. Every character stays in its place.
 */
export function unbroken(text: string, [from, to]: Span): string {
  const lines = text.slice(from, to).split('\n')
  const widest = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  if (widest < width.least || widest > width.most) return text
  const joined = lines.reduce((story, line, at) => {
    const before = lines[at - 1]?.trimEnd() ?? ''
    const goesOn =
      /^\S/.test(line) && before !== '' && before.length + 1 + (/^\S+/.exec(line)?.[0].length ?? 0) > widest
    return at === 0 ? line : `${story}${goesOn ? ' ' : '\n'}${line}`
  }, '')
  return text.slice(0, from) + joined + text.slice(to)
}

/** What depends on when it was sent: the days in its text, and what a desk is warned of. */
function datedBy(
  published: NonNullable<ParsedCopy['published']>,
  { paragraphs, warnings }: ParsedCopy,
): Partial<ParsedCopy> {
  const dates = readDates(paragraphs, published)
  const others = warnings.filter(({ rule }) => rule !== 'date' && rule !== 'year')
  return { published, dates, warnings: [...warningOfYear(dates), ...others] }
}

const SAID = { confidence: 0.97, reason: 'the document says so', span: null }

/** A story read as plain text, with what was told around it; that wins. */
export function toldCopy(story: ParsedCopy, told: Told, removed: ParsedCopy['removed']): ParsedCopy {
  const { headline, byline = [], keywords = [], published } = told
  const fields = { ...story.fields }
  for (const [name, value] of Object.entries({ headline, byline: byline.join(), published }))
    if (value) fields[name] = SAID
  return {
    ...story,
    ...(headline ? { headline, headlineOrigin: 'given' as const } : {}),
    ...(byline.length > 0 ? { byline } : {}),
    ...(published ? datedBy(published, story) : {}),
    keywords,
    slugline: told.slugline ?? null,
    section: told.section ?? story.section,
    urgency: told.urgency ?? story.urgency,
    edNote: told.edNote ?? story.edNote,
    fields,
    removed: [...removed, ...story.removed].sort((a, b) => a.span[0] - b.span[0]),
  }
}
