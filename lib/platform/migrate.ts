import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'

/** Where the migrations lie, in Prisma's layout: one folder each with a migration.sql. */
export const migrationsFolder = resolve(import.meta.dirname, '../../prisma/migrations')

const LOCK = 7_201_900

export type Migration = { name: string; sql: string; checksum: string }

/** The migrations on disk, in order. The checksum is the one Prisma writes: SHA-256 of the file, in hexadecimal. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings a database up to the migrations on disk and returns the names of those it applied. Only one process at a time does so
 * (an advisory lock), each migration is applied whole or not at all, and none waits longer than five seconds for a table.
 * @throws an Error with a way out when an applied migration was edited, or when the database knows one that the disk does not.
 */
export async function migrate(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(TABLE)
    const applied = await client.query<Applied>(
      'select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    )
    refuseStrangers(applied.rows, migrations)
    const known = new Set(applied.rows.map((row) => row.name))
    const waiting = migrations.filter((migration) => !known.has(migration.name))
    for (const migration of waiting) await apply(client, migration)
    return waiting.map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

/** The names of the migrations a database lacks, without changing anything. */
export async function waitingMigrations(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const table = await client.query<{ there: string | null }>(
      "select to_regclass('_prisma_migrations')::text as there",
    )
    if (!table.rows[0]?.there) return migrations.map((migration) => migration.name)
    const applied = await client.query<Applied>(
      'select migration_name as name, checksum from _prisma_migrations where finished_at is not null',
    )
    const known = new Set(applied.rows.map((row) => row.name))
    return migrations.filter((migration) => !known.has(migration.name)).map((migration) => migration.name)
  } finally {
    await client.end()
  }
}

type Applied = { name: string; checksum: string }

function refuseStrangers(applied: Applied[], migrations: Migration[]) {
  const onDisk = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const { name, checksum } of applied) {
    const expected = onDisk.get(name)
    if (expected === undefined) {
      throw new Error(
        `The database has the migration ${name}, this version of Copydesk does not: it is older than the database. Start the newer version.`,
      )
    }
    if (expected !== checksum) {
      throw new Error(
        `The migration ${name} was edited after it was applied. Put the file back as it was and write a new migration instead.`,
      )
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  await client.query('begin')
  try {
    await client.query("set local lock_timeout = '5s'")
    await client.query(sql)
    await client.query(
      'insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) values ($1, $2, $3, now(), clock_timestamp(), 1)',
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(
      `The migration ${name} could not be applied; the database is as it was before it. ${error instanceof Error ? error.message : ''}`,
      { cause: error },
    )
  }
}

/** Prisma's own bookkeeping table, as its engine makes it. */
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`
