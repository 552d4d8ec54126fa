import { type Db, database } from './db.ts'

export type Limit = { key: string; most: number; minutes: number }

/** `minutesLeft` is how long until the window ends, rounded up; 0 while the attempt is allowed. */
export type Attempt = { allowed: boolean; minutesLeft: number }

/**
 * Counts one attempt and says whether it is still within the limit. One statement, so that a hundred attempts at once count a
 * hundred; in the database, so that a restart forgets nothing and all processes agree. A window begins with its first attempt.
 */
export async function countAttempt({ key, most, minutes }: Limit, db: Db = database()): Promise<Attempt> {
  const rows = await db.$queryRaw<{ count: number; secondsLeft: number }[]>`
    insert into throttle as known (key, count, "windowAt") values (${key}, 1, now())
    on conflict (key) do update set
      count = case when known."windowAt" <= now() - make_interval(mins => ${minutes}::int) then 1 else least(known.count, 1000000) + 1 end,
      "windowAt" = case when known."windowAt" <= now() - make_interval(mins => ${minutes}::int) then now() else known."windowAt" end
    returning count, ceil(extract(epoch from "windowAt" + make_interval(mins => ${minutes}::int) - now()))::int as "secondsLeft"`
  const row = rows[0]
  if (!row) throw new Error('the database did not count an attempt')
  const allowed = row.count <= most
  return { allowed, minutesLeft: allowed ? 0 : Math.max(1, Math.ceil(row.secondsLeft / 60)) }
}

/** Takes back one attempt that turned out to be legitimate. */
export async function uncountAttempt(key: string, db: Pick<Db, '$executeRaw'> = database()): Promise<void> {
  await db.$executeRaw`update throttle set count = greatest(count - 1, 0) where key = ${key}`
}

/** Forgets what was counted for a key. */
export async function forgetAttempts(key: string, db: Pick<Db, '$executeRaw'> = database()): Promise<void> {
  await db.$executeRaw`delete from throttle where key = ${key}`
}

/** Removes windows that ended a day ago and no longer matter. Returns how many. */
export function sweepAttempts(db: Db = database()): Promise<number> {
  return db.$executeRaw`delete from throttle where "windowAt" < now() - interval '1 day'`
}
