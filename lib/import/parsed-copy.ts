import { z } from 'zod'
import { reasonSchema } from '#lib/platform/outcome.ts'

const span = z.tuple([z.number(), z.number()])
const words = z.array(z.string())

const marks = z.object({
  /** The text forbids its own use: a kill, a cancelled story, an order not to publish. */
  kill: z.string().nullable(),
  notForPublication: z.string().nullable(),
  /** Not a story but a message to desks. */
  advisory: z.string().nullable(),
  embargo: z.string().nullable(),
})

export const tagKinds = ['person', 'organisation', 'place', 'event', 'topic'] as const

/**
 * What reading a document yields: the contract of `bin/copydesk parse`, in docs/import.md. What the copy does not say is null or empty.
 * Spans are [start, end) in UTF-16 units of `paragraphs` joined by an empty line; `rawSpans` and the spans of `removed` and `fields`
 * are offsets in the decoded raw text.
 */
export const parsedCopySchema = z.object({
  file: z.string(),
  index: z.number(),
  format: z.string(),
  encoding: z.string(),
  sha256: z.string(),
  language: z.string(),
  headline: z.string(),
  headlineOrigin: z.enum(['given', 'derived']).nullable(),
  standfirst: z.string().nullable(),
  slugline: z.string().nullable(),
  byline: words,
  agency: z.string().nullable(),
  accordingTo: z.string().nullable(),
  section: z.string().nullable(),
  keywords: words,
  genre: z.string().nullable(),
  dateline: z.object({ place: z.string().nullable(), text: z.string() }).nullable(),
  published: z
    .object({
      value: z.string(),
      precision: z.enum(['year', 'month', 'day', 'minute']),
      basis: z.enum(['explicit', 'inferred']),
      confidence: z.number(),
      reasons: words,
      /** Other dates for which as much speaks: a person must choose. */
      disagree: z.boolean(),
    })
    .nullable(),
  embargoedUntil: z.string().nullable(),
  urgency: z.number().nullable(),
  edNote: z.string().nullable(),
  copyright: z.string().nullable(),
  usageTerms: z.string().nullable(),
  guid: z.string().nullable(),
  version: z.string().nullable(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  paragraphs: words,
  /** Where each paragraph stands in the raw text; empty where that is no plain text. */
  rawSpans: z.array(span),
  /** The text as a story's body, where the document has headings, lists, quotations and links; null for plain text. */
  body: z.record(z.string(), z.json()).nullable().default(null),
  /** What could not come along, and how much of it. */
  lost: z.array(reasonSchema).default([]),
  images: z.array(
    z.object({
      src: z.string(),
      caption: z.string().nullable(),
      credit: z.string().nullable(),
      alt: z.string().nullable(),
    }),
  ),
  links: words,
  tags: z.array(
    z.object({
      kind: z.enum(tagKinds),
      name: z.string(),
      code: z.string().nullable(),
      relevance: z.number(),
      mentions: z.array(span),
      reason: z.string(),
    }),
  ),
  quotes: z.array(z.object({ span, speaker: z.string().nullable() })),
  /** Who says what, and which figures they give: empty, copy is not read for claims. */
  statements: z
    .array(
      z.object({
        mode: z.enum(['direct', 'indirect', 'authorial', 'narrative']),
        speaker: z.string().nullable(),
        cue: span.nullable(),
        content: z.array(span),
        speakerSpan: span.nullable(),
        confidence: z.number(),
      }),
    )
    .default([]),
  figures: z
    .array(
      z.object({
        value: z.number(),
        unit: z.string().nullable(),
        what: z.string(),
        claimant: z.string().nullable(),
        asOf: z.string().nullable(),
        span,
      }),
    )
    .default([]),
  dates: z.array(
    z.object({ text: z.string(), value: z.string().nullable(), basis: z.enum(['explicit', 'inferred']), span }),
  ),
  removed: z.array(z.object({ text: z.string(), span, reason: z.string() })),
  warnings: z.array(z.object({ rule: z.string(), message: z.string(), span: span.nullable() })),
  /** Why each field is what it is, how sure that is, and where in the raw text it stood. */
  fields: z.record(z.string(), z.object({ confidence: z.number(), reason: z.string(), span: span.nullable() })),
  marks,
})

export type ParsedCopy = z.output<typeof parsedCopySchema>
export type Span = [number, number]
