import { prepareTemplate } from '#prisma/factories/test-cluster.ts'
import { scratchPostgres } from '../bin/setup/scratch.js'

/** One Postgres for a whole run; every worker clones its database from the migrated template. */
export default async function cluster() {
  const server = await scratchPostgres()
  await prepareTemplate(server)
  process.env.COPYDESK_E2E_POSTGRES = JSON.stringify({ port: server.port, password: server.password })
  return () => server.stop()
}
