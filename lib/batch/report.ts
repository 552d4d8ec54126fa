import { z } from 'zod'
import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { reasonSchema } from '#lib/platform/outcome.ts'
import type { BatchReport, FileReport } from './progress.ts'

export const REPORT_PAGE = 100
/** So many pieces of one file are named. */
const NAMED = 20

const lost = z.array(reasonSchema)
const refused = z.array(z.object({ file: z.string(), reason: reasonSchema }))

/**
 * The files of a batch in their order, a page at a time by position; `bad` gives only those that were refused, lost something, or hold
 * something that was refused. `next` is the position to go on after, or null.
 */
export async function reportBatch(
  actor: Actor,
  id: string,
  { after = -1, bad = false, page = REPORT_PAGE }: { after?: number; bad?: boolean; page?: number } = {},
): Promise<BatchReport> {
  if (!isId(id) || !can(actor, 'desk.read')) return { files: [], next: null }
  const found = await database().batchFile.findMany({
    where: {
      batchId: id,
      position: { gt: after },
      ...(bad
        ? {
            OR: [
              { outcome: 'refused' },
              { outcome: { not: null }, NOT: { lost: { equals: [] } } },
              { outcome: { not: null }, NOT: { refused: { equals: [] } } },
            ],
          }
        : {}),
    },
    orderBy: { position: 'asc' },
    take: page + 1,
  })
  const shown = found.slice(0, page)
  const items = await itemsOf(shown)
  const files = shown.map(
    (file): FileReport => ({
      ...{ position: file.position, path: file.path, outcome: file.outcome },
      reason: file.reason === null ? null : reasonSchema.parse(file.reason),
      lost: lost.parse(file.lost),
      refused: refused.parse(file.refused),
      ...(items.get(file.id) ?? { items: [], count: 0 }),
    }),
  )
  return { files, next: found.length > page ? (shown.at(-1)?.position ?? null) : null }
}

type Items = { items: { id: string; headline: string }[]; count: number }

/** The items of files: those they brought; of files known before, those with the same bytes. */
async function itemsOf(files: readonly { id: string; sha256: Uint8Array }[]): Promise<Map<string, Items>> {
  const ids = files.map(({ id }) => id)
  const rows = await database().$queryRaw<{ file: string; id: string; headline: string; count: number }[]>`
    select * from (
      select *, count(*) over (partition by file)::int as count,
        row_number() over (partition by file order by index, id) as place
      from (
        select f.id as file, item.id, item.headline, item.index from batch_file f
        join wire_item item on item."batchFileId" = f.id where f.id = any(${ids}::uuid[])
        union all
        select f.id, item.id, item.headline, item.index from batch_file f
        join wire_item item on item.sha256 = f.sha256 where f.id = any(${ids}::uuid[]) and f.outcome = 'known'
      ) as found
    ) as ranked where place <= ${NAMED} order by place`
  const all = new Map<string, Items>()
  for (const { file, count, id, headline } of rows) {
    const of = all.get(file) ?? { items: [], count }
    of.items.push({ id, headline })
    all.set(file, of)
  }
  return all
}
