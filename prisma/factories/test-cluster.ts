import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { scratchPostgres } from '../../bin/setup/scratch.js'
import { bringUpToDate } from '../../bin/setup/up-to-date.js'

declare module 'vitest' {
  interface ProvidedContext {
    postgresPort: number
    postgresPassword: string
  }
}

/** One Postgres for all database tests of a run: a template is migrated once, and every test file clones it. */
export default async function setup(project: TestProject) {
  const server = await scratchPostgres()
  await prepareTemplate(server)
  project.provide('postgresPort', server.port)
  project.provide('postgresPassword', server.password)
  return () => server.stop()
}

/** Migrates the template database that tests clone. */
export async function prepareTemplate(server: Awaited<ReturnType<typeof scratchPostgres>>): Promise<void> {
  await bringUpToDate({ owner: server.url(), app: server.appUrl() })
}

/** Makes a database of its own from the migrated template, and gives its address for the application's role. */
export async function cloneDatabase(
  server: { port: number; password: string },
  name: string,
): Promise<{ appUrl: string; ownerUrl: string }> {
  const address = (role: string, database: string) =>
    `postgres://${role}:${server.password}@127.0.0.1:${server.port}/${database}`
  const client = new pg.Client({ connectionString: address('postgres', 'postgres') })
  await client.connect()
  try {
    // Clones of one template follow one another: Postgres refuses a template that someone else is reading.
    await client.query('select pg_advisory_lock(7201902)')
    await client.query(`create database ${client.escapeIdentifier(name)} template copydesk owner copydesk`)
  } finally {
    await client.end()
  }
  return { appUrl: address('copydesk_app', name), ownerUrl: address('copydesk', name) }
}
