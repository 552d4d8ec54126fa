import pg from 'pg'
import { expect, test } from 'vitest'
import { migrate, readMigrations, waitingMigrations } from '#lib/platform/migrate.ts'
import { diagnose, sqlToSchema } from './schema-engine.ts'

const url = process.env.DATABASE_OWNER_URL ?? ''

test('Prisma’s own engine finds nothing to apply, no edited migration and no drift from the schema', async () => {
  expect(await diagnose(url)).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  })
  expect((await sqlToSchema(url, false)).trim()).toBe('-- This is an empty migration.')
})

test('a second start applies nothing, and two at once apply nothing twice', async () => {
  expect(await waitingMigrations(url)).toEqual([])
  expect(await Promise.all([migrate(url), migrate(url)])).toEqual([[], []])
})

test('a migration that was edited after it was applied is refused by name', async () => {
  const [first] = await readMigrations()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('update _prisma_migrations set checksum = $1 where migration_name = $2', ['edited', first?.name])
  await expect(migrate(url)).rejects.toThrow(`${first?.name} was edited`)
  await client.query('update _prisma_migrations set checksum = $1 where migration_name = $2', [
    first?.checksum,
    first?.name,
  ])
  await client.end()
})

test('bytes that came in before they had a table of their own are there afterwards, and never change', async () => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const migrations = await readMigrations()
  const at = migrations.findIndex(({ name }) => name.endsWith('_wire_file'))
  const sqlOf = (some: typeof migrations) => some.map(({ sql }) => sql).join(';\n')
  await client.query('begin')
  await client.query(`drop schema public cascade; create schema public; ${sqlOf(migrations.slice(0, at))}`)
  await client.query(`insert into wire_item
    (id, sha256, index, raw, "receivedAt", state, parsed, "parserVersion", headline, language, "putBack")
    values (gen_random_uuid(), '\\x01', 0, 'Copy', now(), 'waiting', '{}', 1, '', 'en', '{}')`)
  await client.query(sqlOf(migrations.slice(at)))
  const { rows } = await client.query('select f.raw from wire_item join wire_file f using (sha256)')
  expect(rows.map(({ raw }) => String(raw))).toEqual(['Copy'])
  await expect(client.query(`update wire_file set raw = 'Other'`)).rejects.toThrow('never change')
  await client.query('rollback')
  await client.end()
})
