import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase } from '#lib/platform/db.ts'
import { needBuild } from '../bin/setup/build.js'
import { scratchPostgres } from '../bin/setup/scratch.js'
import { secrets } from '../bin/setup/secrets.js'
import { serve } from '../bin/setup/supervise.js'
import { bringUpToDate } from '../bin/setup/up-to-date.js'

/**
 * Opens a newsroom that is only there to be measured: a scratch Postgres that commits as a real one does, and the production build behind
 * the door in a process of its own. This process works on the same database. Gives the site's address, and `close`.
 */
export async function openNewsroom(): Promise<{ url: string; close(): Promise<void> }> {
  const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = secrets()
  await needBuild({ actionsKey: NEXT_SERVER_ACTIONS_ENCRYPTION_KEY })
  // Ended by a signal, it still takes its database with it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
  const server = await scratchPostgres({ durable: true })
  await bringUpToDate({ owner: server.url(), app: server.appUrl() })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const data = join(tmpdir(), `copydesk-bench-${process.pid}`)
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    DATABASE_URL: server.appUrl(),
    PORT: String(port),
    SITE_URL: url,
    NEXTAUTH_SECRET: 'a secret for measuring, long enough to count',
    COPYDESK_DATA: data,
    DEV: '0',
  })
  const door = await serve(process.env)
  const close = async () => {
    await closeDatabase()
    await door.stop()
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
  return { url, close }
}

/** A port of the loopback that nobody uses at the moment. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
