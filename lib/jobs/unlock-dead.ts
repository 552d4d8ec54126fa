import type pg from 'pg'

/** A worker holds this advisory lock, beside a hash of its name, for as long as it lives. */
const ALIVE = 7_201_903

/** Says on this connection that a worker lives; the end of the connection says that it does not. */
export async function holdAlive(client: pg.Client, worker: string): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1, hashtext($2))', [ALIVE, worker])
}

/**
 * Gives back the jobs of workers that are gone, however they went, without counting the attempt that they did not finish. A job that was
 * taken a moment ago is let be: its worker may not have said yet that it lives.
 */
export async function unlockDead(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ id: string; worker: string }>(
    `select j.id, j.locked_by as worker from graphile_worker.jobs j
      where j.locked_by is not null and j.locked_at < now() - interval '5 seconds' and not exists (
        select 1 from pg_locks l where l.locktype = 'advisory' and l.classid = $1 and l.objsubid = 2
          and l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295)`,
    [ALIVE],
  )
  if (rows.length === 0) return 0
  await client.query('select graphile_worker.force_unlock_workers($1::text[])', [
    [...new Set(rows.map(({ worker }) => worker))],
  ])
  await client.query(
    `select graphile_worker.reschedule_jobs(array[id], run_at := now(), attempts := greatest(attempts - 1, 0))
      from graphile_worker.jobs where id = any($1::bigint[]) and locked_by is null`,
    [rows.map(({ id }) => id)],
  )
  return rows.length
}
