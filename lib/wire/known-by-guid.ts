import { isDeepStrictEqual } from 'node:util'
import type { ParsedCopy } from '#lib/import/parsed-copy.ts'
import type { Tx } from '#lib/platform/db.ts'

/** The newest item of a guid, as far as telling versions apart needs it. */
export type KnownItem = { id: string; headline: string; guid: string; version: string | null; said: unknown }

/** What a piece of copy with a guid is: new, a newer version of an item, or nothing new because that item says it already. */
export type Standing = { is: 'new' } | { is: 'version'; of: KnownItem } | { is: 'known'; item: KnownItem }

/**
 * Holds the guids until the transaction ends, so that the same copy that comes many times at once is written once, and loads the newest
 * item of each. A guid is one agency's own: two agencies may use the same.
 */
export async function lockGuids(tx: Tx, copies: readonly ParsedCopy[]): Promise<Map<string, KnownItem>> {
  const guids = [...new Set(copies.flatMap(({ guid }) => guid ?? []))].sort()
  if (guids.length === 0) return new Map()
  await tx.$queryRaw`
    select pg_advisory_xact_lock(k)::text from
      (select distinct hashtextextended(g, 7201910) as k from unnest(${guids}::text[]) g order by 1) keys`
  const rows = await tx.$queryRaw<(KnownItem & { agency: string | null })[]>`
    select distinct on (guid, "agencyName") id, headline, guid, version, "agencyName" as agency, parsed->'paragraphs' as said
    from wire_item where guid = any(${guids}::text[])
    order by guid, "agencyName", "receivedAt" desc, id desc`
  return new Map(rows.map(({ agency, ...item }) => [guidKey(item.guid, agency), item]))
}

/** A guid together with whose it is. */
export function guidKey(guid: string, agency: string | null): string {
  return `${agency ?? ''}\n${guid}`
}

/** How a piece of copy stands to the newest item of its guid: a version that is not newer, or the same words, bring nothing new. */
export function standingOf(copy: ParsedCopy, known: KnownItem | undefined): Standing {
  if (!known) return { is: 'new' }
  const order = compareVersions(copy.version, known.version)
  if (order === null || order === 0)
    return isDeepStrictEqual(known.said, copy.paragraphs) && known.headline === copy.headline
      ? { is: 'known', item: known }
      : { is: 'version', of: known }
  return order > 0 ? { is: 'version', of: known } : { is: 'known', item: known }
}

/** Below 0 where the first is older, above where it is newer; numbers by their size, moments by theirs. Null where one is not told. */
function compareVersions(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null
  if (/^\d{1,15}$/.test(a) && /^\d{1,15}$/.test(b)) return Number(a) - Number(b)
  const [first, second] = [Date.parse(a), Date.parse(b)]
  if (!Number.isNaN(first) && !Number.isNaN(second)) return first - second
  return a < b ? -1 : a > b ? 1 : 0
}
