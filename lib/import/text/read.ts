import { createHash } from 'node:crypto'
import { embargoedUntil } from '../content/embargo.ts'
import { deriveHeadline } from '../content/headline.ts'
import { languageOf } from '../content/language.ts'
import { readMarks } from '../content/marks.ts'
import { readDates } from '../content/mentions.ts'
import { readNotice } from '../content/notice.ts'
import { readQuotes } from '../content/quotes.ts'
import { readAccordingTo } from '../content/speaker.ts'
import { readTags } from '../content/tags.ts'
import { type Decoded, decode } from '../decode.ts'
import type { ParsedCopy } from '../parsed-copy.ts'
import type { ReadCopies, ReadOptions } from '../reader.ts'
import { whyNotBytes, whyNotText } from '../refusal.ts'
import { registryOf } from '../registry.ts'
import { readHeader } from './header.ts'
import { readParagraphs } from './paragraphs.ts'
import { readPublished } from './published.ts'
import { fieldsOf, warningsOf } from './reasons.ts'
import { isStatement, supplierOf } from './supplier.ts'
import { readTail } from './tail.ts'

/** Counted up whenever the rules read differently, so that waiting copy can be read again. */
export const PARSER_VERSION = 6

/** Reads plain-text wire copy as any agency writes it: bytes in, what it says out, with a reason for every field and a receipt for every piece that was taken off. */
export function readText(bytes: Uint8Array, options: ReadOptions): ReadCopies {
  const refused = whyNotBytes(bytes)
  if (refused) return { ok: false, reason: refused }
  const decoded = decode(bytes, options.transportCharset)
  const unreadable = whyNotText(decoded.text, bytes, decoded.encoding)
  if (unreadable) return { ok: false, reason: unreadable }
  const copy = parse(decoded.text, options)
  if (copy.paragraphs.length === 0 && copy.headline === '' && copy.agency === null)
    return { ok: false, reason: { code: 'importNoText' } }
  const warnings = [...copy.warnings, ...warningsOfEncoding(decoded)]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = options.fileName ?? ''
  return { ok: true, copies: [{ ...copy, warnings, file, encoding: decoded.encoding, sha256 }] }
}

function warningsOfEncoding({ damaged, certain, encoding }: Decoded): ParsedCopy['warnings'] {
  if (damaged) return [{ rule: 'encoding', message: 'Some bytes could not be read and stand as �.', span: null }]
  const message = `The encoding was recognised as ${encoding} by the letters.`
  return certain ? [] : [{ rule: 'encoding', message, span: null }]
}

function parse(raw: string, options: ReadOptions): ParsedCopy {
  const registry = registryOf(options.agencies)
  const lines = unixLines(raw)
  const guess = languageOf(lines.slice(0, 1_200))
  const header = readHeader(lines, registry, guess)
  const tail = readTail(lines, header, registry)
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
