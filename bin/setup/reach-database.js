import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { APP, addressOf, makeDatabase, OWNER } from './database.js'
import { data } from './paths.js'
import { startPostgres } from './postgres.js'
import { secrets } from './secrets.js'

/**
 * Lets a command reach the installation's database: the one DATABASE_URL names, the built-in one if it runs, else the built-in one,
 * started for as long as the command takes. Sets the environment that the code reads; `stop` ends what was started.
 */
export async function reachDatabase() {
  const secret = secrets()
  process.env.COPYDESK_DATA = data
  process.env.NEXTAUTH_SECRET ||= secret.NEXTAUTH_SECRET
  if (process.env.DATABASE_URL) {
    process.env.DATABASE_OWNER_URL = process.env.DATABASE_URL
    return { stop: async () => undefined }
  }
  const folder = join(data, 'postgres')
  const password = secret.POSTGRES_OWNER_PASSWORD
  const running = portOf(folder)
  const server = running ? { port: running, stop: async () => undefined } : await startPostgres({ folder, password })
  if (!running)
    await makeDatabase({
      port: server.port,
      password,
      ownerPassword: password,
      appPassword: secret.POSTGRES_APP_PASSWORD,
    })
  process.env.DATABASE_OWNER_URL = addressOf({ role: OWNER, password, port: server.port })
  process.env.DATABASE_URL = addressOf({ role: APP, password: secret.POSTGRES_APP_PASSWORD, port: server.port })
  return { stop: server.stop }
}

/** The port of a server that runs on this folder: the fourth line of its pid file. */
function portOf(folder) {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if (error.code === 'ESRCH') return null
  }
  return Number(port) || null
}
