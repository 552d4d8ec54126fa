import { APP } from './database.js'

// The job queue's tables show their rows to their owner alone unless a policy says otherwise.
const POLICIES = `
  do $$ declare name text; begin
    for name in select relname from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
    loop
      execute format('drop policy if exists copydesk_app on graphile_worker.%I', name);
      execute format('create policy copydesk_app on graphile_worker.%I to ${APP} using (true) with check (true)', name);
    end loop;
  end $$;`

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
      grant usage on schema graphile_worker to ${APP};
      grant select, insert, update, delete on all tables in schema graphile_worker to ${APP};
      grant usage on all sequences in schema graphile_worker to ${APP};
      ${POLICIES}
    `)
  } finally {
    await client.end()
  }
}
