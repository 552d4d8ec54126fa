import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { z } from 'zod'

export type Table = { name: string; key: string }

export const manifestSchema = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), rows: z.number(), sha256: z.string() })),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
})

/** What an archive holds, with a count and a checksum for every table and file. */
export type Manifest = z.output<typeof manifestSchema>

/** Every table of the newsroom with the columns of its primary key, quoted; Prisma's bookkeeping is told by its migrations instead. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, string_agg(quote_ident(a.attname), ', ' order by k.place) as key
    from pg_class c
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    cross join lateral unnest(i.indkey::int[]) with ordinality as k(attnum, place)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
    group by c.relname order by c.relname`)
  return rows
}

/** Writes a table's rows in the order of its key, and gives their count and checksum: the same rows give the same on any server. */
export async function copyOut(
  client: pg.Client,
  table: Table,
  into: Writable,
): Promise<{ rows: number; sha256: string }> {
  const stream = client.query(copyTo(`copy (select * from "${table.name}" order by ${table.key}) to stdout`))
  const hash = createHash('sha256')
  stream.on('data', (chunk: Buffer) => hash.update(chunk))
  await pipeline(stream, into)
  return { rows: stream.rowCount ?? 0, sha256: hash.digest('hex') }
}

/** The migrations a database has, in order. */
export async function listMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select migration_name as name from _prisma_migrations where finished_at is not null order by 1',
  )
  return rows.map((row) => row.name)
}
