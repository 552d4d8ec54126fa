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
    ...(published ? { published, warnings: story.warnings.filter(({ rule }) => rule !== 'date') } : {}),
    keywords,
    slugline: told.slugline ?? null,
    section: told.section ?? story.section,
    urgency: told.urgency ?? story.urgency,
    edNote: told.edNote ?? story.edNote,
    fields,
    removed: [...removed, ...story.removed].sort((a, b) => a.span[0] - b.span[0]),
  }
}
