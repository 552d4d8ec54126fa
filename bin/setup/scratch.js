import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { APP, addressOf, makeDatabase, OWNER } from './database.js'
import { startPostgres } from './postgres.js'

const password = 'scratch'

/**
 * A throw-away Postgres in the temporary folder, fast because it may lose everything at a power cut, unless it is to be `durable`.
 * `url(name)` is a database on it for the owner, `appUrl(name)` for the application's lesser role.
 */
export async function scratchPostgres({ durable = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
  chmodSync(folder, 0o755)
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    password,
    flags: durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=256MB'],
  })
  await makeDatabase({ port: server.port, password, ownerPassword: password, appPassword: password })
  return {
    port: server.port,
    password,
    adminUrl: addressOf({ role: 'postgres', password, port: server.port, name: 'postgres' }),
    url: (name = 'copydesk') => addressOf({ role: OWNER, password, port: server.port, name }),
    appUrl: (name = 'copydesk') => addressOf({ role: APP, password, port: server.port, name }),
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
