import type { ParsedCopy } from '#lib/import/parsed-copy.ts'

/** A field that a habit changes: as it is read now, and as it would be read. */
export type FieldChange = { field: 'headline' | 'byline' | 'dateline' | 'published'; before: string; after: string }

/** What a habit changes in one item. `worse` names what is lost by it: a field, or more of the text than an end has. */
export type HabitChange = {
  fields: FieldChange[]
  /** Words of the text that would no longer stand in it, and words that would be new in it. */
  cut: string[]
  added: string[]
  worse: ('headline' | 'byline' | 'dateline' | 'published' | 'body')[]
}

/** A text that loses more of its letters than this was hardly all end. */
export const MOST_LOST = 0.25

/** How the reading of an item with a habit differs from the one without; null where it does not. */
export function differenceOf(before: ParsedCopy, after: ParsedCopy): HabitChange | null {
  const all = (['headline', 'byline', 'dateline', 'published'] as const).map((field) => ({
    field,
    before: wordsOf(before, field),
    after: wordsOf(after, field),
  }))
  const fields = all.filter((one) => one.before !== one.after)
  const cut = beside(before.paragraphs, after.paragraphs)
  const added = beside(after.paragraphs, before.paragraphs)
  if (fields.length === 0 && cut.length === 0 && added.length === 0) return null
  const lost = 1 - lengthOf(after) / Math.max(1, lengthOf(before))
  const vanished = fields.filter((one) => one.before !== '' && one.after === '').map((one) => one.field)
  return { fields, cut, added, worse: [...vanished, ...(lost > MOST_LOST ? (['body'] as const) : [])] }
}

function wordsOf(copy: ParsedCopy, field: FieldChange['field']): string {
  switch (field) {
    case 'headline':
      return copy.headlineOrigin === 'given' ? copy.headline : ''
    case 'byline':
      return copy.byline.join(', ')
    case 'dateline':
      return copy.dateline?.text ?? ''
    case 'published':
      return copy.published?.value ?? ''
  }
}

/** Paragraphs of the first that the second has not; of one that became shorter only what went. */
function beside(first: readonly string[], second: readonly string[]): string[] {
  const kept = new Set(second)
  return first
    .filter((paragraph) => !kept.has(paragraph))
    .flatMap((paragraph) => {
      const shorter = second.find((other) => other !== '' && (paragraph.startsWith(other) || paragraph.endsWith(other)))
      if (shorter) return [paragraph.replace(shorter, '').trim()]
      return second.some((other) => other.startsWith(paragraph) || other.endsWith(paragraph)) ? [] : [paragraph]
    })
}

function lengthOf({ paragraphs }: ParsedCopy): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
}
