import { APP } from './database.js'

/** What the application's role may do on an installation's own server: its rows, never the schema, and audit rows only once. */
export async function grantApp(ownerUrl) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`
      grant usage on schema public to ${APP};
      grant select, insert, update, delete on all tables in schema public to ${APP};
      grant usage on all sequences in schema public to ${APP};
      revoke update, delete, truncate on audit_event from ${APP};
      revoke insert, update, delete on _prisma_migrations from ${APP};
    `)
  } finally {
    await client.end()
  }
}
