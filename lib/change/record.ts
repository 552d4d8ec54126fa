import type { Tx } from '#lib/platform/db.ts'

/** Held while a change gets its number, so that numbers become visible in the order they count. */
const CHANGE_LOCK = 7_201_901

/**
 * Notes that readers may now see something differently. Call it last in the verb's transaction: it takes a lock that is held
 * until the commit. The doors drop every cached page that carries one of the tags; NOTIFY only wakes them.
 */
export async function recordChange(tx: Tx, tags: readonly string[]): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${CHANGE_LOCK}::bigint)`
  await tx.$executeRaw`insert into change (tags, at) values (${[...new Set(tags)]}::text[], clock_timestamp())`
  await tx.$executeRaw`select pg_notify('copydesk_change', '')`
}
