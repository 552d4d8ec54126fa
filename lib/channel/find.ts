import type { Actor } from '#lib/person/actor.ts'
import { can } from '#lib/person/policy.ts'
import { database, transaction } from '#lib/platform/db.ts'
import { isId } from '#lib/platform/ids.ts'
import type { Reason } from '#lib/platform/outcome.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { moveIn, problemIn } from './channel.ts'
import { longestGaps, type Standing, standingOf } from './standing.ts'

/** Of the secret a screen learns nothing but whether there is one: these columns are all that is ever read for it. */
const shown = {
  id: true,
  agencyId: true,
  agency: { select: { name: true } },
  kind: true,
  name: true,
  address: true,
  everyMinutes: true,
  sectionId: true,
  section: { select: { name: true } },
  language: true,
  zone: true,
  createdAt: true,
  createdBy: { select: { name: true } },
  closedAt: true,
  closedBy: { select: { name: true } },
  failures: true,
  problem: true,
  progress: true,
  checkedAt: true,
  heardAt: true,
  nextAt: true,
} as const satisfies Prisma.ChannelSelect

type Row = Omit<Prisma.ChannelGetPayload<{ select: typeof shown }>, 'problem' | 'progress'>

/** A channel as an admin sees it: how it goes, why it failed, whether it has a password, and from where it moved by itself. */
export type ShownChannel = Row & {
  standing: Standing
  problem: Reason | null
  hasSecret: boolean
  moved: { from: string; at: Date } | null
}

/** An agency's channels, those that were added first first. */
export function listChannels(actor: Actor, agencyId: string, now?: Date): Promise<ShownChannel[]> {
  return isId(agencyId) ? load(actor, { agencyId }, now) : Promise.resolve([])
}

/** One channel, or null. */
export async function findChannel(actor: Actor, id: string, now?: Date): Promise<ShownChannel | null> {
  return isId(id) ? ((await load(actor, { id }, now))[0] ?? null) : null
}

async function load(actor: Actor, where: Prisma.ChannelWhereInput, now?: Date): Promise<ShownChannel[]> {
  if (!can(actor, 'channel.change')) return []
  return transaction(async (tx, time) => {
    const rows = await tx.channel.findMany({ where, select: shown, orderBy: { id: 'asc' }, take: 200 })
    const ids = rows.map((row) => row.id)
    const gaps = await longestGaps(tx, ids)
    const sealed = await tx.channel.findMany({
      where: { id: { in: ids }, secret: { not: null } },
      select: { id: true },
    })
    const withSecret = new Set(sealed.map((row) => row.id))
    return rows.map(({ problem, progress, ...row }) => ({
      ...row,
      standing: standingOf(row, gaps.get(row.id) ?? null, time),
      problem: problemIn(problem),
      hasSecret: withSecret.has(row.id),
      moved: moveIn(progress),
    }))
  }, now)
}

export type BroughtBatch = { id: string; createdAt: Date; items: number; refused: number }

/** What a channel brought in its last few looks that brought something. */
export async function listBrought(actor: Actor, channelId: string): Promise<BroughtBatch[]> {
  if (!can(actor, 'channel.change') || !isId(channelId)) return []
  return database().$queryRaw<BroughtBatch[]>`
    select b.id, b."createdAt", count(distinct w.id)::int as items, (count(distinct f.id) filter (where f.outcome = 'refused'))::int as refused
    from (select id, "createdAt" from batch where "channelId" = ${channelId}::uuid order by "createdAt" desc limit 5) b
    left join batch_file f on f."batchId" = b.id left join wire_item w on w."batchFileId" = f.id
    group by b.id, b."createdAt" order by b."createdAt" desc`
}

/** How many open channels each agency has, and how many that closed by themselves or fail, for the list of agencies. */
export async function countChannels(actor: Actor): Promise<Map<string, { open: number; troubled: number }>> {
  if (!can(actor, 'channel.change')) return new Map()
  const rows = await database().$queryRaw<{ agencyId: string; open: number; troubled: number }[]>`
    select "agencyId", (count(*) filter (where "closedAt" is null))::int as open,
      (count(*) filter (where ("closedAt" is null and failures > 0) or ("closedAt" is not null and "closedById" is null)))::int as troubled
    from channel group by "agencyId"`
  return new Map(rows.map(({ agencyId, ...counts }) => [agencyId, counts]))
}
