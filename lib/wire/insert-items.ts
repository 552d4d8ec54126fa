import type { Tx } from '#lib/platform/db.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { WireRelation } from '#prisma/client/enums.ts'
import type { columnsOf } from './columns.ts'

/** An item to be written; its bytes are named by their SHA-256 in hexadecimal. */
export type NewItem = ReturnType<typeof columnsOf> & {
  id: string
  sha256: string
  index: number
  fileName: string | null
  receivedAt: Date
  receivedById: string | null
  relation: WireRelation
  relatedToId: string | null
  relatedStoryId: string | null
  resemblance: number | null
  batchFileId: string | null
  channelId: string | null
  sectionId: string | null
}

/** So many items go in one statement; a feed may hold ten thousand. */
const ROWS = 500

/**
 * Writes items and the bytes they came in, in a few statements however many there are, and gives those that were not there before. All in
 * the order of their bytes: two imports of the same files then wait for each other instead of locking each other out.
 */
export async function insertItems(
  tx: Tx,
  files: ReadonlyMap<string, Uint8Array>,
  items: readonly NewItem[],
): Promise<Written[]> {
  if (items.length === 0) return []
  const bytes = [...files].sort(([one], [other]) => (one < other ? -1 : 1))
  const values = bytes.map(([sha256, raw]) => Prisma.sql`(${Buffer.from(sha256, 'hex')}, ${Buffer.from(raw)})`)
  await tx.$executeRaw`insert into wire_file (sha256, raw) values ${Prisma.join(values)} on conflict do nothing`
  const ordered = items.toSorted((one, other) =>
    one.sha256 === other.sha256 ? one.index - other.index : one.sha256 < other.sha256 ? -1 : 1,
  )
  const written: Written[] = []
  for (let at = 0; at < ordered.length; at += ROWS)
    written.push(...(await insertRows(tx, ordered.slice(at, at + ROWS))))
  return written
}

type Written = { id: string; sha256: string; headline: string }

function insertRows(tx: Tx, rows: readonly NewItem[]): Promise<Written[]> {
  return tx.$queryRaw`
    insert into wire_item (id, sha256, index, "fileName", "receivedAt", "receivedById", parsed, "parserVersion", "agencyId", "agencyName",
      headline, guid, version, sketch, language, "wireDate", "embargoedUntil", alarm, relation, "relatedToId", "relatedStoryId",
      resemblance, "batchFileId", "channelId", "sectionId")
    select id, decode(sha256, 'hex'), index, "fileName", "receivedAt", "receivedById", parsed, "parserVersion", "agencyId", "agencyName",
      headline, guid, version, sketch, language, "wireDate", "embargoedUntil", alarm, relation::"WireRelation", "relatedToId", "relatedStoryId",
      resemblance, "batchFileId", "channelId", "sectionId"
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, sha256 text, index int, "fileName" text, "receivedAt" timestamptz,
      "receivedById" uuid, parsed jsonb, "parserVersion" int, "agencyId" uuid, "agencyName" text, headline text, guid text, version text,
      sketch int[], language text, "wireDate" text, "embargoedUntil" timestamptz, alarm text, relation text, "relatedToId" uuid,
      "relatedStoryId" uuid, resemblance real, "batchFileId" uuid, "channelId" uuid, "sectionId" uuid)
    on conflict do nothing
    returning id, encode(sha256, 'hex') as sha256, headline`
}
