import { embargoedUntil } from '../content/embargo.ts'
import { deriveHeadline } from '../content/headline.ts'
import { languageOf } from '../content/language.ts'
import { readMarks } from '../content/marks.ts'
import { readDates } from '../content/mentions.ts'
import { readNotice } from '../content/notice.ts'
import { readQuotes } from '../content/quotes.ts'
import { readAccordingTo } from '../content/speaker.ts'
import { readTags } from '../content/tags.ts'
import type { ParsedCopy, Span } from '../parsed-copy.ts'
import type { ReadOptions } from '../reader.ts'
import { type Registry, registryOf } from '../registry.ts'
import { readHeader } from './header.ts'
import { readParagraphs } from './paragraphs.ts'
import { readPublished } from './published.ts'
import { fieldsOf, warningsOf } from './reasons.ts'
import { isStatement, supplierOf } from './supplier.ts'
import { readTail } from './tail.ts'
import { nothingTaught, type Taught } from './taught.ts'

/**
 * Reads one story of a text: what stands in this part of it. Spans in what it yields are those of the whole text, which is the bytes'
 * own; format, file, encoding and hash are the caller's to say.
 */
export function parseStory(text: string, [from, to]: Span, options: ReadOptions): ParsedCopy {
  const copy = parse(text.slice(from, to), options)
  if (from === 0) return copy
  const moved = ([start, end]: Span): Span => [start + from, end + from]
  const fields = Object.entries(copy.fields).map(([name, one]) => [name, { ...one, span: one.span && moved(one.span) }])
  return {
    ...copy,
    rawSpans: copy.rawSpans.map(moved),
    removed: copy.removed.map((one) => ({ ...one, span: moved(one.span) })),
    warnings: copy.warnings.map((one) => ({ ...one, span: one.span && moved(one.span) })),
    fields: Object.fromEntries(fields),
  }
}

/** Whose copy it is, is told by reading it; what editors taught of that agency's copy is then obeyed in a second reading. */
function parse(raw: string, options: ReadOptions): ParsedCopy {
  const registry = registryOf(options.agencies)
  const copy = readOnce(raw, options, registry, nothingTaught)
  const known = registry.find(copy.agency ?? '') ?? registry.find(options.supplier ?? '')
  const { name, habits = [] } = known ?? { name: '' }
  if (habits.length === 0) return copy
  const again = readOnce(raw, options, registry, { agency: name, habits })
  const { agency } = copy.fields
  // What named the agency may be what is cut.
  return again.agency === null && agency
    ? { ...again, agency: copy.agency, fields: { ...again.fields, agency } }
    : again
}

function readOnce(raw: string, options: ReadOptions, registry: Registry, taught: Taught): ParsedCopy {
  const lines = unixLines(raw)
  const guess = languageOf(lines.slice(0, 1_200))
  const header = readHeader(lines, registry, guess, taught)
  const tail = readTail(lines, header, registry, taught)
  const { paragraphs, rawSpans } = readParagraphs(lines, header.bodyAt, tail.bodyEnd, guess)
  const language = languageOf(`${header.headline?.value ?? ''} ${paragraphs.join(' ')}` || raw)
  const people = header.people.length > 0 ? header.people : tail.people.map((one) => ({ ...one, confidence: 0.8 }))
  const agency = supplierOf(header, tail, paragraphs)
  const derived = header.headline ? null : deriveHeadline(paragraphs, language)
  const published = readPublished(header, paragraphs, options.now, options.siblings ?? [])
  const dates = readDates(paragraphs, published)
  const marks = readMarks(lines)
  const notice = readNotice(lines)
  const zone = agency ? (registry.find(agency.value)?.zone ?? null) : null
  const accordingTo = readAccordingTo(paragraphs, language)
  return {
    file: '',
    index: 0,
    format: 'text',
    encoding: '',
    sha256: '',
    language,
    headline: header.headline?.value ?? derived?.value ?? '',
    headlineOrigin: header.headline ? 'given' : derived ? 'derived' : null,
    standfirst: header.standfirst?.value ?? null,
    slugline: null,
    byline: people.map((one) => one.value),
    agency: agency?.value ?? null,
    accordingTo,
    section: header.section,
    keywords: [],
    genre: header.genre ?? (isStatement(paragraphs) ? 'press release' : null),
    dateline: header.dateline?.value ?? null,
    published,
    embargoedUntil: marks.embargo ? embargoedUntil(marks.embargo, zone) : null,
    urgency: notice.urgency,
    edNote: header.updateNote ?? notice.edNote,
    copyright: null,
    usageTerms: null,
    guid: null,
    version: null,
    pubStatus: marks.kill ? 'canceled' : marks.notForPublication || marks.embargo ? 'withheld' : 'usable',
    paragraphs,
    rawSpans,
    body: null,
    lost: [],
    images: [],
    links: [],
    tags: readTags(
      paragraphs,
      people.map((one) => one.value),
      language,
    ),
    quotes: readQuotes(paragraphs).map((span) => ({ span, speaker: null })),
    statements: [],
    figures: [],
    dates,
    removed: [...header.removed, ...tail.removed].map(({ span, reason }) => ({
      text: raw.slice(...span),
      span,
      reason,
    })),
    warnings: warningsOf(published, paragraphs, dates),
    fields: fieldsOf(header, people, agency, derived, published),
    marks,
  }
}

/** The same text, character for character in the same place, with line feeds for every kind of line end and plain blanks. */
function unixLines(raw: string): string {
  return raw
    .replaceAll('\r\n', ' \n')
    .replace(/[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
}
