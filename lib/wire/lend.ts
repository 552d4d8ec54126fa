import { nameKey } from '#lib/import/agencies.ts'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import { isoInZone } from '#lib/setting/zone.ts'

/** What copy is when it does not say so itself, by the channel it came through. */
export type Lent = {
  agency: { name: string; aliases: readonly string[]; zone: string | null }
  language: string | null
  zone: string | null
}

/**
 * The reading of copy that came through a channel: where it does not say whose it is, in which language, or in which zone its time is, the
 * channel says it. A feed's title says whose it is only if it names an agency we know.
 */
export function lend(copy: ParsedCopy, lent: Lent, isKnown: (agency: string) => boolean): ParsedCopy {
  const said = copy.agency !== null && !(isFeedTitle(copy) && !isKnown(copy.agency))
  const isOwn = copy.agency !== null && namesOf(lent).has(nameKey(copy.agency))
  const agency = said && !isOwn ? copy.agency : lent.agency.name
  const language = copy.fields.language === undefined ? (lent.language ?? copy.language) : copy.language
  return {
    ...copy,
    agency,
    language,
    published: inZone(copy.published, lent.zone ?? lent.agency.zone),
    fields: said ? copy.fields : { ...copy.fields, agency: { confidence: 0.95, reason: CHANNEL, span: null } },
  }
}

const CHANNEL = 'the channel it came through'

function isFeedTitle({ fields }: ParsedCopy): boolean {
  return fields.agency?.reason === 'the feed’s title'
}

function namesOf({ agency }: Lent): Set<string> {
  return new Set([agency.name, ...agency.aliases].map(nameKey))
}

/** A time without an offset, as one of this zone. */
function inZone(published: ParsedCopy['published'], zone: string | null): ParsedCopy['published'] {
  if (published === null || zone === null || !/T\d{2}:\d{2}(?::\d{2})?$/.test(published.value)) return published
  const wall = Date.parse(`${published.value}Z`)
  if (Number.isNaN(wall)) return published
  // The offset an hour this way or that of a change of clocks is the one of the moment that the first guess names.
  const offset = (at: number) => /(?:Z|[+-]\d{2}:\d{2})$/.exec(isoInZone(new Date(at), zone))?.[0] ?? 'Z'
  const guess = Date.parse(`${published.value}${offset(wall)}`)
  return { ...published, value: `${published.value}${offset(guess)}` }
}
