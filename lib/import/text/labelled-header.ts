import { z } from 'zod'
import type { ParsedCopy } from '../parsed-copy.ts'
import { readText } from './read.ts'

const labelledHeader = z.object({
  id: z.string(),
  raw: z.string(),
  byline: z.array(z.string()),
  /** The agency; `source_accept` lists other answers that are right. */
  source: z.string().nullable(),
  source_accept: z.array(z.string().nullable()).optional(),
  /** As written, to the precision written; null where the copy gives no year. */
  date: z.string().nullable(),
  dateline_place: z.string().nullable(),
  /** null where the copy gives none. */
  headline: z.string().nullable().optional(),
  dek: z.string().optional(),
  section: z.string().optional(),
  /** Month and day that are to be proposed where the copy gives no year. */
  day: z.string().optional(),
  paragraphs: z.array(z.string()).optional(),
  /** What stands behind the text, after an empty line. */
  tail: z.string().optional(),
  negative: z.boolean().optional(),
})

export type LabelledHeader = z.output<typeof labelledHeader>

/** Headers with what a right reading of each yields, one JSON object a line. */
export function parseLabelled(lines: string): LabelledHeader[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => labelledHeader.parse(JSON.parse(line)))
}

/** What the reading of a labelled header gets wrong, field by field; a date counts only where it was written. */
export function wrongsOf(row: LabelledHeader, now: Date): string[] {
  const text = row.tail ? `${row.raw}\n\n${row.tail}` : row.raw
  const result = readText(new TextEncoder().encode(text), { now })
  const copy = result.ok ? result.copies[0] : undefined
  if (!copy) return [`refused ${JSON.stringify(result)}`]
  const agencies = row.source_accept ?? [row.source]
  return [
    ...differs('byline', copy.byline.join(), row.byline.join()),
    ...(agencies.includes(copy.agency) ? [] : differs('agency', copy.agency, row.source)),
    ...differs('date', writtenDate(copy), row.date),
    ...differs('place', copy.dateline?.place ?? null, row.dateline_place),
    ...(row.headline === undefined ? [] : differs('headline', givenHeadline(copy), row.headline)),
    ...(row.dek === undefined ? [] : differs('standfirst', copy.standfirst, row.dek)),
    ...(row.day === undefined ? [] : differs('day', copy.published?.value.slice(5) ?? null, row.day)),
    ...(row.paragraphs === undefined ? [] : differs('text', copy.paragraphs.join('¶'), row.paragraphs.join('¶'))),
  ]
}

function givenHeadline(copy: ParsedCopy): string | null {
  return copy.headlineOrigin === 'given' ? copy.headline : null
}

function writtenDate(copy: ParsedCopy): string | null {
  return copy.published?.basis === 'explicit' ? copy.published.value : null
}

function differs(field: string, is: string | null, should: string | null): string[] {
  return is === should ? [] : [`${field} is ${is}, not ${should}`]
}
