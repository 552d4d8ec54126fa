import { prepareTemplate } from '#prisma/factories/test-cluster.ts'
import { scratchPostgres } from '../bin/setup/scratch.js'
import { secrets } from '../bin/setup/secrets.js'

/** One Postgres for a whole run; every worker clones its database from the migrated template. */
export default async function cluster() {
  const server = await scratchPostgres()
  await prepareTemplate(server)
  // The key of the build under test: a start in a fresh folder would otherwise make its own, and build anew.
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = secrets().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  process.env.COPYDESK_E2E_POSTGRES = JSON.stringify({ port: server.port, password: server.password })
  return () => server.stop()
}
