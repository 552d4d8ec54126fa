import { wireDateSpan } from '#lib/article/wire-date.ts'
import { sketchOf } from '#lib/import/content/sketch.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { PARSER_VERSION } from '#lib/import/text/read.ts'
import type { Registry } from '#lib/source/registry.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Alarm } from './wire-item.ts'

/** The headline is part of an index, whose entries may not be long; the whole of it stands in the reading. */
const LONGEST_HEADLINE = 500
const LONGEST_NAME = 500

/** What of a reading stands in an item's own columns, so that lists can filter by it; the whole reading lies beside them. */
export function columnsOf(copy: ParsedCopy, registry: Registry) {
  const agency = copy.agency === null ? null : registry.find(copy.agency)
  return {
    parsed: copy satisfies Prisma.InputJsonObject,
    parserVersion: PARSER_VERSION,
    agencyId: agency?.id ?? null,
    agencyName: copy.agency?.slice(0, 200).toWellFormed() ?? null,
    headline: copy.headline.slice(0, LONGEST_HEADLINE).toWellFormed(),
    guid: copy.guid?.slice(0, LONGEST_NAME).toWellFormed() ?? null,
    version: copy.version?.slice(0, 100).toWellFormed() ?? null,
    sketch: sketchOf(copy.paragraphs.join('\n\n')),
    language: copy.language,
    wireDate: wireDateOf(copy),
    embargoedUntil: embargoOf(copy),
    alarm: alarmIn(copy),
  }
}

/** The supplier's date, explicit or proposed; one that is no date of ours is none. */
export function wireDateOf(copy: Pick<ParsedCopy, 'published'>): string | null {
  const value = copy.published?.value ?? null
  return value !== null && wireDateSpan(value) !== null ? value : null
}

/** Whether the copy itself says when it was published, and says it once; else its date is a proposal. */
export function isDateGiven({ published }: Pick<ParsedCopy, 'published'>): boolean {
  return published?.basis === 'explicit' && !published.disagree
}

/** When an embargo ends, if the copy says so in a form that is a moment. */
export function embargoOf(copy: Pick<ParsedCopy, 'embargoedUntil'>): Date | null {
  const at = copy.embargoedUntil === null ? null : new Date(copy.embargoedUntil)
  return at === null || Number.isNaN(at.getTime()) ? null : at
}

/** The most serious thing the copy says about itself. */
export function alarmIn(copy: Pick<ParsedCopy, 'marks' | 'pubStatus' | 'embargoedUntil'>): Alarm | null {
  if (copy.marks.kill !== null || copy.pubStatus === 'canceled') return 'kill'
  if (copy.marks.notForPublication !== null) return 'notForPublication'
  if (copy.marks.embargo !== null || copy.embargoedUntil !== null) return 'embargo'
  return copy.marks.advisory === null ? null : 'advisory'
}

/** Whether a story made of this copy may not be published as it stands. */
export function isForbidden(copy: Pick<ParsedCopy, 'marks' | 'pubStatus' | 'embargoedUntil'>): boolean {
  const alarm = alarmIn(copy)
  return alarm === 'kill' || alarm === 'notForPublication'
}
