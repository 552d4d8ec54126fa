import pg from 'pg'

/** What comes and goes without anyone having done something: counted attempts, and when a session was last used. */
const volatile = new Set(['throttle', '_prisma_migrations'])

/** What the jobs process writes by itself: how a look at a channel went, and that an import is over. */
const byJobs: Record<string, string[]> = {
  channel: ['checkedAt', 'heardAt', 'nextAt', 'failures', 'problem', 'progress', 'closedAt'],
  batch: ['finishedAt'],
}

/** One text for all rows of all tables: equal before and after means that nothing at all was changed, added or removed. */
export async function fingerprint(ownerUrl: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    )
    const entries: [string, string][] = []
    for (const { name } of tables.rows) {
      if (volatile.has(name)) continue
      const row = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(row, '' order by row)), '') as sum
           from (select (to_jsonb(t) - 'lastSeenAt' - $1::text[])::text as row from ${client.escapeIdentifier(name)} t) rows`,
        [byJobs[name] ?? []],
      )
      entries.push([name, row.rows[0]?.sum ?? ''])
    }
    return Object.fromEntries(entries)
  } finally {
    await client.end()
  }
}
