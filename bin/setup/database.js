/** The two roles of an installation's own server: one owns and migrates, the other is the application's and may neither. */
export const OWNER = 'copydesk'
export const APP = 'copydesk_app'

/** Makes the roles and the database on a fresh server; on one that has them, sets their passwords and leaves the rest. */
export async function makeDatabase({ port, password, ownerPassword, appPassword, name = 'copydesk' }) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' })
  await client.connect()
  try {
    for (const [role, secret] of [
      [OWNER, ownerPassword],
      [APP, appPassword],
    ]) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
      await client.query(
        `${known.rowCount ? 'alter' : 'create'} role ${role} login ${role === OWNER ? 'createdb' : 'nocreatedb'} password ${client.escapeLiteral(secret)}`,
      )
    }
    const there = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!there.rowCount) await client.query(`create database ${client.escapeIdentifier(name)} owner ${OWNER}`)
  } finally {
    await client.end()
  }
}

export function addressOf({ role, password, port, name = 'copydesk' }) {
  return `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`
}
