import { transaction } from '#lib/platform/db.ts'
import { pollChannel } from './poll.ts'

/** So many are looked at beside each other: one that hangs holds up none but itself. */
const AT_ONCE = 8
const MOST = 200
/** Whoever took a channel and was killed loses it after this. */
const LEASE = 10

/** Looks at every channel that is due, the longest overdue first. Two who do this at once share them. Gives how many it looked at. */
export async function pollDue(now?: Date): Promise<number> {
  const waiting = await claim(now)
  const count = waiting.length
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await pollChannel(id, now)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return count
}

function claim(now?: Date): Promise<string[]> {
  return transaction(async (tx, at) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      with due as (
        select id from channel where "closedAt" is null and kind <> 'token' and "nextAt" <= ${at}
        order by "nextAt" limit ${MOST} for update skip locked)
      update channel set "nextAt" = ${at}::timestamptz + make_interval(mins => ${LEASE}) from due where channel.id = due.id returning channel.id`
    return rows.map((row) => row.id)
  }, now)
}
