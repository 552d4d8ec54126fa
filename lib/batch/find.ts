import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import { after, cursorOf, readCursor } from '#lib/platform/page.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { stateOf } from './batch.ts'
import type { BatchProgress } from './progress.ts'

const row = {
  id: true,
  label: true,
  createdAt: true,
  createdById: true,
  createdBy: { select: { name: true } },
  channel: { select: { name: true } },
  expected: true,
  pausedAt: true,
  cancelledAt: true,
  finishedAt: true,
  undoneAt: true,
} as const satisfies Prisma.BatchSelect

const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
const PAGE = 30

/** A batch as it stands, or null. */
export async function findBatch(actor: Actor, id: string): Promise<BatchProgress | null> {
  if (!isId(id) || !can(actor, 'desk.read')) return null
  const batch = await database().batch.findUnique({ where: { id }, select: row })
  return batch ? ((await withCounts(actor, [batch]))[0] ?? null) : null
}

/** Batches that people sent, newest first, a page at a time by key; those of channels stand with their channels. */
export async function listBatches(
  actor: Actor,
  before?: string,
): Promise<{ batches: BatchProgress[]; next: string | null }> {
  if (!can(actor, 'desk.read')) return { batches: [], next: null }
  const cursor = readCursor(before)
  const found = await database().batch.findMany({
    where: { channelId: null, ...(cursor ? after('createdAt', cursor) : {}) },
    select: row,
    orderBy: newestFirst,
    take: PAGE + 1,
  })
  const last = found[PAGE - 1]
  const next = found.length > PAGE && last ? cursorOf(last.createdAt, last.id) : null
  return { batches: await withCounts(actor, found.slice(0, PAGE)), next }
}

/** What is being read now, or waits to be resumed; the wire shows it above its list. */
export async function listOpenBatches(actor: Actor): Promise<BatchProgress[]> {
  if (!can(actor, 'desk.read')) return []
  const found = await database().batch.findMany({
    where: { channelId: null, finishedAt: null, cancelledAt: null, undoneAt: null },
    select: row,
    orderBy: newestFirst,
    take: 5,
  })
  return withCounts(actor, found)
}

type Found = Prisma.BatchGetPayload<{ select: typeof row }>

async function withCounts(actor: Actor, batches: readonly Found[]): Promise<BatchProgress[]> {
  if (batches.length === 0) return []
  const ids = batches.map(({ id }) => id)
  const counts = await database().$queryRaw<
    { id: string; received: number; imported: number; known: number; refused: number; items: number }[]
  >`
    select b.id, count(f.id)::int as received,
      count(*) filter (where f.outcome = 'imported')::int as imported,
      count(*) filter (where f.outcome = 'known')::int as known,
      count(*) filter (where f.outcome = 'refused')::int as refused,
      (select count(*)::int from batch_file g join wire_item item on item."batchFileId" = g.id where g."batchId" = b.id) as items
    from unnest(${ids}::uuid[]) as b(id) left join batch_file f on f."batchId" = b.id group by b.id`
  const byId = new Map(counts.map((count) => [count.id, count]))
  return batches.map((batch) => {
    const { received = 0, imported = 0, known = 0, refused = 0, items = 0 } = byId.get(batch.id) ?? {}
    return {
      ...{ id: batch.id, label: batch.label, createdAt: batch.createdAt, expected: batch.expected },
      ...{ received, imported, known, refused, items },
      by: batch.createdBy?.name ?? batch.channel?.name ?? '',
      overAt: batch.undoneAt ?? batch.cancelledAt ?? batch.finishedAt,
      state: stateOf(batch, received),
      mayChange: can(actor, 'batch.change', { createdById: batch.createdById ?? '', contributorIds: [] }),
    }
  })
}
