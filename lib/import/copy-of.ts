import { createHash } from 'node:crypto'
import type { Body } from '#lib/body/body.ts'
import { blockText } from '#lib/body/text.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import { deriveHeadline } from './content/headline.ts'
import { languageOf } from './content/language.ts'
import { readMarks } from './content/marks.ts'
import { readDates } from './content/mentions.ts'
import { readQuotes } from './content/quotes.ts'
import { readAccordingTo } from './content/speaker.ts'
import { readTags } from './content/tags.ts'
import { warningOfYear } from './content/year.ts'
import type { ParsedCopy } from './parsed-copy.ts'
import type { Format } from './reader.ts'
import { isSafeAddress } from './safe-address.ts'

/** What a document with fields of its own says of one piece of copy. What it leaves out is left out here. */
export type Given = {
  body: Body
  headline?: string | null | undefined
  byline?: string[]
  /** When the supplier published it: a day or a moment with its offset, or only year and month. */
  published?:
    | ({ value: string; precision: 'year' | 'month' | 'day' | 'minute' } & Partial<
        NonNullable<ParsedCopy['published']>
      >)
    | null
  dateline?: ParsedCopy['dateline']
  /** What the supplier itself says the copy is about. */
  subjects?: Pick<ParsedCopy['tags'][number], 'kind' | 'name' | 'code'>[]
  /** What could not come along, and how much of it. */
  lost?: Reason[]
  /** Why a field is what it is, where the document does not simply say it, and how sure that is. */
  why?: Record<string, { reason: string; confidence: number }>
} & {
  [Field in
    | 'language'
    | 'standfirst'
    | 'slugline'
    | 'agency'
    | 'section'
    | 'genre'
    | 'embargoedUntil'
    | 'edNote'
    | 'copyright'
    | 'usageTerms'
    | 'guid'
    | 'version']?: string | null | undefined
} & Partial<
    Pick<ParsedCopy, 'keywords' | 'images' | 'links' | 'urgency' | 'pubStatus' | 'removed' | 'warnings' | 'marks'>
  >

/** The document it stands in. `index` counts the pieces of one document from 0. */
export type Document = {
  format: Format
  bytes: Uint8Array
  encoding: string
  file?: string | undefined
  index?: number
}

const SAID = 'the document says so'
/** So many of a supplier's own tags come along; what is more is told. A story has 50 at most. */
const MOST_TAGS = 100

/** A piece of copy in the form that every format yields: what its document says, and what is read in its text. */
export function copyOf(given: Given, document: Document): ParsedCopy {
  const paragraphs = given.body.content
    .filter((block) => block.type !== 'image')
    .map(blockText)
    .filter((text) => text.trim() !== '')
  const text = paragraphs.join('\n\n')
  const headline = given.headline?.trim() ?? ''
  const language = given.language?.trim() || languageOf(`${headline} ${text}`)
  const byline = given.byline ?? []
  const derived = headline === '' ? deriveHeadline(paragraphs, language) : null
  const marks = given.marks ?? readMarks([headline, given.edNote ?? '', text].join('\n\n'))
  const published = given.published
    ? {
        basis: 'explicit' as const,
        confidence: given.why?.published?.confidence ?? 0.99,
        reasons: [given.why?.published?.reason ?? SAID],
        disagree: false,
        ...given.published,
      }
    : null
  const dates = readDates(paragraphs, published)
  return {
    file: document.file ?? '',
    index: document.index ?? 0,
    format: document.format,
    encoding: document.encoding,
    sha256: sha256Of(document.bytes),
    language,
    headline: headline || (derived?.value ?? ''),
    headlineOrigin: headline !== '' ? 'given' : derived ? 'derived' : null,
    standfirst: given.standfirst?.trim() || null,
    slugline: given.slugline?.trim() || null,
    byline,
    agency: given.agency?.trim() || null,
    accordingTo: readAccordingTo(paragraphs, language),
    section: given.section ?? null,
    keywords: given.keywords?.slice(0, MOST_TAGS) ?? [],
    genre: given.genre ?? null,
    dateline: given.dateline ?? null,
    published,
    embargoedUntil: given.embargoedUntil ?? null,
    urgency: given.urgency ?? null,
    edNote: given.edNote ?? null,
    copyright: given.copyright ?? null,
    usageTerms: given.usageTerms ?? null,
    guid: given.guid ?? null,
    version: given.version ?? null,
    pubStatus: given.pubStatus ?? (marks.kill ? 'canceled' : 'usable'),
    paragraphs,
    rawSpans: [],
    body: given.body,
    lost: [...(given.lost ?? []), ...tagsLost(given)],
    images: (given.images ?? []).filter(({ src }) => isSafeAddress(src)),
    links: (given.links ?? []).filter(isSafeAddress),
    tags: tagsOf(given, paragraphs, language),
    quotes: readQuotes(paragraphs).map((span) => ({ span, speaker: null })),
    statements: [],
    figures: [],
    dates,
    removed: given.removed ?? [],
    warnings: [
      ...(given.warnings ?? []),
      ...warningOfYear(dates),
      ...(published === null ? [{ rule: 'date', message: 'No date of publication is given.', span: null }] : []),
      ...(paragraphs.length === 0 ? [{ rule: 'body', message: 'There is no text.', span: null }] : []),
    ],
    fields: fieldsOf(given, derived),
    marks,
  }
}

const sums = new WeakMap<Uint8Array, string>()

/** A document of ten thousand pieces is summed once, not once for each. */
function sha256Of(bytes: Uint8Array): string {
  const sum = sums.get(bytes) ?? createHash('sha256').update(bytes).digest('hex')
  sums.set(bytes, sum)
  return sum
}

/** The supplier's own subjects first; names in the text that they do not tell already come after them. */
function tagsOf({ subjects = [], byline = [] }: Given, paragraphs: string[], language: string): ParsedCopy['tags'] {
  const first = subjects.slice(0, MOST_TAGS)
  const told = new Set(first.map(({ name }) => name.toLowerCase()))
  return [
    ...first.map((one) => ({ ...one, relevance: 1, mentions: [], reason: SAID })),
    ...readTags(paragraphs, byline, language).filter(({ name }) => !told.has(name.toLowerCase())),
  ]
}

function tagsLost({ subjects = [], keywords = [] }: Given): Reason[] {
  const count = Math.max(subjects.length, keywords.length) - MOST_TAGS
  return count > 0 ? [{ code: 'lostTags', values: { count, limit: MOST_TAGS } }] : []
}

function fieldsOf(given: Given, derived: ReturnType<typeof deriveHeadline>): ParsedCopy['fields'] {
  const fields: ParsedCopy['fields'] = {}
  const said = {
    headline: given.headline,
    standfirst: given.standfirst,
    byline: given.byline?.join(),
    agency: given.agency,
    dateline: given.dateline?.text,
    published: given.published?.value,
    language: given.language,
  }
  for (const [name, value] of Object.entries(said))
    if (value) fields[name] = { confidence: 0.99, reason: SAID, ...given.why?.[name], span: null }
  if (derived) fields.headline = { confidence: derived.confidence, reason: derived.reason, span: null }
  return fields
}
