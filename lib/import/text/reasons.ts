import type { DerivedHeadline } from '../content/headline.ts'
import { warningOfYear } from '../content/year.ts'
import type { ParsedCopy, Span } from '../parsed-copy.ts'
import type { Found, Header } from './scan.ts'

/** What a desk should know about a reading before using it. */
export function warningsOf(
  published: ParsedCopy['published'],
  paragraphs: readonly string[],
  dates: ParsedCopy['dates'],
): ParsedCopy['warnings'] {
  const warnings = warningOfYear(dates)
  if (published === null)
    warnings.push({ rule: 'date', message: 'No date of publication is given and none can be inferred.', span: null })
  if (paragraphs.length === 0)
    warnings.push({ rule: 'body', message: 'There is no text under the header.', span: null })
  return warnings
}

/** Why each field is what it is, how sure that is, and where it stood. */
export function fieldsOf(
  header: Header,
  people: Found<string>[],
  agency: Found<string> | null,
  derived: DerivedHeadline | null,
  published: ParsedCopy['published'],
): ParsedCopy['fields'] {
  const fields: ParsedCopy['fields'] = {}
  const say = (name: string, found: { reason: string; confidence: number; span: Span } | null | undefined) => {
    if (found) fields[name] = { confidence: found.confidence, reason: found.reason, span: found.span }
  }
  say('headline', header.headline)
  if (derived) fields.headline = { confidence: derived.confidence, reason: derived.reason, span: null }
  say('standfirst', header.standfirst)
  say('byline', people[0])
  say('agency', agency)
  say('dateline', header.dateline)
  say('published', header.date)
  if (!header.date && published)
    fields.published = { confidence: published.confidence, reason: published.reasons.join('; '), span: null }
  return fields
}
