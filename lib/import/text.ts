import { createHash } from 'node:crypto'
import { type Agency, type Registry, registryOf } from './agencies.ts'
import { decode } from './decode.ts'
import { embargoedUntil } from './embargo.ts'
import { readHeader } from './header.ts'
import { deriveHeadline } from './headline.ts'
import { languageOf } from './language.ts'
import { readMarks } from './marks.ts'
import type { ParsedCopy, Span } from './parsed-copy.ts'
import { readDates, readPublished, type Sibling } from './published.ts'
import { readQuotes } from './quotes.ts'
import type { Found, Header } from './scan.ts'
import { readAccordingTo } from './speaker.ts'
import { readTags } from './tags.ts'
import { readTail, type Tail } from './tail.ts'

/** The most a file may have, in bytes. */
export const LARGEST = 20_000_000

/** Counted up whenever the rules read differently, so that waiting copy can be read again. */
export const PARSER_VERSION = 1

/**
 * Why a file is no copy: `importEmpty`, `importTooLarge` (limit and size in MB), `importBinary` (what it seems to be), `importNul`, `importNoText`.
 */
export type ImportRefusal = {
  code: 'importEmpty' | 'importTooLarge' | 'importBinary' | 'importNul' | 'importNoText'
  values?: Record<string, string | number>
}

export type ReadOptions = {
  fileName?: string
  /** Agencies the newsroom added; they win over the known ones. */
  agencies?: readonly Agency[]
  now: Date
  /** The encoding the transport declared, if any. */
  transportCharset?: string
  /** Copy of the same writers with known dates. */
  siblings?: readonly Sibling[]
}

export type ReadText = { ok: true; copies: ParsedCopy[] } | { ok: false; reason: ImportRefusal }

const signatures: [number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'ZIP or Word'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'Word'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a], 'a program'],
]

/** Reads plain-text wire copy as any agency writes it: bytes in, what it says out, with a reason for every field and a receipt for every piece that was taken off. */
export function readText(bytes: Uint8Array, options: ReadOptions): ReadText {
  if (bytes.length === 0) return { ok: false, reason: { code: 'importEmpty' } }
  if (bytes.length > LARGEST)
    return {
      ok: false,
      reason: {
        code: 'importTooLarge',
        values: { limit: LARGEST / 1_000_000, size: Math.ceil(bytes.length / 1_000_000) },
      },
    }
  const kind = signatures.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))
  if (kind) return { ok: false, reason: { code: 'importBinary', values: { kind: kind[1] } } }
  const { text, encoding, damaged, certain } = decode(bytes, options.transportCharset)
  if (isBinary(text)) return { ok: false, reason: { code: 'importBinary', values: { kind: '' } } }
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) return { ok: false, reason: { code: 'importNul' } }
  if (text.trim() === '') return { ok: false, reason: { code: 'importEmpty' } }
  const copy = parse(text, options)
  if (copy.paragraphs.length === 0 && copy.headline === '' && copy.agency === null)
    return { ok: false, reason: { code: 'importNoText' } }
  const warnings = [...copy.warnings]
  if (damaged) warnings.push({ rule: 'encoding', message: 'Some bytes could not be read and stand as �.', span: null })
  else if (!certain)
    warnings.push({
      rule: 'encoding',
      message: `The encoding was recognised as ${encoding} by the letters.`,
      span: null,
    })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ok: true, copies: [{ ...copy, warnings, file: options.fileName ?? '', encoding, sha256 }] }
}

