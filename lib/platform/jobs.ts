import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from './db.ts'

/**
 * Asks the jobs process to do something, once this transaction holds; a task's name and payload stand in `lib/jobs/tasks.ts`. Of jobs
 * with the same key only the last that was asked for is kept. What must happen is never told by a job alone: the tables say it too, and a
 * sweep asks again for what has no job (a restored backup has none).
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Prisma.InputJsonObject,
  { key = null, runAt = null }: { key?: string | null; runAt?: Date | null } = {},
): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, run_at := ${runAt}, job_key := ${key})`
}

/** Takes back a job that has not begun. */
export async function unqueue(tx: Tx, key: string): Promise<void> {
  await tx.$executeRaw`select graphile_worker.remove_job(${key})`
}

/** Of some keys those that have no job, waiting or under way. */
export async function keysWithoutJob(tx: Tx, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select key from unnest(${keys}::text[]) as asked(key)
    where not exists (select 1 from graphile_worker.jobs j where j.key = asked.key and j.attempts < j.max_attempts)`
  return rows.map(({ key }) => key)
}
