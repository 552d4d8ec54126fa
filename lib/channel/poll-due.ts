import { type Tx, transaction } from '#lib/platform/db.ts'
import { pollChannel } from './poll.ts'

/** So many are looked at beside each other: one that hangs holds up none but itself. */
const AT_ONCE = 8
const MOST = 200
/** Whoever took a channel and was killed loses it after this many minutes. */
const LEASE = 10

/**
 * Looks at every channel that is due, the longest overdue first. Two who do this at once share them. After the signal no other is begun,
 * and those that were not are due again. Gives how many it looked at.
 */
export async function pollDue({ now, signal }: { now?: Date; signal?: AbortSignal } = {}): Promise<number> {
  const waiting = await transaction(claim, now)
  const count = waiting.length
  const work = async () => {
    for (let id = next(); id !== undefined; id = next()) await pollChannel(id, now)
  }
  const next = () => (signal?.aborted ? undefined : waiting.shift())
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (waiting.length > 0) await transaction((tx, at) => giveBack(tx, at, waiting), now)
  return count - waiting.length
}

async function claim(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with due as (
      select id from channel where "closedAt" is null and kind <> 'token' and "nextAt" <= ${now}
      order by "nextAt" limit ${MOST} for update skip locked)
    update channel set "nextAt" = ${now}::timestamptz + make_interval(mins => ${LEASE}) from due where channel.id = due.id returning channel.id`
  return rows.map((row) => row.id)
}

async function giveBack(tx: Tx, now: Date, ids: string[]): Promise<void> {
  await tx.channel.updateMany({ where: { id: { in: ids }, closedAt: null }, data: { nextAt: now } })
}