/** Text has hardly any control characters; U+FFFD here are zero bytes or bytes of no encoding. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4_000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the point
  const controls = sample.match(/[\u0001-\u0008\u000b\u000e-\u001f\ufffd]/g)?.length ?? 0
  return controls > sample.length / 20
}

function parse(raw: string, options: ReadOptions): ParsedCopy {
  const registry = registryOf(options.agencies)
  const header = readHeader(raw, registry, languageOf(raw))
  const tail = readTail(raw, header.bodyAt, registry, header.people.length > 0)
  const { paragraphs, rawSpans } = readParagraphs(raw, header.bodyAt, tail.bodyEnd)
  const language = languageOf(`${header.headline?.value ?? ''} ${paragraphs.join(' ')}` || raw)
  const people = header.people.length > 0 ? header.people : tail.people.map((one) => ({ ...one, confidence: 0.8 }))
  const agency = agencyOf(header, tail, paragraphs)
  const derived = header.headline ? null : deriveHeadline(paragraphs, language)
  const published = readPublished(header, paragraphs, options.now, options.siblings ?? [])
  const marks = readMarks(raw)
  const zone = agency ? (zoneOf(agency.value, registry) ?? null) : null
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
    urgency: null,
    edNote: header.updateNote,
    copyright: null,
    usageTerms: null,
    guid: null,
    version: null,
    pubStatus: marks.kill ? 'canceled' : marks.notForPublication || marks.embargo ? 'withheld' : 'usable',
    paragraphs,
    rawSpans,
    images: [],
    links: [],
    tags: readTags(
      paragraphs,
      people.map((one) => one.value),
    ),
    quotes: readQuotes(paragraphs).map((span) => ({ span, speaker: null })),
    dates: readDates(paragraphs, published),
    removed: [...header.removed, ...tail.removed].map(({ span, reason }) => ({
      text: raw.slice(...span),
      span,
      reason,
    })),
    warnings: warningsOf(published, paragraphs),
    fields: fieldsOf(header, people, agency, derived, published),
    marks,
  }
}

function agencyOf(header: Header, tail: Tail, paragraphs: readonly string[]): Found<string> | null {
  if (header.agency) return header.agency
  if (tail.agency) return { ...tail.agency, reason: 'named at the end of the copy', confidence: 0.85 }
  const ministry =
    /^(?:No:?\s*[\d/]+,\s*)?Information of the Press Service(?: Department)? of the (Ministry of [\p{L} ]+?) of (?:the )?(?:Republic of )?(\p{Lu}\p{L}+)\b/u.exec(
      paragraphs[0] ?? '',
    )
  return ministry
    ? {
        value: `${ministry[1]} of ${ministry[2]}`,
        span: [0, 0],
        reason: 'it calls itself information of that press service',
        confidence: 0.9,
      }
    : null
}

function zoneOf(agency: string, registry: Registry): string | undefined {
  return registry.find(agency)?.zone
}

function isStatement(paragraphs: readonly string[]): boolean {
  return /^(?:No:?\s*[\d/]+,\s*)?(?:Information|Statement|Press release) (?:of|by) the (?:Press Service|Ministry)/iu.test(
    paragraphs[0] ?? '',
  )
}

/** A paragraph ends at an empty line; where there is none, every line is one, unless lines are broken at a fixed width. */
function readParagraphs(raw: string, from: number, to: number): { paragraphs: string[]; rawSpans: Span[] } {
  const body = raw.slice(from, to)
  const lines = body.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  const blank = /(?:\r\n|\n|\r)[ \t\u00a0]*(?:\r\n|\n|\r)/.test(body)
  const wrapped =
    lines.length > 3 &&
    lines.slice(0, -1).filter((line) => line.length >= 50 && line.length <= 85 && !/[.!?:”"»]\s*$/.test(line)).length >
      lines.length * 0.5
  const separator =
    blank || wrapped
      ? /(?:\r\n|\n|\r)(?:[ \t\u00a0]*(?:\r\n|\n|\r))+|(?:\r\n|\n|\r)(?=[ \t]{2,}\S)/g
      : /(?:\r\n|\n|\r)+/g
  const paragraphs: string[] = []
  const rawSpans: Span[] = []
  let at = 0
  for (const gap of [...body.matchAll(separator), { index: body.length, 0: '' }]) {
    const piece = body.slice(at, gap.index)
    const start = from + at + (piece.length - piece.trimStart().length)
    const text = tidy(piece)
    if (text !== '') {
      paragraphs.push(text)
      rawSpans.push([start, start + piece.trim().length])
    }
    at = gap.index + gap[0].length
  }
  return { paragraphs, rawSpans }
}

/** White space is one space; a drop cap that was split off ("O n June") is joined again; invisible characters go. */
function tidy(piece: string): string {
  return piece
    .replace(/[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/^(\p{Lu}) (\p{Ll})(?=\p{Ll}*(?: |$))/u, (all, first: string, second: string) =>
      /^[AIOУКСВИАЯО]$/u.test(first) && !/^O$/.test(first) ? all : first + second,
    )
    .normalize('NFC')
}

function warningsOf(published: ParsedCopy['published'], paragraphs: readonly string[]): ParsedCopy['warnings'] {
  const warnings: ParsedCopy['warnings'] = []
  if (published === null)
    warnings.push({ rule: 'date', message: 'No date of publication is given and none can be inferred.', span: null })
  if (paragraphs.length === 0)
    warnings.push({ rule: 'body', message: 'There is no text under the header.', span: null })
  return warnings
}

function fieldsOf(
  header: Header,
  people: Found<string>[],
  agency: Found<string> | null,
  derived: ReturnType<typeof deriveHeadline>,
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
