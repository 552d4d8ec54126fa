import type { Tx } from '#lib/platform/db.ts'
import type { Channel } from '#prisma/client/client.ts'

/**
 * How a channel goes. closed: by someone, or by itself. failing: its last look went wrong. quiet: it works, and nothing has come for far
 * longer than it ever took. unheard: nothing has come yet.
 */
export type Standing = 'closed' | 'failing' | 'quiet' | 'unheard' | 'well'

const DAY = 24 * 3_600_000
const WEEKS = 4

/** `longestGap` is the longest time between two arrivals of its last weeks, in milliseconds; null where fewer than two came. */
export function standingOf(
  channel: Pick<Channel, 'closedAt' | 'failures' | 'heardAt'>,
  longestGap: number | null,
  now: Date,
): Standing {
  if (channel.closedAt !== null) return 'closed'
  if (channel.failures > 0) return 'failing'
  if (channel.heardAt === null) return 'unheard'
  const silence = now.getTime() - channel.heardAt.getTime()
  return longestGap !== null && silence > Math.max(DAY, 2 * longestGap) ? 'quiet' : 'well'
}

/** The longest gap between two arrivals in the four weeks before each channel was last heard. */
export async function longestGaps(tx: Tx, channelIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; gap: number | null }[]>`
    select id, extract(epoch from max(gap))::float8 * 1000 as gap from (
      select c.id, w."receivedAt" - lag(w."receivedAt") over (partition by c.id order by w."receivedAt") as gap
      from channel c join (select distinct "channelId", "receivedAt" from wire_item where "channelId" = any(${[...channelIds]}::uuid[])) w
        on w."channelId" = c.id and w."receivedAt" > c."heardAt" - make_interval(weeks => ${WEEKS})
      where c.id = any(${[...channelIds]}::uuid[])) gaps
    group by id`
  return new Map(rows.flatMap(({ id, gap }) => (gap === null ? [] : [[id, gap] as const])))
}
